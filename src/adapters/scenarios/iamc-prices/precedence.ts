import { resolve } from 'node:path';
import type { Branch, Tree } from '../tree.js';
import { partAt, treeOf, withPart } from '../tree.js';
import { PRICE_FILE } from './price-file.js';

const CARBON_PRICE = PRICE_FILE.slice(0, -1);

const saysSomething = (part: Tree | undefined): part is Tree =>
  part !== undefined && !(part.kind === 'value' && part.value === null);

/** The table that a tree names, undefined where it names none. */
export const priceFileOf = (tree: Tree): Tree | undefined => {
  const part = partAt(tree, PRICE_FILE);
  return saysSomething(part) ? part : undefined;
};

/** What an option names by its path alone, told as a mapping, so that a later one can add whose prices to take. */
export const withPriceFileAsMapping = (tree: Tree): Tree => {
  const part = priceFileOf(tree);
  return part?.kind === 'value' && typeof part.value === 'string'
    ? withPart(tree, [...PRICE_FILE, 'file'], part)
    : tree;
};

/** The file of a scenario with the table that it names meant relative to its folder, and told as a mapping. */
export const withPriceFileBeside = (tree: Branch, dir: string): Branch => {
  const part = priceFileOf(tree);
  const name = part?.kind === 'value' ? part : part && partAt(part, ['file']);
  if (name?.kind !== 'value' || typeof name.value !== 'string') return tree;
  const moved = withPart(tree, [...PRICE_FILE, 'file'], { ...name, value: resolve(dir, name.value) });
  return moved.kind === 'map' ? moved : tree;
};

/**
 * What is below a file or an option that names a table of prices: without the paths and the one price that the table
 * stands for, and without the choice of a model or scenario in another file.
 */
export const withRoomForPrices = (below: Tree, over: Tree): Tree => {
  const own = priceFileOf(over);
  if (own === undefined) return below;
  const nothing = treeOf(null, own.place);
  const cleared = ['paths', 'flat'].reduce((tree, key) => withPart(tree, [...CARBON_PRICE, key], nothing), below);
  const isAnotherFile = own.kind === 'value' || partAt(own, ['file']) !== undefined;
  return isAnotherFile ? withPart(cleared, PRICE_FILE, nothing) : cleared;
};

/** What a tree says of prices besides the table, which leaves nothing to say: `paths` or `flat`. */
export const pricesBeside = (tree: Tree): readonly (readonly [path: string, part: Tree])[] =>
  ['paths', 'flat'].flatMap((key) => {
    const path = [...CARBON_PRICE, key];
    const part = partAt(tree, path);
    return saysSomething(part) ? [[path.join('.'), part] as const] : [];
  });
