import { describe, expect, it } from 'vitest';
import { aggregated, onGrid } from '../../src/runs/aggregates.js';
import { yearRecord } from './year-record.js';

const RECORD = yearRecord([
  { id: 'a', plant: 'p', product: 'steel', status: 'operating', capacity: 100, production: 80, scope1: 8, scope2: 4 },
  {
    id: 'b',
    plant: 'p',
    product: 'steel',
    status: 'operating-pre-retirement',
    capacity: 50,
    production: 20,
    scope1: 2,
  },
  { id: 'c', plant: 'p', product: 'steel', status: 'closed', capacity: 30, production: 10, scope1: 1 },
  { id: 'd', plant: 'p', product: 'iron', status: 'construction', capacity: 70 },
  { id: 'e', plant: 'o', product: 'steel', status: 'mothballed', capacity: 40 },
]);

const byPlant = aggregated(RECORD, (row) => RECORD.fleet.groups[row]?.plantId ?? '');

describe('sums over furnace groups', () => {
  it('count capacity that can run at the close, and production of all that ran', () => {
    const steel = byPlant.find(({ key, product }) => key === 'p' && product === 'steel');
    expect(steel).toEqual({ key: 'p', product: 'steel', capacity: 150, production: 110, scope1: 11, scope2: 4 });
  });

  it('stand in the order of key and product, also where nothing ran', () => {
    expect(byPlant.map(({ key, product }) => `${key} ${product}`)).toEqual(['o steel', 'p iron', 'p steel']);
  });

  it('fill a grid with zeros where nothing stands', () => {
    const grid = onGrid(byPlant, [
      ['o', 'iron'],
      ['p', 'steel'],
    ]);
    expect(grid.map(({ key, production }) => [key, production])).toEqual([
      ['o', 0],
      ['p', 110],
    ]);
  });
});
