import { expect, test } from 'vitest';
import { describeDataset } from '../../../src/adapters/datasets/describe-dataset.js';
import { borrowedFigures } from '../../../src/adapters/datasets/figure-origins.js';
import { readDataset } from '../../../src/adapters/datasets/read-dataset.js';
import { renderDatasetSummary } from '../../../src/adapters/datasets/render-summary.js';
import { editedWorld, TINY_WORLD } from './broken-world.js';

const summary = describeDataset(readDataset(TINY_WORLD));

// Every expected number is counted or summed by hand from the lines of the fixture.

test('counts what runs apart from what stands in the tables', () => {
  expect(summary.all).toEqual({ plants: 7, plantGroups: 5, countries: 3, furnaceGroups: 16 });
  expect(summary.running).toEqual({ plants: 7, plantGroups: 5, countries: 3, furnaceGroups: 13 });
});

test('counts real plants apart from the residual one', () => {
  expect(summary.runningReal).toEqual({ plants: 6, plantGroups: 4, countries: 3, furnaceGroups: 12 });
  expect(summary.runningResidual).toEqual({ plants: 1, plantGroups: 1, countries: 1, furnaceGroups: 1 });
});

test('a plant with nothing in operation counts in the tables alone', () => {
  const closed = editedWorld({
    file: 'furnace_groups.csv',
    from: '1500000,operating,2010',
    to: '1500000,mothballed,2010',
  });
  expect(describeDataset(readDataset(closed)).running).toEqual({
    plants: 6,
    plantGroups: 4,
    countries: 3,
    furnaceGroups: 12,
  });
});

test('sums capacity by status and product, residual groups apart', () => {
  expect(summary.capacity).toEqual([
    { status: 'announced', product: 'iron', groups: 1, real: 2.0e6, residual: 0 },
    { status: 'construction', product: 'steel', groups: 1, real: 1.2e6, residual: 0 },
    { status: 'operating', product: 'iron', groups: 5, real: 14.8e6, residual: 0 },
    { status: 'operating', product: 'steel', groups: 7, real: 20.7e6, residual: 1.5e6 },
    { status: 'operating-pre-retirement', product: 'iron', groups: 1, real: 1.0e6, residual: 0 },
    { status: 'mothballed', product: 'steel', groups: 1, real: 0.8e6, residual: 0 },
  ]);
  expect(summary.realSteelCapacity).toBe(20.7e6);
});

test('ranks technologies and countries by what runs', () => {
  expect(summary.technologies).toEqual([
    { name: 'BOF', real: 15e6, residual: 0 },
    { name: 'BF', real: 14e6, residual: 0 },
    { name: 'EAF', real: 5.7e6, residual: 1.5e6 },
    { name: 'DRI-gas', real: 1.8e6, residual: 0 },
  ]);
  expect(summary.steelByCountry.map(({ name }) => name)).toEqual(['IND', 'DEU', 'USA']);
});

test('counts every imputed field', () => {
  expect(summary.imputed).toEqual({ capacity_t: 2, commissioned_year: 2, last_reline_year: 1 });
});

const origin = (name: string) => summary.figures.find(({ figure }) => figure === name);
const NOWHERE = { own: [], imputed: [], region: [], world: [], none: [] };

test('says which countries take whose price', () => {
  expect(origin('natural_gas')).toEqual({
    ...NOWHERE,
    figure: 'natural_gas',
    own: ['IND'],
    region: ['DEU', 'USA'],
  });
  expect(origin('iron_ore')).toEqual({ ...NOWHERE, figure: 'iron_ore', own: ['IND'], world: ['DEU', 'USA'] });
});

// Carbon prices: rows of EU and world. Two costs of capital and India's grid are marked as imputed; India has no row of storage.
test('says which countries take whose policy, and whose other figures are not their own', () => {
  expect(origin('carbon_price')).toEqual({
    ...NOWHERE,
    figure: 'carbon_price',
    region: ['DEU'],
    world: ['IND', 'USA'],
  });
  expect(origin('cost_of_capital')).toEqual({
    ...NOWHERE,
    figure: 'cost_of_capital',
    own: ['DEU'],
    imputed: ['IND', 'USA'],
  });
  expect(origin('grid_intensity')).toEqual({
    ...NOWHERE,
    figure: 'grid_intensity',
    own: ['DEU', 'USA'],
    imputed: ['IND'],
  });
  expect(origin('co2_storage')).toEqual({ ...NOWHERE, figure: 'co2_storage', own: ['DEU', 'USA'], none: ['IND'] });
  expect(origin('demand')).toEqual({ ...NOWHERE, figure: 'demand', own: ['DEU', 'IND', 'USA'] });
});

test('counts every country once for each figure', () => {
  for (const { own, imputed, region, world, none } of summary.figures) {
    expect([own, imputed, region, world, none].flat().sort()).toEqual(['DEU', 'IND', 'USA']);
  }
});

// The figures of the two tests above: gas and ore of two others each, carbon prices of all three, India's and the USA's capital.
test('counts the countries that take another figure than one of their own', () => {
  expect(borrowedFigures(summary.figures)).toMatchObject({
    carbon_price: 3,
    cost_of_capital: 2,
    grid_intensity: 1,
    iron_ore: 2,
    natural_gas: 2,
  });
  expect(borrowedFigures(summary.figures)).not.toHaveProperty('demand');
});

test('says which countries take the yield of their region’s parks', () => {
  expect(summary.regionalYields).toEqual({ solar: ['USA'] });
  expect(renderDatasetSummary(summary)).toMatch(/^yield of solar of the region: USA$/m);
});

test('counts sources and assumptions', () => {
  expect([summary.sources, summary.assumptions]).toEqual([3, 2]);
});

test('the text names the same figures in Mt', () => {
  const text = renderDatasetSummary(summary);
  expect(text).toMatch(/^ {2}residual +1 +1 +1 +1$/m);
  expect(text).toContain('real plants, pre-retirement included: 20.7 Mt/yr');
  expect(text).toMatch(/^mothballed +steel +1 +0\.8 +0\.0$/m);
  expect(text).toMatch(/^Figures of 3 countries +own +imputed +region +world +none$/m);
  expect(text).toMatch(/^natural_gas +1 +0 +2 +0 +0$/m);
  expect(text).toMatch(/^iron_ore of the world: 2\n {2}DEU USA$/m);
  expect(text).toMatch(/^3 sources, 2 of them assumptions$/m);
});
