import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hashDataset } from '../../../src/adapters/datasets/folder.js';
import { readDataset } from '../../../src/adapters/datasets/read-dataset.js';
import { editedWorld, TINY_WORLD } from './broken-world.js';

test('a row of a table becomes a row of the domain, nothing converted and nothing filled in', () => {
  const { name, furnaceGroups, recipes, countries } = readDataset(TINY_WORLD);
  expect(name).toBe('tiny-world');
  expect(furnaceGroups.find(({ furnaceGroupId }) => furnaceGroupId === 'residual-IND-eaf')).toEqual({
    furnaceGroupId: 'residual-IND-eaf',
    plantId: 'residual-IND',
    technology: 'EAF',
    product: 'steel',
    capacity: 1_500_000,
    status: 'operating',
    commissionedYear: 2010,
    lastRelineYear: null,
    retirementYear: null,
    imputedFields: ['capacity_t', 'commissioned_year'],
  });
  expect(recipes.find(({ technology, input }) => technology === 'BF' && input === 'slag')).toEqual({
    technology: 'BF',
    input: 'slag',
    perT: -0.27,
    minShare: null,
    maxShare: null,
    extraElectricity: 0,
  });
  expect(countries.map(({ country, blocs }) => [country, blocs])).toEqual([
    ['DEU', ['EU', 'OECD']],
    ['IND', []],
    ['USA', ['OECD']],
  ]);
});

test('the order of the lines in a file does not matter', () => {
  const swapped = editedWorld({
    file: 'carbon_prices.csv',
    from: 'EU,2025,70\nEU,2030,90\nEU,2050,130\nworld,2025,0',
    to: 'world,2025,0\nEU,2050,130\nEU,2025,70\nEU,2030,90',
  });
  expect(readDataset(swapped).carbonPrices).toEqual(readDataset(TINY_WORLD).carbonPrices);
});

test('a byte order mark, CRLF line ends and blank lines are read over', () => {
  const header = 'from_technology,to_technology,capex_share';
  const saved = editedWorld({ file: 'transitions.csv', from: `${header}\n`, to: `\uFEFF${header}\r\n\r\n` });
  expect(readDataset(saved).transitions).toHaveLength(8);
});

test('the hash of a table changes with its file alone', () => {
  const before = hashDataset(TINY_WORLD);
  const after = hashDataset(editedWorld({ file: 'plants.csv', from: 'Elbe Mini-mill', to: 'Elbe Steel' }));
  // Every table of the folder but the figures that a base year is compared with: no run reads them.
  const files = readdirSync(TINY_WORLD).filter((file) => file !== 'reference_figures.csv');
  expect(Object.keys(before).sort()).toEqual(files.sort());
  expect(Object.keys(after).filter((file) => after[file] !== before[file])).toEqual(['plants.csv']);
});

test.skipIf(!existsSync('data/plants.csv'))('the shipped dataset has no fault', () => {
  expect(readDataset('data').plants.length).toBeGreaterThan(1000);
});
