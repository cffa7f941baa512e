import { expect, test } from 'vitest';
import { leastYears, yearsWaited } from '../../src/domain/patience.js';

// Usual 2: 1, 2 or 3 with a third each. Usual 6: 3 to 9 with a seventh each. Usual 1: always 1.
test.each([
  [2, 1, 3],
  [6, 3, 9],
  [5, 3, 7],
  [1, 1, 1],
])('where %i years are usual owners wait %i to %i', (usual, least, most) => {
  expect(leastYears(usual)).toBe(least);
  expect(yearsWaited(usual, 0)).toBe(least);
  expect(yearsWaited(usual, 0.999)).toBe(most);
  expect(yearsWaited(usual, 0.5)).toBe(usual);
});

test('every number of years is as likely as the others', () => {
  const counts = new Map<number, number>();
  for (let i = 0; i < 700; i += 1) {
    const years = yearsWaited(6, i / 700);
    counts.set(years, (counts.get(years) ?? 0) + 1);
  }
  expect([...counts.values()]).toEqual([100, 100, 100, 100, 100, 100, 100]);
});
