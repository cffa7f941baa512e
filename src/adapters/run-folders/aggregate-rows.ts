import { join } from 'node:path';
import type { AggregateRow } from '../../runs/comparison/aggregate-differences.js';
import type { CsvFile } from '../datasets/csv.js';
import { isFault, readCsv } from '../datasets/csv.js';
import type { Fault } from '../faults.js';
import { BadInputError } from '../faults.js';

const numberIn = (text: string): number => (text === '' ? NaN : Number(text));

const rowsIn = ({ file, header, records }: CsvFile, key: string): readonly (AggregateRow | Fault)[] => {
  const names = ['year', key, 'product', 'capacity_t', 'production_t', 'scope1_tco2'];
  const missing = names.filter((name) => !header.includes(name));
  if (missing.length > 0) return missing.map((name) => ({ file, column: name, expected: 'a column of this name' }));
  const columns = names.map((name) => header.indexOf(name));
  return records.map((record, i) => {
    const [year = '', name = '', product = '', ...amounts] = columns.map((column) => record[column] ?? '');
    const [capacity = NaN, production = NaN, scope1 = NaN] = amounts.map(numberIn);
    const row = { year: numberIn(year), key: name, product, capacity, production, scope1 };
    return [row.year, capacity, production, scope1].every(Number.isFinite)
      ? row
      : { file, row: i + 2, expected: 'numbers in year, capacity, production and scope 1' };
  });
};

/**
 * The rows of an output that adds furnace groups up by the column `key`. Throws `BadInputError` with every fault of a file
 * that is not as a run writes it.
 */
export const aggregateRows = (folder: string, output: string, key: string): readonly AggregateRow[] => {
  const csv = readCsv(join(folder, output));
  if (isFault(csv)) throw new BadInputError([csv]);
  const read = rowsIn(csv, key);
  const faults = read.filter((each) => 'expected' in each);
  if (faults.length > 0) throw new BadInputError(faults);
  return read.filter((each) => 'production' in each);
};
