import type { Action, Reason } from '../../domain/decisions.js';
import { isFree, type FurnaceGroup } from '../../domain/furnace-group.js';
import type { PlantId } from '../../domain/names.js';
import { yearsWaited } from '../../domain/patience.js';
import { groupsOf, networkOf } from '../../domain/world.js';
import { inDrawnOrder, type DecisionStep } from './decide-furnace-groups.js';
import type { DecisionContext } from './furnace-group-decision.js';
import { restartsOf } from './restarts.js';

type Fate = Extract<Action, 'mothball' | 'restart' | 'close'>;

const record = (step: DecisionStep, group: FurnaceGroup, action: Fate, reason: Reason): undefined => {
  const { prices } = step.context();
  step.log.decisions.push({
    order: step.log.decisions.length + 1,
    plantId: group.plantId,
    furnaceGroupId: group.id,
    action,
    fromTechnology: group.technology,
    toTechnology: group.technology,
    npv: null,
    cosa: null,
    steelPrice: prices.steelIn(group.country)[0] ?? 0,
    ironPrice: prices.iron[0] ?? 0,
    worldSteelPrice: prices.worldSteelPrice,
    reason,
  });
};

/** Years that the owner of a group waits since a year; without chance all wait as long as is usual. */
const patience = (
  { given, draws }: DecisionContext,
  { id }: FurnaceGroup,
  since: number,
  usual: number,
  purpose: string,
): number =>
  given.scenario.agents.choice === 'deterministic' ? usual : yearsWaited(usual, draws.uniform(id, since, purpose));

/** Whether a group has hardly run for so long that it goes off the market; one that has paid for another technology stays. */
const isIdleTooLong = (context: DecisionContext, group: FurnaceGroup): boolean => {
  const { idleYears } = group;
  if (idleYears === 0 || group.status !== 'operating' || !isFree(group)) return false;
  const usual = context.given.scenario.agents.mothballing.afterIdleYears;
  return idleYears >= patience(context, group, context.world.year - idleYears, usual, 'idle');
};

const closeOrWait = (step: DecisionStep, context: DecisionContext, group: FurnaceGroup): undefined => {
  const since = group.mothballedIn;
  const usual = context.given.scenario.agents.mothballing.closeAfterYears;
  if (since === null || context.world.year - since < patience(context, group, since, usual, 'patience')) {
    step.log.gates.push(`${group.id}=mothballed-waiting`);
    return;
  }
  record(step, group, 'close', 'mothballed-too-long');
  step.send({ type: 'CloseFurnaceGroup', furnaceGroupId: group.id, reason: 'mothballed-too-long' });
};

/** One network: what has been idle goes, what pays again comes back, what has waited too long closes. */
const decideNetwork = (step: DecisionStep, network: PlantId): undefined => {
  const context = step.context();
  const { world } = context;
  const groups = (world.networkPlants.get(network) ?? []).flatMap((plant) => groupsOf(world, plant));
  const waiting = groups.filter((group) => group.status === 'mothballed');
  const restarts = new Set(waiting.length > 0 ? restartsOf(context, step.curve.current(), network) : []);
  for (const group of groups) {
    if (isIdleTooLong(context, group)) {
      record(step, group, 'mothball', 'idle-too-long');
      step.send({ type: 'MothballFurnaceGroup', furnaceGroupId: group.id });
    } else if (restarts.has(group.id)) {
      record(step, group, 'restart', 'price-covers-cost');
      step.send({ type: 'RestartFurnaceGroup', furnaceGroupId: group.id });
    } else if (group.status === 'mothballed') closeOrWait(step, context, group);
  }
};

/**
 * Groups that hardly ran for some years are mothballed, mothballed ones come back when the price exceeds their dispatch
 * cost and close when they have waited too long (model §7). Network by network in drawn order, since each restart moves
 * the price that the next one reads; before plants decide on technology, in which mothballed groups take no part.
 */
export const decideMothballing = (step: DecisionStep): undefined => {
  const first = step.context();
  const { world } = first;
  const networks = new Set<PlantId>();
  for (const group of world.furnaceGroups.values()) {
    if (group.status === 'mothballed' || isIdleTooLong(first, group)) networks.add(networkOf(world, group.plantId));
  }
  for (const network of inDrawnOrder(first, networks)) decideNetwork(step, network);
};
