import { expect, test } from 'vitest';
import { crossedRows, saltelliPoints, sobolPoints } from '../../../src/experiments/index.js';

test('a base sample is A, A with each column of B, B with each column of A, and B', () => {
  expect(crossedRows([[1, 2]], [[3, 4]], true)).toEqual([
    [1, 2],
    [3, 2],
    [1, 4],
    [1, 4],
    [3, 2],
    [3, 4],
  ]);
});

test('without second order the rows of B with columns of A are left out', () => {
  expect(crossedRows([[1, 2]], [[3, 4]], false)).toEqual([
    [1, 2],
    [3, 2],
    [1, 4],
    [3, 4],
  ]);
});

test('A and B are the halves of one sequence of twice the dimensions', () => {
  const rows = saltelliPoints({ samples: 8, dimensions: 3, secondOrder: false });
  const halves = rows.filter((_, n) => n % 5 === 0).map((a, n) => [...a, ...(rows[5 * n + 4] ?? [])]);
  expect(halves).toEqual(sobolPoints({ count: 8, dimensions: 6 }));
});

test('more base samples only append rows', () => {
  const few = saltelliPoints({ samples: 4, dimensions: 2, secondOrder: true });
  expect(saltelliPoints({ samples: 8, dimensions: 2, secondOrder: true }).slice(0, few.length)).toEqual(few);
});

test('refuses two matrices of different length', () => {
  expect(() => crossedRows([[1]], [], false)).toThrow('rows of B is 0; expected 1.');
});
