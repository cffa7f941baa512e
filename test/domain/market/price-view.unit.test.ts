import { expect, test } from 'vitest';
import { knotYears, spread } from '../../../src/domain/market/price-view.js';

test('prices are solved for now, for the next year that five divides and for two more that ten divides', () => {
  expect(knotYears(2025)).toEqual([2025, 2030, 2040, 2050]);
  expect(knotYears(2028)).toEqual([2028, 2030, 2040, 2050]);
  expect(knotYears(2030)).toEqual([2030, 2035, 2040, 2050]);
  expect(knotYears(2036)).toEqual([2036, 2040, 2050, 2060]);
});

test('between knots prices lie on straight lines, beyond the last they hold', () => {
  const path = spread(knotYears(2028), [400, 500, 600, 700]);
  // 2028 → 2030 in two steps of 50, 2030 → 2040 in ten of 10, 2040 → 2050 in ten of 10.
  expect([...path.slice(0, 8)]).toEqual([400, 450, 500, 510, 520, 530, 540, 550]);
  expect([path[12], path[21], path[22], path[23], path[47]]).toEqual([600, 690, 700, 700, 700]);
});
