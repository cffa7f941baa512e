import { expect, it } from 'vitest';
import { headlineDifferences } from '../../../src/runs/comparison/headline-differences.js';
import { headline } from './headlines.js';

const run = (first: number, last: number, steelPrice: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => headline(first + i, { steelPrice }));

it('compares the marks of the years that both runs have', () => {
  // 2027 to 2031 are in both: the first, 2030 and the last are shown.
  const compared = headlineDifferences(run(2025, 2031, 400), run(2027, 2050, 500));
  expect(compared.map(({ year }) => year)).toEqual([2027, 2030, 2031]);
  // 100 more than 400 is a quarter more.
  expect(compared[0]?.figures).toContainEqual({
    figure: 'price',
    unit: 'USD/t',
    a: 400,
    b: 500,
    difference: 100,
    percent: 25,
  });
});

it('says per cent of nothing only where nothing has changed', () => {
  const [first] = headlineDifferences([headline(2025)], [headline(2025, { scope1: 7 })]);
  const percents = Object.fromEntries((first?.figures ?? []).map(({ figure, percent }) => [figure, percent]));
  expect(percents).toMatchObject({ emissions: null, scope2: 0, price: 0 });
});

it('has nothing to show where the runs share no year', () => {
  expect(headlineDifferences(run(2025, 2030, 1), run(2031, 2035, 1))).toEqual([]);
});
