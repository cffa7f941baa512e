import seedrandom from 'seedrandom';
import type { UniformSource } from '../../experiments/uniform-source.js';

/** The numbers of [0, 1) of Baagøe's Alea generator for a seed, one after the other. */
export const uniformStream = (seed: string): UniformSource => seedrandom.alea(seed);

const SEEDS = 2 ** 31;

/** A whole number that the words of a key decide. */
export const seedOf = (key: string): number => Math.floor(seedrandom.alea(key)() * SEEDS);
