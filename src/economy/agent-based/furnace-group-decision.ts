import { isBanned } from '../../domain/assumptions/bans.js';
import type { Action, Reason } from '../../domain/decisions.js';
import type { Draws } from '../../domain/draws.js';
import { acceptanceProbability } from '../../domain/economics/acceptance.js';
import { yearsLeft, type FurnaceGroup } from '../../domain/furnace-group.js';
import { paceRefusal, type LimitContext } from '../../domain/limits.js';
import { PRE_RETIREMENT, retirementYear } from '../../domain/market/outlook.js';
import type { TechnologyCode } from '../../domain/names.js';
import { groupsOf, plantGroupIn } from '../../domain/world.js';
import { candidates, projectOf } from './candidates.js';
import type { Valuation } from './margins.js';
import { incumbentOption, switchOption, type Subject, type ValuedOption } from './options.js';

/** What a group decided: the act, why, and the option that it rests on. */
export interface Outcome {
  readonly action: Extract<Action, 'keep' | 'renovate' | 'switch' | 'close'>;
  readonly reason: Reason;
  readonly to: TechnologyCode;
  readonly option: ValuedOption | null;
}

/** What the rules read. */
export interface DecisionContext extends LimitContext, Valuation {
  readonly draws: Draws;
}

/** Reasons that stop a group before any option is valued; they are recorded as gates, not as decisions. */
const keep = (group: FurnaceGroup, reason: Reason, option: ValuedOption | null = null): Outcome => ({
  action: 'keep',
  reason,
  to: group.technology,
  option,
});
const close = (group: FurnaceGroup, reason: Reason, option: ValuedOption | null = null): Outcome => ({
  action: 'close',
  reason,
  to: group.technology,
  option,
});

/** Rule 1: a group marked for retirement waits for its replacement, a group of its product commissioned at its plant since the start. */
const retirement = ({ given, world }: DecisionContext, group: FurnaceGroup): Outcome => {
  const { start } = given.scenario.years;
  if (world.year < start + PRE_RETIREMENT.graceFromStart) return keep(group, 'retirement-awaited');
  const replaced = groupsOf(world, group.plantId).some(
    (other) => other.product === group.product && other.status === 'operating' && other.commissionedYear > start,
  );
  if (replaced) return close(group, 'replaced');
  return world.year >= retirementYear(group, start)
    ? close(group, 'retirement-due')
    : keep(group, 'retirement-awaited');
};

/** Rules 1 to 3 and pending switches: what is settled without valuing options; null when the group has to decide. */
export const gate = (context: DecisionContext, group: FurnaceGroup): Outcome | null => {
  const { given, book, world } = context;
  const { agents } = given.scenario;
  if (group.pendingSwitch !== null) return keep(group, 'switch-pending');
  if (group.status === 'operating-pre-retirement') return retirement(context, group);
  if (group.historicBalance < -book.capex(group.technology, group.country) * group.capacity) {
    return close(group, 'losses-exceed-capex');
  }
  return yearsLeft(group, world.year) > agents.decisionWindow ? keep(group, 'outside-window') : null;
};

/** Rule E: the campaign has expired and no change was made. */
const atCampaignEnd = (
  context: DecisionContext,
  group: FurnaceGroup,
  incumbent: ValuedOption,
  otherwise: Reason,
): Outcome => {
  if (yearsLeft(group, context.world.year) > 0) return keep(group, otherwise, incumbent);
  const { given, world } = context;
  const { bans } = given.scenario.policies;
  const relineBanned = isBanned(bans, 'renovation', group.technology, given.country(group.country), world.year);
  if (relineBanned || incumbent.terms.npv <= 0) return close(group, 'campaign-expired', incumbent);
  if (plantGroupIn(world, group.plantGroupId).treasury >= incumbent.financing.equity) {
    return { action: 'renovate', reason: 'campaign-renewed', to: group.technology, option: incumbent };
  }
  return group.graceYears < given.scenario.agents.graceYears
    ? keep(group, 'grace-year', incumbent)
    : close(group, 'campaign-expired', incumbent);
};

/** Rule 6: one of the options better than the incumbent, drawn with its worth as weight; the best in deterministic mode. */
const choose = (
  context: DecisionContext,
  group: FurnaceGroup,
  better: readonly ValuedOption[],
): ValuedOption | undefined => {
  if (context.given.scenario.agents.choice === 'deterministic') return better[0];
  const total = better.reduce((sum, option) => sum + option.worth, 0);
  let left = context.draws.uniform(group.id, context.world.year, 'technology') * total;
  for (const option of better) {
    left -= option.worth;
    if (left < 0) return option;
  }
  return better.at(-1);
};

/** Grounds on which an option that was chosen is refused, in the order of rule 6; null when it is accepted. */
const refusalOf = (context: DecisionContext, subject: Subject, option: ValuedOption): Reason | null => {
  const { group, technology } = subject;
  const { given, world, draws } = context;
  if (plantGroupIn(world, group.plantGroupId).treasury < option.financing.equity) return 'equity-short';
  if (given.scenario.agents.choice === 'probabilistic') {
    const probability = acceptanceProbability(option.financing.equity, option.terms.npv);
    if (draws.uniform(group.id, world.year, 'acceptance') >= probability) return 'not-accepted';
  }
  if (technology.captureRate > 0) return 'capture-stays';
  const pace = paceRefusal(context, projectOf(group, given.technology(option.technology), world.year));
  return pace === 'build-out-limit' || pace === 'diffusion-limit' ? pace : null;
};

const byWorth = (a: ValuedOption, b: ValuedOption): number =>
  a.worth === b.worth ? (a.technology < b.technology ? -1 : 1) : b.worth - a.worth;

/** The rules of model §7 for one furnace group, in their order. */
export const decide = (context: DecisionContext, subject: Subject): Outcome => {
  const { group, technology, chain } = subject;
  const settled = gate(context, group);
  if (settled !== null) return settled;
  const incumbent = incumbentOption(context, subject);
  if (chain !== null && technology.kind === 'converter')
    return atCampaignEnd(context, group, incumbent, 'steel-shop-of-chain');
  const switches = candidates(context, subject).map((each) =>
    switchOption(context, subject, each.technology, each.capexShare),
  );
  const better = switches.filter((option) => option.terms.npv > 0 && option.worth > incumbent.worth).sort(byWorth);
  if (better.length === 0) {
    return atCampaignEnd(context, group, incumbent, incumbent.terms.npv > 0 ? 'incumbent-best' : 'no-option-pays');
  }
  const chosen = choose(context, group, better);
  if (chosen === undefined) return atCampaignEnd(context, group, incumbent, 'incumbent-best');
  const refused = refusalOf(context, subject, chosen);
  if (refused !== null) return atCampaignEnd(context, group, incumbent, refused);
  return { action: 'switch', reason: 'accepted', to: chosen.technology, option: chosen };
};
