import type { UniformSource } from '../uniform-source.js';

const BITS = 32;

const parity = (bits: number): number => {
  let folded = bits ^ (bits >>> 16);
  for (const by of [8, 4, 2, 1]) folded ^= folded >>> by;
  return folded & 1;
};

/** 32 random bits: moves all points of a dimension alike and keeps how evenly they cover it. */
export const digitalShift = (uniform: UniformSource): number => Math.floor(uniform() * 2 ** BITS) >>> 0;

/**
 * The direction numbers times a random lower triangular matrix over GF(2) with a unit diagonal (Matoušek 1998): each
 * block of 2^k points stays as even as it was, while different seeds give errors that are independent of each other.
 */
export const scrambledDirections = (directions: readonly number[], uniform: UniformSource): readonly number[] => {
  const rows = Array.from({ length: BITS }, (_, r) => {
    const diagonal = (1 << (BITS - 1 - r)) >>> 0;
    const above = ~((diagonal << 1) - 1);
    return r === 0 ? diagonal : (digitalShift(uniform) & above) | diagonal;
  });
  return directions.map((direction) =>
    rows.reduce((sum, row, r) => (sum | (parity(row & direction) << (BITS - 1 - r))) >>> 0, 0),
  );
};
