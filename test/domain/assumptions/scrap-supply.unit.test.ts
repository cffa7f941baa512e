import { expect, test } from 'vitest';
import { assume } from '../../../src/domain/assumptions/assumptions.js';
import { baseline, tinyWorld } from '../given-worlds.js';

/** Scrap of a year under a scenario with these values. */
const scrapIn = (year: number, ...set: readonly string[]): number =>
  assume(tinyWorld(), baseline(...set)).scrapSupply(year);

// The tiny world supplies 3.2 + 2.6 + 4.0 = 9.8 Mt in 2025 and 3.8 + 8.0 + 5.0 = 16.8 Mt in 2050.
test('all countries together supply what the dataset says', () => {
  expect(scrapIn(2025)).toBeCloseTo(9.8e6, 3);
  expect(scrapIn(2050)).toBeCloseTo(16.8e6, 3);
});

test('better collection multiplies the supply of a year, along a straight line between two years', () => {
  const collection = 'markets.scrap.collection={ 2025: 1, 2050: 1.5 }';
  expect(scrapIn(2025, collection)).toBeCloseTo(9.8e6, 3);
  expect(scrapIn(2040, collection)).toBeCloseTo(14.0e6 * 1.3, 3); // 9.8 + 7.0 × 15/25 = 14.0 Mt; 1 + 0.5 × 15/25 = 1.3
  expect(scrapIn(2050, collection)).toBeCloseTo(25.2e6, 3);
});

test('the multiplier of all years comes on top', () => {
  const set = ['markets.scrap.multiplier=0.5', 'markets.scrap.collection={ 2025: 2 }'];
  expect(scrapIn(2050, ...set)).toBeCloseTo(16.8e6, 3);
});
