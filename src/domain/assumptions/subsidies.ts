import type { CountryRow } from '../dataset.js';
import type { Carrier, TechnologyCode } from '../names.js';
import type { Subsidy } from '../scenario.js';
import { liesIn } from './geography.js';

/** What all subsidies on one cost add up to: an amount in the unit of the cost, and a share of it. Negative: taxes. */
export interface Relief {
  readonly amount: number;
  readonly share: number;
}

/** A cost that may be subsidised: what, whose, where and when. */
export interface Relievable {
  readonly on: Subsidy['on'];
  readonly carrier?: Carrier;
  readonly technology: TechnologyCode;
  readonly country: CountryRow;
  readonly year: number;
}

export type ReliefOf = (cost: Relievable) => Relief;

const applies = (subsidy: Subsidy, { on, carrier, technology, country, year }: Relievable): boolean =>
  subsidy.on === on &&
  subsidy.carrier === carrier &&
  (subsidy.technologies === 'all' || subsidy.technologies.includes(technology)) &&
  year >= subsidy.from &&
  (subsidy.until === undefined || year <= subsidy.until) &&
  liesIn(country, subsidy.countries);

/** Adds up the subsidies of a scenario that are in force for a cost; their order makes no difference. */
export const reliefsOf =
  (subsidies: readonly Subsidy[]): ReliefOf =>
  (cost) => {
    let amount = 0;
    let share = 0;
    for (const subsidy of subsidies) {
      if (!applies(subsidy, cost)) continue;
      amount += subsidy.amount ?? 0;
      share += subsidy.share ?? 0;
    }
    return { amount, share };
  };

/**
 * A cost after subsidies, never below zero: cost − amount × `part` − share × cost (model §8). `part` is the part of the
 * amount that is paid out. Shares are of the cost before any subsidy. A cost that nobody subsidises stays what it is.
 */
export const relieved = (cost: number, { amount, share }: Relief, part = 1): number =>
  amount === 0 && share === 0 ? cost : Math.max(0, cost - amount * part - share * cost);
