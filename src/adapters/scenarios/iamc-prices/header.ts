import type { CsvFile } from '../../datasets/csv.js';
import type { Fault } from '../../faults.js';
import { nearest } from '../../faults.js';

const KEYS = ['model', 'scenario', 'region', 'variable', 'unit'] as const;
export type IamcKey = (typeof KEYS)[number];

const YEAR = /^(19|2[01])\d\d$/;

/** Where the columns of a wide table stand. */
export interface IamcColumns {
  readonly keys: Readonly<Record<IamcKey, number>>;
  readonly years: readonly { readonly year: string; readonly at: number }[];
  readonly faults: readonly Fault[];
}

/** Columns by the header, in which capital letters make no difference: pyam writes `Model`, databases `model`. */
export const columnsOf = ({ file, header }: CsvFile): IamcColumns => {
  const names = header.map((name) => name.toLowerCase());
  const missing = KEYS.filter((key) => !names.includes(key));
  const faults: Fault[] = [];
  names.forEach((name, at) => {
    const column = header[at] ?? '';
    const place = { file, row: 1, column: column === '' ? `number ${at + 1}` : column };
    if (names.indexOf(name) < at) faults.push({ ...place, expected: 'this column once' });
    else if (!YEAR.test(name) && !KEYS.some((key) => key === name)) {
      const hint = nearest(name, missing);
      const expected = `one of the columns ${KEYS.join(', ')}, or a year from 1900 to 2199`;
      faults.push({ ...place, value: column, expected, ...(hint !== undefined && { hint }) });
    }
  });
  const misspelt = faults.map(({ hint }) => hint);
  for (const column of missing) {
    if (!misspelt.includes(column)) faults.push({ file, row: 1, column, expected: 'this column, which is missing' });
  }
  const years = names.flatMap((year, at) => (YEAR.test(year) ? [{ year, at }] : []));
  if (years.length === 0) faults.push({ file, row: 1, expected: 'a column for at least one year, such as 2030' });
  const keys = Object.fromEntries(KEYS.map((key) => [key, names.indexOf(key)])) as Record<IamcKey, number>;
  return { keys, years, faults };
};
