import { describe, expect, test } from 'vitest';
import { interpolate, knotsByRegion, knotsOf } from '../../../src/domain/assumptions/series.js';

describe('a yearly series', () => {
  const knots = knotsOf({ 2040: 205, 2025: 75, 2030: 130 });

  test.each([
    [2025, 75],
    [2026, 86], // 75 + 55/5
    [2030, 130],
    [2034, 160], // 130 + 75 × 4/10
    [2040, 205],
  ])('is linear between its knots, whatever their order: %i is %d', (year, value) => {
    expect(interpolate(knots, year)).toBeCloseTo(value, 10);
  });

  test('holds its first and last value beyond them', () => {
    expect([interpolate(knots, 1990), interpolate(knots, 2090)]).toEqual([75, 205]);
  });

  test('with one knot is flat', () => {
    expect([2000, 2025, 2050].map((year) => interpolate([[2025, 9]], year))).toEqual([9, 9, 9]);
  });

  test('without a knot is an error', () => {
    expect(() => interpolate([], 2025)).toThrow(RangeError);
  });

  test('is grouped by region and sorted by year', () => {
    const rows = [
      { region: 'EU', year: 2050, value: 130 },
      { region: 'world', year: 2025, value: 0 },
      { region: 'EU', year: 2025, value: 70 },
    ];
    expect([...knotsByRegion(rows)]).toEqual([
      [
        'EU',
        [
          [2025, 70],
          [2050, 130],
        ],
      ],
      ['world', [[2025, 0]]],
    ]);
  });
});
