import { isFree, yearsLeft, type FurnaceGroup } from '../../domain/furnace-group.js';
import { retirementYear } from '../../domain/market/outlook.js';
import type { Reason } from '../../domain/decisions.js';
import { groupsOf } from '../../domain/world.js';
import type { LimitContext } from '../../domain/limits.js';
import type { Minutes, Outcome } from './deliberation.js';
import type { ValuedOption } from './options.js';

export const keep = (group: FurnaceGroup, reason: Reason, option: ValuedOption | null = null): Outcome => ({
  action: 'keep',
  reason,
  to: group.technology,
  option,
});
export const close = (group: FurnaceGroup, reason: Reason, option: ValuedOption | null = null): Outcome => ({
  action: 'close',
  reason,
  to: group.technology,
  option,
});

/** Rule 1: a group marked for retirement waits for its replacement, a group of its product commissioned at its plant since the start. */
const retirement = ({ given, world }: LimitContext, group: FurnaceGroup): Outcome => {
  const { start } = given.scenario.years;
  const replaced = groupsOf(world, group.plantId).some(
    (other) => other.product === group.product && other.status === 'operating' && other.commissionedYear > start,
  );
  if (replaced) return close(group, 'replaced');
  return world.year >= retirementYear(group, start)
    ? close(group, 'retirement-due')
    : keep(group, 'retirement-awaited');
};

/**
 * What is settled without valuing options: a change that is paid for, and rules 1 to 3 of model §7. Null when the group
 * has to decide. Notes the gates if it is given `minutes`.
 */
export const settledBefore = (context: LimitContext, group: FurnaceGroup, minutes?: Minutes): Outcome | null => {
  const { given, book, world } = context;
  const { campaignEnd, historicBalance, pendingSwitch, closesAfter } = group;
  const free = isFree(group);
  minutes?.gate('1', 'nothing else is paid for', free, {
    technology: pendingSwitch?.technology ?? null,
    due: pendingSwitch?.due ?? null,
    closesAfter,
  });
  if (!free) return keep(group, 'switch-pending');
  const retires = group.status === 'operating-pre-retirement';
  const leaves = retires ? retirementYear(group, given.scenario.years.start) : null;
  minutes?.gate('1', 'not marked for retirement', !retires, { leavesAtTheLatest: leaves });
  if (retires) return retirement(context, group);
  const capex = book.capex(group.technology, group.country) * group.capacity;
  const solvent = historicBalance >= -capex;
  minutes?.gate('2', 'has not lost more than a new furnace costs', solvent, { balance: historicBalance, capex });
  if (!solvent) return close(group, 'losses-exceed-capex');
  const { decisionWindow: window } = given.scenario.agents;
  const decides = yearsLeft(group, world.year) <= window;
  minutes?.gate('3', 'decision window is open', decides, { campaignEnd, window, opens: campaignEnd - window });
  return decides ? null : keep(group, 'outside-window');
};
