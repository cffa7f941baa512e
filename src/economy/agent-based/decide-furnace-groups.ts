import type { ChainSide, ClosureReason } from '../../domain/commands.js';
import type { Decision, Reason } from '../../domain/decisions.js';
import { isOperating, type FurnaceGroup } from '../../domain/furnace-group.js';
import type { FurnaceGroupId, PlantId } from '../../domain/names.js';
import { groupsOf, networkOf } from '../../domain/world.js';
import type { GlobalCostCurve } from '../../projections/cost-curve.js';
import type { Send } from '../model.js';
import { chainOf, shopFedBy, type Subject } from './chain.js';
import { Minutes, type DeliberationListener, type Outcome } from './deliberation.js';
import { decide, type DecisionContext } from './furnace-group-decision.js';
import { settledBefore } from './gates.js';
import type { ValuedOption, ValuedSide } from './options.js';

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
  readonly listener?: DeliberationListener | undefined;
}

/** Ids in the order of each agent's own keyed draw: one more agent changes nobody else's place. */
export const inDrawnOrder = <T extends string>(context: DecisionContext, ids: Iterable<T>): readonly T[] =>
  [...ids]
    .map((id) => ({ id, draw: context.draws.uniform(id, context.world.year, 'order') }))
    .sort((a, b) => (a.draw === b.draw ? (a.id < b.id ? -1 : 1) : a.draw - b.draw))
    .map(({ id }) => id);

const CLOSURES: readonly ClosureReason[] = ['losses-exceed-capex', 'campaign-expired', 'replaced', 'retirement-due'];
const closureReason = (reason: Reason): ClosureReason => CLOSURES.find((each) => each === reason) ?? 'campaign-expired';

/** What an option asks of a chain, as the command says it. */
const chainSides = ({ sides }: ValuedOption): readonly ChainSide[] =>
  sides.map(({ group, capacity, to }) => ({ furnaceGroupId: group.id, capacity, technology: to?.technology ?? null }));

/** Sends what a group decided. Answers with the steel groups that change with it, in the order of the option's sides. */
const act = (send: Send, group: FurnaceGroup, { action, reason, to, option }: Outcome): readonly FurnaceGroupId[] => {
  const furnaceGroupId = group.id;
  if (option !== null && option.sides.length > 1)
    return send({ type: 'ChangeChainTechnology', sides: chainSides(option) }).furnaceGroupIds.slice(1);
  if (action === 'switch') send({ type: 'ChangeFurnaceGroupTechnology', furnaceGroupId, technology: to });
  else if (action === 'renovate') send({ type: 'RenovateFurnaceGroup', furnaceGroupId });
  else if (reason === 'grace-year') send({ type: 'ExtendCampaign', furnaceGroupId });
  else if (action === 'close') send({ type: 'CloseFurnaceGroup', furnaceGroupId, reason: closureReason(reason) });
  return [];
};

type Row = Omit<Decision, 'order'>;

/** The row of a decision with the prices on which it was taken. */
const rowOf = ({ prices }: DecisionContext, group: FurnaceGroup, { action, reason, to, option }: Outcome): Row => ({
  plantId: group.plantId,
  furnaceGroupId: group.id,
  action,
  fromTechnology: group.technology,
  toTechnology: to,
  npv: option?.terms.npv ?? null,
  cosa: option?.cosa ?? null,
  steelPrice: prices.steelIn(group.country)[0] ?? 0,
  ironPrice: prices.iron[0] ?? 0,
  worldSteelPrice: prices.worldSteelPrice,
  reason,
});

/** The row of a steel shop, or of a part of one, that changes with its iron: the value is that of both. */
const shopRow = (row: Row, { group, to }: ValuedSide, furnaceGroupId: FurnaceGroupId): Row => ({
  ...row,
  plantId: group.plantId,
  furnaceGroupId,
  action: to === null ? 'close' : 'switch',
  fromTechnology: group.technology,
  toTechnology: to?.technology ?? group.technology,
  reason: to === null ? 'chain-replaced' : 'accepted',
});

/** Groups that come to decide, by plant; the gate codes of all others go to the log. */
const deciders = (step: DecisionStep, context: DecisionContext): ReadonlyMap<PlantId, readonly FurnaceGroup[]> => {
  const found = new Map<PlantId, FurnaceGroup[]>();
  for (const plant of context.world.plants.keys()) {
    const groups = groupsOf(context.world, plant).filter((group) => {
      if (!isOperating(group)) return false;
      const settled = settledBefore(context, group);
      if (settled === null || !waits(settled)) return true;
      note(step, context, group, settled);
      return false;
    });
    if (groups.length > 0) found.set(plant, groups);
  }
  return found;
};

const waits = ({ action, reason }: Outcome): boolean => action === 'keep' && GATES.has(reason);

/** Writes the gate down that stopped a group, and tells who listens how it came to that. */
const note = (
  { log, listener }: DecisionStep,
  context: DecisionContext,
  group: FurnaceGroup,
  settled: Outcome,
): undefined => {
  log.gates.push(`${group.id}=${settled.reason}`);
  if (listener === undefined) return;
  const minutes = new Minutes();
  settledBefore(context, group, minutes);
  listener(group, context.world.year, minutes.close(settled));
};

/** What a group decides on: itself, and its chain with the steel that it feeds. */
const subjectOf = (step: DecisionStep, context: DecisionContext, group: FurnaceGroup): Subject => {
  const technology = context.given.technology(group.technology);
  const hot = technology.kind === 'hot-metal' || technology.kind === 'converter';
  const units = hot ? step.curve.current().units(networkOf(context.world, group.plantId)) : undefined;
  const chain = units === undefined ? null : chainOf(context, units);
  const fed = chain !== null && technology.kind === 'hot-metal' ? shopFedBy(context, chain, group) : [];
  return { group, technology, chain, fed };
};

const decideGroup = (step: DecisionStep, group: FurnaceGroup): undefined => {
  const context = step.context();
  // The iron of its chain may have decided for it earlier in the year.
  const settled = settledBefore(context, group);
  if (settled !== null && waits(settled)) {
    note(step, context, group, settled);
    return;
  }
  const deliberation = decide(context, subjectOf(step, context, group));
  const { outcome } = deliberation;
  step.listener?.(group, context.world.year, deliberation);
  const row = rowOf(context, group, outcome);
  const shops = act(step.send, group, outcome);
  const rows = shops.flatMap((id, i) => {
    const side = outcome.option?.sides[i + 1];
    return side === undefined ? [] : [shopRow(row, side, id)];
  });
  for (const each of [row, ...rows]) step.log.decisions.push({ order: step.log.decisions.length + 1, ...each });
};

/**
 * Every plant decides on each of its furnace groups, in the order of the plants' own draws. Each command goes through
 * the bus at once, so that the next plant reads the curve that it caused (model §2 step 4).
 */
export const decideFurnaceGroups = (step: DecisionStep): undefined => {
  const first = step.context();
  const deciding = deciders(step, first);
  for (const plant of inDrawnOrder(first, deciding.keys())) {
    for (const group of deciding.get(plant) ?? []) decideGroup(step, group);
  }
};
