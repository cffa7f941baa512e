import { expect, test } from 'vitest';
import { readDataset } from '../../../src/adapters/datasets/read-dataset.js';
import { TECHNOLOGIES } from '../../../src/adapters/datasets/tables/technologies.js';

/*
 * What `data/sources.csv` owes a reader of `data/technologies.csv`: for every figure of every technology a source or an
 * assumption with its range. A row says `figure` for all technologies, or `A, B: figure`, or `A, B` for all figures of these.
 */

const { technologies, sources } = readDataset('data');
const rows = sources.filter(({ table }) => table.split(', ').includes('technologies.csv'));

/** Columns that name or classify, or say where; the others hold figures. */
const WORDS = ['technology', 'name', 'product', 'output'];
const figures = Object.values(TECHNOLOGIES.columns)
  .map(({ column }) => column)
  .filter((column) => !WORDS.includes(column));
/** That a furnace captures nothing needs no source. */
const isFigure = ({ captureRate }: (typeof technologies)[number], column: string): boolean =>
  column !== 'capture_rate' || captureRate > 0;
const codes: readonly string[] = technologies.map(({ technology }) => technology);

const has = (text: string, column: string): boolean =>
  text.includes(column) || (column === 'capex_usd_per_t' && text.includes('capex'));

const covers = (text: string, code: string, column: string): boolean => {
  const [subject = '', rest] = text.split(': ');
  const names = subject.split(', ');
  if (!names.some((name) => codes.includes(name))) return has(text, column);
  return names.includes(code) && (rest === undefined || has(rest, column));
};

test('every figure of every technology is sourced or an assumption', () => {
  const missing = technologies.flatMap((row) =>
    figures
      .filter((column) => isFigure(row, column) && !rows.some((each) => covers(each.figures, row.technology, column)))
      .map((column) => `${row.technology} ${column}`),
  );
  expect(missing).toEqual([]);
});

test('every assumption of the dataset has a low and a high', () => {
  const open = sources.filter(({ assumption, low, high }) => assumption && (low === '' || high === ''));
  expect(open.map(({ sourceId }) => sourceId)).toEqual([]);
});
