import { expect, test } from 'vitest';
import { between, verdictOf, withinDistance, withinShare, type Target } from '../../../src/runs/calibration/figure.js';

test.each<[string, number, Target | null, string]>([
  ['on its lower bound', 90, withinShare(100, 0.1), 'hit'],
  ['on its upper bound', 110, withinShare(100, 0.1), 'hit'],
  ['below it', 89.9, withinShare(100, 0.1), 'miss'],
  ['an import within a quarter', -12, withinShare(-10, 0.25), 'hit'],
  ['an import beyond a quarter', -12.6, withinShare(-10, 0.25), 'miss'],
  ['two points off', 72, withinDistance(70, 2, '±2 points'), 'hit'],
  ['more than two points off', 72.1, withinDistance(70, 2, '±2 points'), 'miss'],
  ['within a range', 1.6, between(1.6, 1.85), 'hit'],
  ['beyond a range', 1.86, between(1.6, 1.85), 'miss'],
  ['no number at all', Number.NaN, between(1.6, 1.85), 'miss'],
  ['without a target', 5, null, 'not judged'],
])('a figure %s', (_where, value, target, verdict) => {
  expect(verdictOf({ value, target })).toBe(verdict);
});
