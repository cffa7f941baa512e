import type { Carrier } from '../names.js';

/** One knot of a yearly series: linear between knots, the first and last value held beyond them. */
export interface SeriesRow {
  /** ISO3, a bloc, a price region or `world`; the most specific one counts. */
  readonly region: string;
  readonly year: number;
  readonly value: number;
}

/** `prices.csv`, USD per unit of the carrier. */
export interface PriceRow extends SeriesRow {
  readonly carrier: Carrier;
}
