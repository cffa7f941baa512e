import type { Fault } from '../../faults.js';
import { at } from '../scenario-faults.js';
import type { Tree } from '../tree.js';
import { partAt, placeOf, plainData, withPart, withoutKey } from '../tree.js';
import { PRICE_FILE, PRICE_FILE_KEY, priceFileOrPath } from './price-file.js';
import type { PricesOfFile, PriceSurroundings, ReadTable } from './prices-of-file.js';
import { pricesOfFile } from './prices-of-file.js';
import { priceFileOf, pricesBeside } from './precedence.js';

const CARBON_PRICE = PRICE_FILE.slice(0, -1);

interface Resolved {
  readonly tree: Tree;
  readonly tables: readonly ReadTable[];
  readonly faults: readonly Fault[];
}

const withoutPriceFile = (tree: Tree): Tree => {
  const section = partAt(tree, CARBON_PRICE);
  return section?.kind === 'map' && section.entries.has('iamc')
    ? withPart(tree, CARBON_PRICE, withoutKey(section, 'iamc'))
    : tree;
};

const besideFaults = (tree: Tree): readonly Fault[] =>
  pricesBeside(tree).map(([path, part]) => ({
    ...at(part.place),
    path,
    value: JSON.stringify(plainData(part)),
    expected: `null beside ${PRICE_FILE_KEY}, which gives all prices; ${PRICE_FILE_KEY}: null puts it aside`,
  }));

/**
 * Puts the prices of the table that a scenario names in the place of its `paths`, so that nothing depends on the table
 * from then on. What names a table in no right way is left for the schema to tell. A table is read once, however many
 * variants of a scenario name it.
 */
export const priceResolver = (surroundings: PriceSurroundings): ((tree: Tree) => Resolved) => {
  const known = new Map<string, PricesOfFile>();
  const pricesOf = (part: Tree): PricesOfFile | undefined => {
    const { data } = priceFileOrPath.safeParse(plainData(part));
    if (data === undefined || data === null) return undefined;
    const wanted = typeof data === 'string' ? { file: data } : data;
    const key = JSON.stringify([wanted, ...['file', 'model', 'scenario'].map((each) => placeOf(part, [each]))]);
    const prices = known.get(key) ?? pricesOfFile(wanted, part, surroundings);
    known.set(key, prices);
    return prices;
  };
  return (tree) => {
    const part = priceFileOf(tree);
    const prices = part && pricesOf(part);
    if (prices === undefined) return { tree: part ? tree : withoutPriceFile(tree), tables: [], faults: [] };
    const bare = withoutPriceFile(tree);
    const faults = [...besideFaults(bare), ...prices.faults];
    if (faults.length > 0) return { tree: bare, tables: [], faults };
    return { tree: withPart(bare, [...CARBON_PRICE, 'paths'], prices.paths), tables: [prices.table], faults };
  };
};
