import { statSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import type { Fault } from '../../faults.js';
import { iamcCountries } from '../../iamc/shipped-names.js';
import { at } from '../scenario-faults.js';
import type { Tree } from '../tree.js';
import { placeOf } from '../tree.js';
import type { PriceFile } from './price-file.js';
import { PRICE_FILE_KEY } from './price-file.js';
import { pricesByPlace } from './prices-by-place.js';
import { VARIABLE, readPrices } from './read-prices.js';

export interface PriceSurroundings {
  /** ISO3 codes of the dataset; all that the IAMC names otherwise. Rows of other countries are not needed. */
  readonly countries?: readonly string[] | undefined;
  /** What relative paths start from; the working directory otherwise. */
  readonly dir?: string | undefined;
}

/** A table that was read for a scenario. */
export interface ReadTable {
  /** How faults and origins call it. */
  readonly label: string;
  readonly path: string;
}

export interface PricesOfFile {
  readonly table: ReadTable;
  /** Paths by place; meaningless where there are faults. */
  readonly paths: Tree;
  readonly faults: readonly Fault[];
}

/** Below the working directory by the way there, elsewhere by the whole path. */
const labelOf = (path: string): string => {
  const way = relative('.', path);
  return way.startsWith('..') || isAbsolute(way) ? path : way;
};

/** Reads the prices that a part of a scenario asks for. */
export const pricesOfFile = (
  wanted: PriceFile,
  part: Tree,
  { countries, dir = '.' }: PriceSurroundings,
): PricesOfFile => {
  const path = resolve(dir, wanted.file);
  const label = labelOf(path);
  const named = { ...at(placeOf(part, ['file'])), path: PRICE_FILE_KEY, value: label };
  const found = statSync(path, { throwIfNoEntry: false });
  const isFile = found?.isFile() === true;
  const why = found === undefined ? 'there is no such file' : 'this is no file';
  const { regions, faults } = isFile
    ? readPrices({ wanted, label, placeOf: (key) => placeOf(part, [key]) })
    : { regions: [], faults: [{ ...named, expected: `a CSV file of carbon prices in IAMC form; ${why}` }] };
  const entries = pricesByPlace(regions, countries ?? [...iamcCountries().keys()], label);
  const expected = `a row of ${VARIABLE} for World or for a place of the dataset`;
  return {
    table: { label, path },
    paths: { kind: 'map', place: { source: label }, entries },
    faults: faults.length === 0 && entries.size === 0 ? [{ ...named, expected }] : faults,
  };
};
