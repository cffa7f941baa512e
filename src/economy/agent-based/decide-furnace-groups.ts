import type { ClosureReason } from '../../domain/commands.js';
import type { Decision, Reason } from '../../domain/decisions.js';
import { isOperating, type FurnaceGroup } from '../../domain/furnace-group.js';
import type { PlantId } from '../../domain/names.js';
import { groupsOf, networkOf } from '../../domain/world.js';
import type { GlobalCostCurve } from '../../projections/cost-curve.js';
import type { Send } from '../model.js';
import { decide, gate, type DecisionContext, type Outcome } from './furnace-group-decision.js';
import { chainValue, type ChainValue } from './margins.js';
import type { Subject } from './options.js';

/** Gates that settle a group before any option is valued: one code a group and year, not a decision of its own. */
const GATES: ReadonlySet<Reason> = new Set(['retirement-awaited', 'switch-pending', 'outside-window']);

/** What the decisions of a year leave behind. */
export interface DecisionLog {
  readonly decisions: Decision[];
  /** Gate codes of the groups that did not come to decide, as `id=code`. */
  readonly gates: string[];
}

/** A step of the year in which plants decide, one after the other. */
export interface DecisionStep {
  readonly send: Send;
  readonly curve: GlobalCostCurve;
  /** The context on the prices that the next decision sees. */
  readonly context: () => DecisionContext;
  readonly log: DecisionLog;
}

/** Ids in the order of each agent's own keyed draw: one more agent changes nobody else's place. */
export const inDrawnOrder = <T extends string>(context: DecisionContext, ids: Iterable<T>): readonly T[] =>
  [...ids]
    .map((id) => ({ id, draw: context.draws.uniform(id, context.world.year, 'order') }))
    .sort((a, b) => (a.draw === b.draw ? (a.id < b.id ? -1 : 1) : a.draw - b.draw))
    .map(({ id }) => id);

const act = (send: Send, group: FurnaceGroup, outcome: Outcome): undefined => {
  const furnaceGroupId = group.id;
  if (outcome.action === 'switch')
    send({ type: 'ChangeFurnaceGroupTechnology', furnaceGroupId, technology: outcome.to });
  else if (outcome.action === 'renovate') send({ type: 'RenovateFurnaceGroup', furnaceGroupId });
  else if (outcome.reason === 'grace-year') send({ type: 'ExtendCampaign', furnaceGroupId });
  else if (outcome.action === 'close')
    send({ type: 'CloseFurnaceGroup', furnaceGroupId, reason: closureReason(outcome.reason) });
};

const CLOSURES: readonly ClosureReason[] = ['losses-exceed-capex', 'campaign-expired', 'replaced', 'retirement-due'];
const closureReason = (reason: Reason): ClosureReason => CLOSURES.find((each) => each === reason) ?? 'campaign-expired';

/** Writes a decision down with the prices on which it was taken. */
const record = (log: DecisionLog, context: DecisionContext, group: FurnaceGroup, outcome: Outcome): undefined => {
  const { prices } = context;
  log.decisions.push({
    order: log.decisions.length + 1,
    plantId: group.plantId,
    furnaceGroupId: group.id,
    action: outcome.action,
    fromTechnology: group.technology,
    toTechnology: outcome.to,
    npv: outcome.option?.terms.npv ?? null,
    cosa: outcome.option?.cosa ?? null,
    steelPrice: prices.steelIn(group.country)[0] ?? 0,
    ironPrice: prices.iron[0] ?? 0,
    worldSteelPrice: prices.worldSteelPrice,
    reason: outcome.reason,
  });
};

/** Values chains once as long as the curves stand still. */
const chainReader = (step: DecisionStep): ((context: DecisionContext, plant: PlantId) => ChainValue | null) => {
  let prices: unknown = null;
  let known = new Map<PlantId, ChainValue | null>();
  return (context, plant) => {
    if (prices !== context.prices) {
      prices = context.prices;
      known = new Map();
    }
    const network = networkOf(context.world, plant);
    let value = known.get(network);
    if (value === undefined) {
      const units = step.curve.current().units(network);
      value = units === undefined ? null : chainValue(context, units);
      known.set(network, value);
    }
    return value;
  };
};

/** Groups that come to decide, by plant; the gate codes of all others go to the log. No decision of another plant changes a gate. */
const deciders = (context: DecisionContext, log: DecisionLog): ReadonlyMap<PlantId, readonly FurnaceGroup[]> => {
  const found = new Map<PlantId, FurnaceGroup[]>();
  for (const plant of context.world.plants.keys()) {
    const groups = groupsOf(context.world, plant).filter((group) => {
      const settled = isOperating(group) ? gate(context, group) : null;
      const waits = settled?.action === 'keep' && GATES.has(settled.reason);
      if (waits) log.gates.push(`${group.id}=${settled.reason}`);
      return isOperating(group) && !waits;
    });
    if (groups.length > 0) found.set(plant, groups);
  }
  return found;
};

/**
 * Every plant decides on each of its furnace groups, in the order of the plants' own draws. Each command goes through
 * the bus at once, so that the next plant reads the curve that it caused (model §2 step 4).
 */
export const decideFurnaceGroups = (step: DecisionStep): undefined => {
  const first = step.context();
  const chainOf = chainReader(step);
  const deciding = deciders(first, step.log);
  for (const plant of inDrawnOrder(first, deciding.keys())) {
    for (const group of deciding.get(plant) ?? []) {
      const context = step.context();
      const technology = context.given.technology(group.technology);
      const hot = technology.kind === 'hot-metal' || technology.kind === 'converter';
      const subject: Subject = { group, technology, chain: hot ? chainOf(context, plant) : null };
      const outcome = decide(context, subject);
      record(step.log, context, group, outcome);
      act(step.send, group, outcome);
    }
  }
};
