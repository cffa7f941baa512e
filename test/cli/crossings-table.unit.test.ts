import { describe, expect, it } from 'vitest';
import { crossingsTable } from '../../src/cli/crossings-table.js';
import { cells } from './cells.js';

describe('the table of crossed thresholds', () => {
  it('gives each metric in the unit that people speak of', () => {
    const table = crossingsTable([
      { year: 2031, monitor: 'dear', metric: 'steelPrice', value: 811.4, threshold: 800, direction: 'above' },
      { year: 2042, monitor: 'half-way', metric: 'scope1', value: 1.2609e9, threshold: 1.3e9, direction: 'below' },
      { year: 2043, monitor: 'wave', metric: 'bankruptcies', value: 61, threshold: 60, direction: 'above' },
      { year: 2044, monitor: 'jump', metric: 'costCurveJump', value: 0.1625, threshold: 0.15, direction: 'above' },
    ]);
    expect(cells(table)).toEqual([
      ['Threshold crossed', 'year', 'of', 'value', 'threshold'],
      ['dear', '2031', 'steel price, USD/t', '811', 'above 800'],
      ['half-way', '2042', 'scope 1, Mt CO2', '1,260.9', 'below 1,300.0'],
      ['wave', '2043', 'bankruptcies, furnace groups', '61', 'above 60'],
      ['jump', '2044', 'size of the change of the steel price, %', '16.3', 'above 15.0'],
    ]);
  });
});
