import { describe, expect, it } from 'vitest';
import type { AggregateRow } from '../../../src/runs/comparison/aggregate-differences.js';
import { aggregateDifferences, largestOfEachYear } from '../../../src/runs/comparison/aggregate-differences.js';

const row = (year: number, key: string, production: number, more: Partial<AggregateRow> = {}): AggregateRow => ({
  year,
  key,
  product: 'steel',
  capacity: 100,
  production,
  scope1: 10,
  ...more,
});

describe('what two runs say by key', () => {
  it('is compared by year, key and product, in that order', () => {
    const a = [
      row(2030, 'EAF', 10),
      row(2025, 'EAF', 10),
      row(2030, 'BOF', 50),
      row(2030, 'BOF', 7, { product: 'iron' }),
    ];
    const b = [
      row(2025, 'EAF', 20),
      row(2030, 'EAF', 15),
      row(2030, 'BOF', 25),
      row(2030, 'BOF', 9, { product: 'iron' }),
    ];
    const told = aggregateDifferences(a, b, [2025, 2030]).map(({ year, key, product, production }) => [
      ...[year, key, product],
      ...[production.difference, production.percent?.toFixed(1)],
    ]);
    // 10 → 20, 7 → 9 (2/7 = 28.6 %), 50 → 25 and 10 → 15
    expect(told).toEqual([
      [2025, 'EAF', 'steel', 10, '100.0'],
      [2030, 'BOF', 'iron', 2, '28.6'],
      [2030, 'BOF', 'steel', -25, '-50.0'],
      [2030, 'EAF', 'steel', 5, '50.0'],
    ]);
  });

  it('leaves out other years and what differs by less than a tonne', () => {
    const [a, b] = [row(2030, 'EAF', 10), row(2030, 'EAF', 10.9)];
    expect(aggregateDifferences([a, row(2031, 'EAF', 1)], [b, row(2031, 'EAF', 9)], [2030])).toEqual([]);
    expect(aggregateDifferences([a], [{ ...b, scope1: 11 }], [2030])).toMatchObject([{ scope1: { difference: 1 } }]);
    expect(aggregateDifferences([a], [{ ...b, capacity: 98 }], [2030])).toMatchObject([
      { capacity: { difference: -2 } },
    ]);
  });

  it('is nothing where a run has no such row', () => {
    expect(aggregateDifferences([row(2030, 'X', 5)], [row(2030, 'Y', 6)], [2030])).toMatchObject([
      { key: 'X', production: { a: 5, b: 0, percent: -100 }, capacity: { b: 0 } },
      { key: 'Y', production: { a: 0, b: 6, percent: null }, capacity: { a: 0 } },
    ]);
  });

  it('can be cut to the largest of each year, up or down', () => {
    const b = [row(2025, 'A', 3), row(2025, 'B', 90), row(2030, 'C', 5), row(2030, 'D', 2), row(2030, 'E', 5)];
    const a = b.map((each) => ({ ...each, production: 0 }));
    const down = aggregateDifferences([...a, row(2025, 'F', 200)], [...b, row(2025, 'F', 10)], [2025, 2030]);
    // 2025: F −190, B +90, A +3; 2030: C and E +5, D +2
    expect(largestOfEachYear(down, 2).map(({ key }) => key)).toEqual(['F', 'B', 'C', 'E']);
  });
});
