import { join } from 'node:path';
import { BadInputError } from '../faults.js';
import { isFault, readCsv } from '../datasets/csv.js';
import { SHIPPED_DATA } from '../installation.js';

/** Where a country stands in the IAMC's list of regions. */
export interface IamcCountry {
  readonly name: string;
  readonly r5: string;
}

export const WORLD = 'World';
/** For countries that the list of R5 does not name. */
export const OTHER_R5 = 'Other (R5)';

const recordsIn = (file: string): readonly (readonly string[])[] => {
  const csv = readCsv(join(SHIPPED_DATA, 'iamc', file));
  if (isFault(csv)) throw new BadInputError([csv]);
  return csv.records;
};

/** IAMC names and R5 regions of countries by ISO3. Throws `BadInputError` when the shipped table cannot be read. */
export const iamcCountries = (): ReadonlyMap<string, IamcCountry> =>
  new Map(recordsIn('regions.csv').map(([iso3 = '', name = '', r5 = OTHER_R5]) => [iso3, { name, r5 }]));

/** Units of the variables of the codelist that a run writes, by name. Throws `BadInputError` likewise. */
export const codelist = (): ReadonlyMap<string, string> =>
  new Map(recordsIn('variables.csv').map(([name = '', unit = '']) => [name, unit]));
