import { entry } from '../errors.js';
import type { HomeTerms } from './home-market.js';
import type { Outlook } from './outlook.js';
import type { NetworkUnits, SteelUnit } from './units.js';

/** Sums over the members of a home market. */
interface Members {
  demand: number;
  protected: number;
  plain: number;
  count: number;
}

/**
 * The terms of every home market of the run in the year of the outlook. Members of a common market are protected by the
 * mean of their own protections, weighted by demand. Without protection there is nothing to shield.
 */
export const homeTermsIn = ({ given, year, carbonYear }: Outlook): ReadonlyMap<string, HomeTerms> => {
  const homes = new Map<string, Members>();
  for (const row of given.countries) {
    const home = given.homeMarket(row.country);
    const members = homes.get(home) ?? { demand: 0, protected: 0, plain: 0, count: 0 };
    homes.set(home, members);
    const [demand, protection] = [given.demand(row.country, year), given.protection(row, year, carbonYear)];
    members.demand += demand;
    members.protected += demand * protection;
    members.plain += protection;
    members.count += 1;
  }
  const s = given.scenario.markets.clearingShare;
  return new Map([...homes].map(([home, members]) => [home, termsFrom(members, s)]));
};

const termsFrom = ({ demand, protected: weighted, plain, count }: Members, clearingShare: number): HomeTerms => {
  const protection = demand > 0 ? weighted / demand : plain / count;
  return { protection, shield: protection === 0 ? 0 : Math.round(demand / clearingShare) };
};

/** @throws DomainError `unknown-home-market` */
export const termsOf = (terms: ReadonlyMap<string, HomeTerms>, home: string): HomeTerms =>
  entry(terms, home, 'unknown-home-market');

/** Steel groups by home market, in the order of the networks; a network lies in one. */
export const unitsByHome = (networks: Iterable<NetworkUnits>): ReadonlyMap<string, readonly SteelUnit[]> => {
  const found = new Map<string, SteelUnit[]>();
  for (const { steel } of networks) {
    for (const unit of steel) {
      const units = found.get(unit.home);
      if (units === undefined) found.set(unit.home, [unit]);
      else units.push(unit);
    }
  }
  return found;
};
