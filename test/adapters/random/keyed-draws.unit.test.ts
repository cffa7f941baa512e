import { describe, expect, test } from 'vitest';
import { keyedDraws } from '../../../src/adapters/random/keyed-draws.js';
import type { Draws } from '../../../src/domain/draws.js';

describe('keyed draws', () => {
  test('the same key gives the same number, whatever was drawn before', () => {
    const draws = keyedDraws(7);
    const first = draws.uniform('plant-1', 2030, 'order');
    draws.uniform('plant-2', 2030, 'order');
    draws.uniform('plant-1', 2030, 'acceptance');
    expect(draws.uniform('plant-1', 2030, 'order')).toBe(first);
    expect(keyedDraws(7).uniform('plant-1', 2030, 'order')).toBe(first);
  });

  test('every part of the key matters', () => {
    const draws = keyedDraws(7);
    const numbers = [
      draws.uniform('plant-1', 2030, 'order'),
      draws.uniform('plant-2', 2030, 'order'),
      draws.uniform('plant-1', 2031, 'order'),
      draws.uniform('plant-1', 2030, 'acceptance'),
      keyedDraws(8).uniform('plant-1', 2030, 'order'),
    ];
    expect(new Set(numbers).size).toBe(5);
  });

  // 100 bins of 20,000 draws: chi-squared has mean 99 and standard deviation 14; 170 is five of them above.
  test('numbers of neighbouring agents and years are uniform on [0, 1)', () => {
    const draws = keyedDraws(1);
    const bins = new Array<number>(100).fill(0);
    for (let agent = 0; agent < 800; agent++) {
      for (let year = 2025; year < 2050; year++) {
        const bin = Math.floor(draws.uniform(`plant-${agent}`, year, 'order') * 100);
        bins[bin] = (bins[bin] ?? 0) + 1;
      }
    }
    const chiSquared = bins.reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0);
    expect(bins).toHaveLength(100);
    expect(chiSquared).toBeLessThan(170);
  });

  // The correlation of n independent pairs has the standard deviation 1/√n: 0.01 for 10,000.
  test.each<[string, (i: number) => Parameters<Draws['uniform']>]>([
    ['year', (i) => ['plant', 2025 + i, 'order']],
    ['agent', (i) => [`plant-${i}`, 2030, 'order']],
  ])('numbers of one %s and the next are uncorrelated', (_, key) => {
    const draws = keyedDraws(1);
    const numbers = Array.from({ length: 10_001 }, (_unused, i) => draws.uniform(...key(i)) - 0.5);
    const products = numbers.slice(1).map((number, i) => number * (numbers[i] ?? 0));
    const correlation = products.reduce((sum, product) => sum + product, 0) / products.length / (1 / 12);
    expect(Math.abs(correlation)).toBeLessThan(0.05);
  });
});
