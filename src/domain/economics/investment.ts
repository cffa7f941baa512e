import type { Assumptions } from '../assumptions/assumptions.js';
import { relieved } from '../assumptions/subsidies.js';
import type { FurnaceGroup } from '../furnace-group.js';
import type { CountryCode, TechnologyCode } from '../names.js';
import type { CostBook } from './cost-book.js';
import type { Tranche } from './debt.js';
import { decisionYearOf } from './technology.js';

/** An investment and how it is paid, USD. The tranche's first payment falls in its first year of production. */
export interface Financing {
  readonly cost: number;
  readonly equity: number;
  readonly tranche: Tranche;
}

/** USD that shareholders put in for an equity that the treasury cannot pay, after the cash that is there. */
export const raisedFor = (equity: number, treasury: number): number => equity - Math.max(0, Math.min(equity, treasury));

/** Splits a sum into the owner's equity and a tranche of debt over the lifetime of what is built (model §6). */
export const financing = (
  given: Assumptions,
  cost: number,
  group: Pick<FurnaceGroup, 'country'>,
  term: number,
  firstYear: number,
  rate: number = given.country(group.country).costOfDebt,
): Financing => {
  const { equityShare } = given.scenario.agents;
  const equity = equityShare * cost;
  return { cost, equity, tranche: { principal: cost - equity, term, rate, firstYear } };
};

/** What is invested in, and the year in which it is paid: its subsidies are those that count. */
interface Purchase {
  readonly technology: TechnologyCode;
  readonly country: CountryCode;
  readonly year: number;
}

/** Interest of a loan that is taken in the year, for its whole term; a subsidy on it is in percentage points. */
const interest = (given: Assumptions, { technology, country: code, year }: Purchase): number => {
  const country = given.country(code);
  return relieved(country.costOfDebt, given.relief({ on: 'debtRate', technology, country, year }), 0.01);
};

/**
 * USD per t/yr of an investment that costs `share` of the full capex, after subsidies. An amount per tonne of capacity is
 * meant for a furnace of a new technology; of a renovation it pays the `part` that a renovation is.
 */
const costPerTonne = (given: Assumptions, book: CostBook, bought: Purchase, share: number, part: number): number => {
  const { technology, year } = bought;
  const country = given.country(bought.country);
  const relief = given.relief({ on: 'capex', technology, country, year });
  return relieved(share * book.capex(technology, bought.country), relief, part);
};

/** Share of the new technology's capex that a change of technology costs; null when it is not possible. */
export const transitionShare = (given: Assumptions, from: TechnologyCode, to: TechnologyCode): number | null =>
  given.dataset.transitions.find((row) => row.from === from && row.to === to)?.capexShare ?? null;

/** USD of a renovation of a group before subsidies. */
export const renovationCost = (given: Assumptions, book: CostBook, group: FurnaceGroup): number =>
  given.technology(group.technology).renovationShare * book.capex(group.technology, group.country) * group.capacity;

/** A renovation (reline) that starts a new campaign in `firstYear` and is paid in the year before. */
export const renovation = (given: Assumptions, book: CostBook, group: FurnaceGroup, firstYear: number): Financing => {
  const { technology, country } = group;
  const { renovationShare: share, lifetime } = given.technology(technology);
  const bought = { technology, country, year: firstYear - 1 };
  const cost = costPerTonne(given, book, bought, share, share) * group.capacity;
  return financing(given, cost, group, lifetime, firstYear, interest(given, bought));
};

/** A change of technology that is due in `due`. */
export const technologyChange = (
  given: Assumptions,
  book: CostBook,
  group: Pick<FurnaceGroup, 'country' | 'capacity'>,
  to: TechnologyCode,
  share: number,
  due: number,
): Financing => {
  const technology = given.technology(to);
  const bought = { technology: to, country: group.country, year: decisionYearOf(technology, due) };
  const cost = costPerTonne(given, book, bought, share, 1) * group.capacity;
  return financing(given, cost, group, technology.lifetime, due, interest(given, bought));
};

/** A new furnace group of `capacity` t/yr that starts in `due`; it is paid in `year`. */
export const construction = (
  given: Assumptions,
  book: CostBook,
  site: Pick<FurnaceGroup, 'country'>,
  code: TechnologyCode,
  capacity: number,
  due: number,
  year: number = decisionYearOf(given.technology(code), due),
): Financing => {
  const bought = { technology: code, country: site.country, year };
  const cost = costPerTonne(given, book, bought, 1, 1) * capacity;
  return financing(given, cost, site, given.technology(code).lifetime, due, interest(given, bought));
};

/** Several loans as one over `term` years: their principals added up, at the mean of their rates. */
export const pooledLoan = (loans: readonly Financing[], term: number): Pick<Tranche, 'principal' | 'term' | 'rate'> => {
  const first = loans[0]?.tranche.rate ?? 0;
  let principal = 0;
  let above = 0;
  for (const { tranche } of loans) {
    principal += tranche.principal;
    // Differences to the first rate, so that equal rates give exactly that rate.
    above += tranche.principal * (tranche.rate - first);
  }
  return { principal, term, rate: principal > 0 ? first + above / principal : first };
};
