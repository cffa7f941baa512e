import type { Headline } from '../../../src/runs/headline.js';

/** A headline in which everything is zero but what is named. */
export const headline = (year: number, values: Partial<Headline> = {}): Headline => ({
  year,
  crudeSteel: 0,
  byRoute: { 'BF-BOF': 0, 'DRI-EAF': 0, 'scrap EAF': 0, other: 0 },
  scope1: 0,
  scope2: 0,
  steelPrice: 0,
  hydrogenIronCapacity: 0,
  ...values,
});
