import seedrandom from 'seedrandom';
import type { UniformSource } from '../../src/experiments/index.js';

/** A uniform source for one seed. */
export const seeded = (seed: number): UniformSource => {
  const next = seedrandom.alea(`experiments|${seed}`);
  return () => next();
};
