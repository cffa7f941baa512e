import type { Box, Case } from './box.js';
import { densityOf, isInside, withSide } from './box.js';

/** How likely at least `hits` of `count` trials succeed by chance, each with the same share: the tail of the binomial. */
export const chanceOf = (hits: number, count: number, share: number): number => {
  if (share <= 0) return hits === 0 ? 1 : 0;
  if (share >= 1) return 1;
  let term = count * Math.log1p(-share);
  let sum = hits === 0 ? Math.exp(term) : 0;
  for (let k = 1; k <= count; k += 1) {
    term += Math.log((count - k + 1) / k) + Math.log(share) - Math.log1p(-share);
    if (k >= hits) sum += Math.exp(term);
  }
  return Math.min(1, sum);
};

const FREE = { low: -Infinity, high: Infinity };
const SIGNIFICANT = 0.05;
/** A restriction that buys less density is not worth its line. */
const WORTH = 0.02;
/** The share of the density that all that is dropped may cost. */
const GIVEN_UP = 0.1;

const inside = (box: Box, cases: readonly Case[]): readonly Case[] => cases.filter(({ point }) => isInside(box, point));

/**
 * A box without the restrictions that only follow the noise of its cases: drops, the least of them first, what chance
 * would do as well (the quasi-p-value of Bryant and Lempert 2010) or what buys hardly any density, as long as all of it
 * costs a tenth of the density at most. Outcomes are 0 or 1.
 */
export const loosened = (box: Box, cases: readonly Case[]): Box => {
  const least = (1 - GIVEN_UP) * densityOf(inside(box, cases));
  const loosen = (at: Box): Box => {
    const idle = idleRestriction(at, cases, least);
    return idle === undefined ? at : loosen(withSide(at, idle, FREE));
  };
  return loosen(box);
};

const idleRestriction = (box: Box, cases: readonly Case[], least: number): number | undefined => {
  const held = inside(box, cases);
  const density = densityOf(held);
  const hits = held.filter(({ outcome }) => outcome === 1).length;
  return box
    .map((side, dimension) => ({ dimension, restricted: side.low !== -Infinity || side.high !== Infinity }))
    .filter(({ restricted }) => restricted)
    .map(({ dimension }) => {
      const without = densityOf(inside(withSide(box, dimension, FREE), cases));
      return { dimension, without, chance: chanceOf(hits, held.length, without) };
    })
    .filter(({ without, chance }) => without >= least && (density - without < WORTH || chance > SIGNIFICANT))
    .sort((a, b) => b.without - a.without)[0]?.dimension;
};
