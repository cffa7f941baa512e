import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BadInputError } from '../../../../src/adapters/faults.js';
import type { Fault } from '../../../../src/adapters/faults.js';
import type { CsvFile } from '../../../../src/adapters/datasets/csv.js';
import type { TrackerInput } from '../../../../src/adapters/datasets/gem/index.js';
import { importGemTracker, readTrackerInput } from '../../../../src/adapters/datasets/gem/index.js';
import { input, plants, tables, units } from './fixture.js';

function faultsOf(act: () => unknown): readonly Fault[] {
  try {
    act();
  } catch (error) {
    if (error instanceof BadInputError) return error.faults;
    throw error;
  }
  return [];
}

/** A copy of a file with one cell changed. */
function changed(csv: CsvFile, row: number, column: string, value: string): CsvFile {
  const at = csv.header.indexOf(column);
  const records = csv.records.map((record, i) =>
    i === row - 2 ? record.map((cell, j) => (j === at ? value : cell)) : record,
  );
  return { ...csv, records };
}

const faultsWith = (change: Partial<TrackerInput>) => faultsOf(() => importGemTracker({ ...input(), ...change }));

it('names file, row, column, value and expectation of a bad capacity', () => {
  const csv = changed(units(), 3, 'current-capacity-(ttpa)', 'about 5');
  expect(faultsWith({ units: [csv] })).toEqual([
    {
      file: csv.file,
      row: 3,
      column: 'current-capacity-(ttpa)',
      value: 'about 5',
      expected: 'thousand tonnes per annum, ">0", "unknown", "N/A" or nothing',
    },
  ]);
});

it('suggests the country that was probably meant', () => {
  const csv = changed(plants(), 2, 'country/area', 'Germny');
  expect(faultsWith({ plants: [csv] })).toMatchObject([
    { row: 2, column: 'country/area', value: 'Germny', hint: 'Germany' },
  ]);
});

it('lists the faults of both files at once', () => {
  const bad = {
    units: [changed(changed(units(), 2, 'status', 'dormant'), 4, 'start-date', 'long ago')],
    plants: [changed(plants(), 5, 'coordinates', '91, 0')],
  };
  expect(faultsWith(bad).map(({ row, column }) => [row, column])).toEqual([
    [2, 'status'],
    [4, 'start-date'],
    [5, 'coordinates'],
  ]);
});

it('asks for every missing column by all its names', () => {
  const csv = units();
  const header = csv.header.map((name) => (name === 'status' || name === 'start-date' ? `x-${name}` : name));
  expect(faultsWith({ units: [{ ...csv, header }] }).map(({ expected }) => expected)).toEqual([
    'a column named "status" or "unit status"',
    'a column named "start date"',
  ]);
});

it('refuses a unit of a plant that is nowhere described', () => {
  const csv = changed(units(), 2, 'gem-plant-id', 'P0');
  expect(faultsWith({ units: [csv] })).toMatchObject([{ row: 2, column: 'gem-plant-id', value: 'P0' }]);
});

it('refuses a unit that is listed twice', () => {
  const csv = changed(units(), 3, 'gem-unit-id', 'U01');
  expect(faultsWith({ units: [csv] })).toMatchObject([{ row: 3, column: 'gem-unit-id', expected: 'each unit once' }]);
});

it('refuses a plant that is told in two ways', () => {
  const csv = changed(plants(), 3, 'coordinates', '50, 7');
  expect(faultsWith({ plants: [csv] })).toMatchObject([{ row: 3, column: 'plant-id', value: 'P1' }]);
});

it('refuses technologies that the dataset does not have', () => {
  const { technologies, ...rest } = tables();
  const without = technologies.filter(({ technology }) => technology !== 'IF');
  expect(faultsWith({ tables: { ...rest, technologies: without } })).toEqual([
    { file: 'technologies.csv', column: 'technology', expected: 'a row for IF' },
  ]);
});

it('names every file that cannot be opened', () => {
  const paths = { units: ['no-units.csv'], plants: ['no-plants.csv'], tables: 'no-tables' };
  expect(faultsOf(() => readTrackerInput(paths)).map(({ file }) => file)).toEqual([
    'no-units.csv',
    'no-plants.csv',
    ...['countries.csv', 'technologies.csv', 'production.csv'].map((name) => join('no-tables', name)),
  ]);
});
