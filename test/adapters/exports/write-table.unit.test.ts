import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import { OutputFile } from '../../../src/adapters/exports/output-file.js';
import type { Cell, Table } from '../../../src/adapters/exports/csv/table.js';
import { column } from '../../../src/adapters/exports/csv/table.js';
import { cellText } from '../../../src/adapters/exports/csv/cell-text.js';
import { writeTable } from '../../../src/adapters/exports/csv/write-table.js';
import { tinyAssembly } from '../../runs/tiny-world.js';
import { scratchFolder } from '../run-folders/scratch-folder.js';

const RUN = { ...tinyAssembly(), years: [] };

const table = (rows: readonly (readonly [Cell, Cell])[]): Table<readonly [Cell, Cell]> => ({
  file: 'things.csv',
  about: 'Things.',
  key: ['name'],
  columns: [column('name', '', 'Name.', ([name]) => name), column('mass_t', 't', 'Mass.', ([, mass]) => mass)],
  rows: () => rows,
});

const written = (rows: readonly (readonly [Cell, Cell])[]): string => {
  const path = join(scratchFolder(), 'things.csv');
  const file = new OutputFile(path);
  writeTable(table(rows), RUN, file);
  file.close();
  return readFileSync(path, 'utf8');
};

describe('a CSV file', () => {
  it('has a header, line feeds and a final line end', () => {
    expect(written([['a', 1]])).toBe('name,mass_t\na,1\n');
  });

  it('leaves a cell without a value empty', () => {
    expect(written([[null, null]])).toBe('name,mass_t\n,\n');
  });

  it('reads back as what was written, whatever the text', () => {
    const names = ['plain', 'with, comma', 'with "quotes"', 'two\nlines', 'Gijón – 钢'];
    const rows: string[][] = parse(written(names.map((name) => [name, 1])));
    expect(rows.slice(1).map(([name]) => name)).toEqual(names);
  });

  it.each([0.1 + 0.2, 1 / 3, 1e-9, 123456789.123, -0.5, 0])('writes %d so that it reads back as the same', (value) => {
    expect(Number(cellText(value))).toBe(value);
  });

  it('refuses a number that is none and says where it stands', () => {
    expect(() =>
      written([
        ['a', 1],
        ['b', NaN],
      ]),
    ).toThrow('things.csv, row 2, column mass_t: NaN');
  });
});
