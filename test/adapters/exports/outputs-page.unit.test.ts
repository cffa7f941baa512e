import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CSV_TABLES } from '../../../src/adapters/exports/csv/index.js';
import { dataDictionary } from './data-dictionary.js';

const PAGE = join(import.meta.dirname, '../../../docs/outputs.md');
const [BEGIN, END] = ['<!-- data dictionary: begin -->', '<!-- data dictionary: end -->'];

const pageWith = (page: string, dictionary: string): string => {
  const [before, rest = ''] = page.split(BEGIN);
  return `${before ?? ''}${BEGIN}\n\n${dictionary}\n\n${END}${rest.split(END)[1] ?? ''}`;
};

describe('docs/outputs.md', () => {
  it('holds the data dictionary of the declared tables (UPDATE_GOLDEN=1 renews it)', () => {
    const page = readFileSync(PAGE, 'utf8');
    const renewed = pageWith(page, dataDictionary());
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(PAGE, renewed);
    else expect(page).toBe(renewed);
  });

  it.each(CSV_TABLES)('explains every column of $file', ({ columns }) => {
    expect(columns.filter(({ about }) => about.length < 5)).toEqual([]);
  });

  it.each(CSV_TABLES)('keys $file by columns that it has', ({ columns, key }) => {
    const names = columns.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...key]));
  });
});
