import seedrandom from 'seedrandom';
import type { Draws } from '../../domain/draws.js';

/**
 * Draws from Baagøe's Alea generator, seeded anew with `seed|agent|year|purpose` for every number, so that no state is
 * kept between draws. The first output of a fresh generator is the draw.
 */
export function keyedDraws(seed: number): Draws {
  return {
    uniform: (agent, year, purpose) => seedrandom.alea(`${seed}|${agent}|${year}|${purpose}`)(),
  };
}
