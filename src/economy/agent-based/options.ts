import { annuityFactor } from '../../domain/economics/annuity.js';
import { renovation, technologyChange, type Financing } from '../../domain/economics/investment.js';
import { netPresentValue, type NpvTerms } from '../../domain/economics/npv.js';
import { strandedCost } from '../../domain/economics/stranded.js';
import type { Technology } from '../../domain/economics/technology.js';
import { yearsLeft, type FurnaceGroup } from '../../domain/furnace-group.js';
import type { TechnologyCode } from '../../domain/names.js';
import { marginAlone, operatingCost, type ChainValue, type PathByYear, type Valuation } from './margins.js';

/** Load of the present furnace is clamped to this at least when it is valued (model §7). */
const LEAST_LOAD = 0.3;

/** A way into the future of one furnace group, valued. Money in USD. */
export interface ValuedOption {
  /** The technology that it would have. */
  readonly technology: TechnologyCode;
  /** Whether it keeps the present furnace. */
  readonly incumbent: boolean;
  readonly financing: Financing;
  readonly terms: NpvTerms;
  readonly cosa: number;
  /** NPV as a yearly sum over the years of its flow: ranks options of different life. */
  readonly worth: number;
}

/** A group under valuation: itself, its technology and the chain that it stands in, if any. */
export interface Subject {
  readonly group: FurnaceGroup;
  readonly technology: Technology;
  readonly chain: ChainValue | null;
}

/** Discount rate of a group's owners. */
export const ownersRate = (v: Valuation, subject: Pick<FurnaceGroup, 'country'>): number =>
  v.given.country(subject.country).costOfEquity * v.given.scenario.agents.costOfEquity.multiplier;

/**
 * Margin per tonne before debt if the group had a technology. Iron that flows hot into a chain earns what the chain
 * earns on it; a converter of a chain earns the chain's margin, own iron at its cost (model §7).
 */
export const marginOf = (v: Valuation, subject: Subject, technology: Technology): PathByYear => {
  const { group, chain } = subject;
  if (chain === null) return marginAlone(v, technology, group.country);
  if (technology.kind === 'converter') return chain.perSteel;
  if (technology.kind !== 'hot-metal') return marginAlone(v, technology, group.country);
  const cost = operatingCost(v, technology, group.country);
  return chain.perHotMetal.map((value, t) => value - (cost[t] ?? 0));
};

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** The present furnace: a renovation when its campaign ends, R years ahead. */
export const incumbentOption = (v: Valuation, subject: Subject): ValuedOption => {
  const { group, technology } = subject;
  const left = Math.max(0, yearsLeft(group, v.prices.year));
  const financing = renovation(v.given, v.book, group, v.prices.year + left + 1);
  const k = ownersRate(v, group);
  const terms = netPresentValue(
    {
      equity: financing.equity,
      equityAfter: left,
      startAfter: left,
      life: technology.lifetime,
      tonnes: group.capacity * clamp(group.utilisation, LEAST_LOAD, technology.technicalAvailability),
      margin: marginOf(v, subject, technology),
      debt: financing.tranche,
    },
    k,
    0,
  );
  const worth = terms.npv * annuityFactor(k, left + technology.lifetime);
  return { technology: group.technology, incumbent: true, financing, terms, cosa: 0, worth };
};

/** Another technology now, which pays `share` of its capex and strands what is left of the present furnace. */
export const switchOption = (v: Valuation, subject: Subject, to: Technology, share: number): ValuedOption => {
  const { group, technology } = subject;
  const startAfter = to.constructionYears;
  const k = ownersRate(v, group);
  const financing = technologyChange(v.given, v.book, group, to.technology, share, v.prices.year + startAfter + 1);
  const cosa = strandedCost(
    {
      yearsLeft: yearsLeft(group, v.prices.year),
      startAfter,
      tranches: group.tranches,
      year: v.prices.year,
      margin: marginOf(v, subject, technology),
      tonnes: group.capacity * clamp(group.utilisation, LEAST_LOAD, technology.technicalAvailability),
    },
    k,
  );
  const terms = netPresentValue(
    {
      equity: financing.equity,
      equityAfter: 0,
      startAfter,
      life: to.lifetime,
      tonnes: v.given.scenario.agents.newFurnaceLoad * group.capacity,
      margin: marginOf(v, subject, to),
      debt: financing.tranche,
    },
    k,
    cosa,
  );
  return {
    technology: to.technology,
    incumbent: false,
    financing,
    terms,
    cosa,
    worth: terms.npv * annuityFactor(k, startAfter + to.lifetime),
  };
};
