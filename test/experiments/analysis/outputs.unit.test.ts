import { describe, expect, test } from 'vitest';
import { IncompleteDesignError, kpiOutputs, openRows, type RunRow } from '../../../src/experiments/analysis/outputs.js';
import { readThreshold } from '../../../src/experiments/analysis/threshold.js';

const POINTS = [0, 1].map((index) => ({ index, coordinates: [index], values: [index] }));

const row = (point: number, replicate: number, value: number, status = 'done'): RunRow => ({
  id: `run-${point}-${replicate}`,
  point,
  replicate,
  status,
  kpis: new Map([['k', value]]),
});

describe('the runs of a design', () => {
  test('that are not done are named, and those without a row', () => {
    expect(openRows(POINTS, 2, [row(1, 0, 3), row(0, 0, 1), row(1, 1, NaN, 'timeout')])).toEqual([
      { id: '', point: 0, replicate: 1, status: 'missing' },
      { id: 'run-1-1', point: 1, replicate: 1, status: 'timeout' },
    ]);
    expect(openRows(POINTS, 1, [row(0, 0, 1), row(1, 0, 1)])).toEqual([]);
  });

  test('are named up to the first dozen, with their number', () => {
    const open = Array.from({ length: 15 }, (_, n) => ({ id: `r${n}`, point: n, replicate: 0, status: 'failed' }));
    const { message, fields } = new IncompleteDesignError('somewhere', 96, open);
    expect(message.split('\n')).toHaveLength(14);
    expect(message).toContain('somewhere: 15 of 96 runs are not done');
    expect(message).toContain('  r11 (point 11, replicate 0): failed');
    expect(message).toContain('  and 3 more');
    expect(fields['missing']).toHaveLength(15);
  });

  test('give each point the mean of its replicates, in the order of the points', () => {
    const rows = [row(1, 0, 10), row(0, 0, 1), row(1, 1, 20), row(0, 1, 2)];
    expect(kpiOutputs({ kpis: { k: 'price(2030)' } }, POINTS, rows)).toEqual([
      { name: 'k', expression: 'price(2030)', unit: 'USD/t', values: [1.5, 15] },
    ]);
  });
});

describe('a threshold', () => {
  test.each([
    ['k < 0.5e9', { kpi: 'k', operator: '<', limit: 5e8 }],
    [' k>=-3 ', { kpi: 'k', operator: '>=', limit: -3 }],
    ['k <= .5', { kpi: 'k', operator: '<=', limit: 0.5 }],
  ])('is read: %s', (source, expected) => {
    expect(readThreshold(source, ['k'])).toEqual(expected);
  });

  test.each(['k', 'k = 3', 'k < x', '< 3', 'k << 3'])('is refused with what was expected: %s', (source) => {
    expect(readThreshold(source, ['k'])).toEqual({
      expected: 'a KPI, then <, <=, > or >=, then a number, such as k < 0.5e9',
    });
  });

  test('of another KPI is refused with what was probably meant', () => {
    expect(readThreshold('emision < 1', ['emissions', 'price'])).toEqual({
      expected: 'a KPI of the sweep: emissions, price',
      hint: 'emissions',
    });
  });
});
