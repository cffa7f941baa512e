import { expect, test } from 'vitest';
import { readDataset } from '../../../src/adapters/datasets/read-dataset.js';
import { readReferenceFigures } from '../../../src/adapters/datasets/read-reference-figures.js';
import { BadInputError, type Fault } from '../../../src/adapters/faults.js';
import { SHIPPED_DATA } from '../../../src/adapters/installation.js';
import { editedWorld, TINY_WORLD, type Edit } from './broken-world.js';

const faultsOf = (...edits: readonly Edit[]): readonly Fault[] => {
  const dir = editedWorld(...edits);
  try {
    readReferenceFigures(dir, readDataset(dir));
    return [];
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    return error.faults;
  }
};

const FILE = 'reference_figures.csv';

test('a statistic and a range are read', () => {
  const rows = readReferenceFigures(TINY_WORLD, readDataset(TINY_WORLD));
  expect(rows.find(({ figure }) => figure === 'crude-steel')).toMatchObject({ value: 18.4e6, low: null, high: null });
  expect(rows.find(({ figure }) => figure === 'bf-bof-cost')).toMatchObject({ value: null, low: 300, high: 900 });
});

test('all faults are told at once, each with its place and what is near', () => {
  const faults = faultsOf(
    { file: FILE, from: 'crude-steel,', to: 'crude-stell,' },
    { file: FILE, from: 'net-export,USA', to: 'net-export,USB' },
    { file: FILE, from: 'steel-price,world,2024,,1,2,USD/t,prices', to: 'steel-price,world,2024,,1,,USD/t,price' },
  );
  expect(faults.map(({ row, column, value, hint }) => ({ row, column, value, hint }))).toEqual([
    { row: 4, column: 'figure', value: 'crude-stell', hint: 'crude-steel' },
    { row: 6, column: 'place', value: 'USB', hint: 'USA' },
    { row: 7, column: 'source_id', value: 'price', hint: 'prices' },
    { row: 7, column: 'value', value: '', hint: undefined },
  ]);
});

test('a figure and place stand once', () => {
  const twice = { file: FILE, from: 'crude-steel,world,2024,18400000', to: 'bf-bof-cost,world,2024,18400000' };
  expect(faultsOf(twice).map(({ row, column }) => [row, column])).toEqual([[4, 'figure']]);
});

test('what is shipped can be read', () => {
  const rows = readReferenceFigures(SHIPPED_DATA, readDataset(SHIPPED_DATA));
  expect(rows.filter(({ figure }) => figure === 'net-export').length).toBeGreaterThanOrEqual(20);
});
