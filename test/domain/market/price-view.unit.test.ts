import { expect, test } from 'vitest';
import { knotYears, spread } from '../../../src/domain/market/price-view.js';

test('prices are solved for the current year and for the five calendar years after it that five divides', () => {
  expect(knotYears(2025)).toEqual([2025, 2030, 2035, 2040, 2045, 2050]);
  expect(knotYears(2028)).toEqual([2028, 2030, 2035, 2040, 2045, 2050]);
});

test('between knots prices lie on straight lines, beyond the last they hold', () => {
  const path = spread(knotYears(2028), [400, 500, 600, 600, 600, 700]);
  // 2028 → 2030 in two steps of 50, 2030 → 2035 in five of 20, 2045 → 2050 in five of 20.
  expect([...path.slice(0, 8)]).toEqual([400, 450, 500, 520, 540, 560, 580, 600]);
  expect([path[21], path[22], path[23], path[47]]).toEqual([680, 700, 700, 700]);
});
