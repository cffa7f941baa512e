import { expect, it } from 'vitest';
import { keyedFraction, keyedIndex } from '../../../../src/adapters/datasets/gem/keyed-fraction.js';

it('spreads similar keys evenly: each tenth of 10,000 keys gets 1,000 within five standard deviations', () => {
  const tenths = Array.from({ length: 10 }, () => 0);
  for (let i = 0; i < 10_000; i++) {
    const tenth = keyedIndex(`P1000001${i}|BF|standing`, 10);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  // A binomial count of 10,000 at 0.1 has a standard deviation of 30.
  for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

it('never changes: fleets are rebuilt from it', () => {
  // MurmurHash3's finishing step leaves 0 at 0; FNV-1a of "a" is 0xe40c292c by its published test vectors.
  const mix = (x: number): number => {
    const a = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
    const b = Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
    return ((b ^ (b >>> 16)) >>> 0) / 4294967296;
  };
  expect(keyedFraction('a')).toBe(mix(0xe40c292c | 0));
});
