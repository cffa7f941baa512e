import type { Assumptions } from '../assumptions/assumptions.js';
import type { FurnaceGroup } from '../furnace-group.js';
import type { TechnologyCode } from '../names.js';
import type { CostBook } from './cost-book.js';
import type { Tranche } from './debt.js';

/** An investment and how it is paid, USD. The tranche's first payment falls in its first year of production. */
export interface Financing {
  readonly cost: number;
  readonly equity: number;
  readonly tranche: Tranche;
}

/** Splits a sum into the owner's equity and a tranche of debt over the lifetime of what is built (model §6). */
export const financing = (
  given: Assumptions,
  cost: number,
  group: Pick<FurnaceGroup, 'country'>,
  term: number,
  firstYear: number,
): Financing => {
  const { equityShare } = given.scenario.agents;
  const equity = equityShare * cost;
  return {
    cost,
    equity,
    tranche: { principal: cost - equity, term, rate: given.country(group.country).costOfDebt, firstYear },
  };
};

/** Share of the new technology's capex that a change of technology costs; null when it is not possible. */
export const transitionShare = (given: Assumptions, from: TechnologyCode, to: TechnologyCode): number | null =>
  given.dataset.transitions.find((row) => row.from === from && row.to === to)?.capexShare ?? null;

/** A renovation (reline) that starts a new campaign in `firstYear`. */
export const renovation = (given: Assumptions, book: CostBook, group: FurnaceGroup, firstYear: number): Financing => {
  const technology = given.technology(group.technology);
  const cost = technology.renovationShare * book.capex(group.technology, group.country) * group.capacity;
  return financing(given, cost, group, technology.lifetime, firstYear);
};

/** A change of technology that is due in `due`. */
export const technologyChange = (
  given: Assumptions,
  book: CostBook,
  group: Pick<FurnaceGroup, 'country' | 'capacity'>,
  to: TechnologyCode,
  share: number,
  due: number,
): Financing =>
  financing(given, share * book.capex(to, group.country) * group.capacity, group, given.technology(to).lifetime, due);

/** A new furnace group of `capacity` t/yr that starts in `due`. */
export const construction = (
  given: Assumptions,
  book: CostBook,
  site: Pick<FurnaceGroup, 'country'>,
  technology: TechnologyCode,
  capacity: number,
  due: number,
): Financing =>
  financing(given, book.capex(technology, site.country) * capacity, site, given.technology(technology).lifetime, due);
