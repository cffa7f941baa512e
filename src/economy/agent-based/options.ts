import { annuityFactor } from '../../domain/economics/annuity.js';
import type { PresentValue } from '../../domain/economics/discounting.js';
import { renovation, technologyChange, type Financing } from '../../domain/economics/investment.js';
import { discountedFlow, netPresentValue, NO_FLOW, type FlowTerms, type NpvTerms } from '../../domain/economics/npv.js';
import { strandedCost } from '../../domain/economics/stranded.js';
import type { Technology } from '../../domain/economics/technology.js';
import { yearsLeft } from '../../domain/furnace-group.js';
import { isLastCampaign } from '../../domain/market/outlook.js';
import type { TechnologyCode } from '../../domain/names.js';
import { startAfterOf, type Plan, type PlannedSide } from './candidates.js';
import type { ShopPart, Subject } from './chain.js';
import { costValue, marginAlone, ownersRate, type Valuation } from './margins.js';

/** Load of the present furnace is clamped to this at least when it is valued (model §7). */
const LEAST_LOAD = 0.3;

/** One group, or a part of one, under an option. Money in USD, tonnes a year. */
export interface ValuedSide extends PlannedSide {
  readonly financing: Financing | null;
  readonly tonnes: number;
  readonly terms: FlowTerms;
}

/** A way into the future of a furnace group and of what goes with it, valued. Money in USD. */
export interface ValuedOption {
  readonly label: string;
  /** What the group becomes. */
  readonly technology: TechnologyCode;
  /** Whether it keeps the present furnace. */
  readonly incumbent: boolean;
  /** The deciding group's side first. */
  readonly sides: readonly [ValuedSide, ...ValuedSide[]];
  /** What the owners pay, undiscounted. */
  readonly equity: number;
  /** First and last year of the flow: `startAfter` + 1 and `lastYear` years ahead. */
  readonly startAfter: number;
  readonly lastYear: number;
  readonly terms: NpvTerms;
  readonly cosa: number;
  /** NPV as a yearly sum over the years up to the last of its flow: ranks options of different life. */
  readonly worth: number;
}

/**
 * Margin per tonne before debt if the group had a technology, discounted. Iron that flows hot into a chain earns what
 * the chain earns on it; a converter of a chain earns the chain's margin, own iron at its cost (model §7).
 */
export const marginOf = (v: Valuation, { group, chain }: Subject, technology: Technology): PresentValue => {
  if (chain !== null && technology.kind === 'converter') return chain.perSteel;
  if (chain === null || technology.kind !== 'hot-metal') return marginAlone(v, technology, group.country);
  const cost = costValue(v, technology.technology, group.country);
  return (after, until) => chain.perHotMetal(after, until) - cost(after, until);
};

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** Tonnes a year of the present furnace. */
const presentTonnes = ({ group, technology }: Subject): number =>
  group.capacity * clamp(group.utilisation, LEAST_LOAD, technology.technicalAvailability);

/** The present furnace when it may not be relined: nothing follows its campaign, so that any other way that pays is better. */
const lastCampaign = ({ group, technology }: Subject, left: number): ValuedOption => ({
  label: `keep ${group.technology} until ${group.campaignEnd}`,
  technology: group.technology,
  incumbent: true,
  sides: [
    { group, capacity: group.capacity, to: technology, capexShare: 0, financing: null, tonnes: 0, terms: NO_FLOW },
  ],
  equity: 0,
  startAfter: left,
  lastYear: left,
  terms: netPresentValue([NO_FLOW], 0),
  cosa: 0,
  worth: 0,
});

/** The present furnace: a renovation when its campaign ends, R years ahead, unless a ban on it is known. */
export const incumbentOption = (v: Valuation, subject: Subject): ValuedOption => {
  const { group, technology } = subject;
  const left = Math.max(0, yearsLeft(group, v.prices.year));
  if (isLastCampaign(v.given, group, v.prices.year)) return lastCampaign(subject, left);
  const financing = renovation(v.given, v.book, group, v.prices.year + left + 1);
  const k = ownersRate(v, group);
  const life = technology.lifetime;
  const tonnes = presentTonnes(subject);
  const { equity, tranche: debt } = financing;
  const margin = marginOf(v, subject, technology);
  const flow = discountedFlow({ equity, equityAfter: left, startAfter: left, life, tonnes, margin, debt }, k);
  const terms = netPresentValue([flow], 0);
  return {
    label: `keep ${group.technology}`,
    technology: group.technology,
    incumbent: true,
    sides: [{ group, capacity: group.capacity, to: technology, capexShare: 0, financing, tonnes, terms: flow }],
    equity,
    startAfter: left,
    lastYear: left + life,
    terms,
    cosa: 0,
    worth: terms.npv * annuityFactor(k, left + life),
  };
};

const valuedSide = (v: Valuation, subject: Subject, side: PlannedSide, startAfter: number, k: number): ValuedSide => {
  const { group, capacity, to, capexShare } = side;
  if (to === null) return { group, capacity, to, capexShare, financing: null, tonnes: 0, terms: NO_FLOW };
  const { country } = group;
  const due = v.prices.year + startAfter + 1;
  const financing = technologyChange(v.given, v.book, { country, capacity }, to.technology, capexShare, due);
  const tonnes = v.given.scenario.agents.newFurnaceLoad * capacity;
  const margin = group === subject.group ? marginOf(v, subject, to) : marginAlone(v, to, country);
  const { equity, tranche: debt } = financing;
  const flow = { equity, equityAfter: 0, startAfter, life: to.lifetime, tonnes, margin, debt };
  return { group, capacity, to, capexShare, financing, tonnes, terms: discountedFlow(flow, k) };
};

const strandedBy = (v: Valuation, subject: Subject, sides: readonly PlannedSide[], startAfter: number): number => {
  const { year } = v.prices;
  const left = ({ group, capacity }: ShopPart) => ({
    yearsLeft: yearsLeft(group, year),
    tranches: group.tranches,
    share: capacity / group.capacity,
  });
  const margin = marginOf(v, subject, subject.technology);
  return strandedCost({
    furnaces: [left({ group: subject.group, capacity: subject.group.capacity }), ...sides.slice(1).map(left)],
    startAfter,
    year,
    margin,
    tonnes: presentTonnes(subject),
  });
};

/** Other technologies now, which cost shares of their capex and strand what is left of the present furnaces. */
export const planOption = (v: Valuation, subject: Subject, plan: Plan): ValuedOption => {
  const k = ownersRate(v, subject.group);
  const startAfter = startAfterOf(plan.sides);
  const [own, ...others] = plan.sides;
  const sides: ValuedOption['sides'] = [
    valuedSide(v, subject, own, startAfter, k),
    ...others.map((side) => valuedSide(v, subject, side, startAfter, k)),
  ];
  const cosa = strandedBy(v, subject, plan.sides, startAfter);
  const terms = netPresentValue(
    sides.map((side) => side.terms),
    cosa,
  );
  const lastYear = startAfter + Math.max(...sides.map(({ to }) => to?.lifetime ?? 0));
  return {
    label: plan.label,
    technology: own.to?.technology ?? subject.group.technology,
    incumbent: false,
    sides,
    equity: sides.reduce((sum, { financing }) => sum + (financing?.equity ?? 0), 0),
    startAfter,
    lastYear,
    terms,
    cosa,
    worth: terms.npv * annuityFactor(k, lastYear),
  };
};
