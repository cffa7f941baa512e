import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { presentValueOf } from '../../../src/domain/economics/discounting.js';

describe('the present value of a path', () => {
  const value = presentValueOf(Float64Array.of(7, 11, 12.1, 13.31), 0.1);

  test('counts the years after the first bound up to the second, the current year never', () => {
    // Each of the years 1 to 3 is worth 10 today.
    expect(value(0, 3)).toBeCloseTo(30, 9);
    expect(value(1, 3)).toBeCloseTo(20, 9);
    expect(value(2, 3)).toBeCloseTo(10, 9);
  });

  test('of no years is nothing', () => {
    expect([value(2, 2), value(3, 1), value(1, -2)]).toEqual([0, 0, 0]);
  });

  test('has nothing beyond its end', () => {
    expect(value(2, 40)).toBeCloseTo(10, 9);
    expect(value(5, 40)).toBe(0);
  });
});

const paths = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 2, maxLength: 40 });
property.prop([paths, fc.double({ min: 0, max: 0.3, noNaN: true }), fc.nat(40), fc.nat(40)], { seed: 3, numRuns: 300 })(
  'the present value is the sum of the discounted years, added up one by one',
  (years, k, after, until) => {
    let sum = 0;
    for (let t = after + 1; t <= until; t += 1) sum += (years[t] ?? 0) / (1 + k) ** t;
    expect(presentValueOf(Float64Array.from(years), k)(after, until)).toBeCloseTo(sum, 6);
  },
);
