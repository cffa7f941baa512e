import { isBanned } from '../../domain/assumptions/bans.js';
import type { Reason } from '../../domain/decisions.js';
import type { Draws } from '../../domain/draws.js';
import { acceptanceProbability } from '../../domain/economics/acceptance.js';
import { raisedFor } from '../../domain/economics/investment.js';
import { yearsLeft } from '../../domain/furnace-group.js';
import { refusalOfAll } from '../../domain/limits.js';
import type { PlantGroupId } from '../../domain/names.js';
import { plantGroupIn } from '../../domain/world.js';
import { candidates, projectsOf, type Ways } from './candidates.js';
import type { Subject } from './chain.js';
import { Minutes, type Deliberation, type Outcome } from './deliberation.js';
import { close, keep, settledBefore } from './gates.js';
import type { Valuation } from './margins.js';
import { incumbentOption, planOption, type ValuedOption } from './options.js';

/** What the rules read. */
export interface DecisionContext extends Ways, Valuation {
  readonly draws: Draws;
}

/** A decision in the making. */
interface Case {
  readonly context: DecisionContext;
  readonly subject: Subject;
  readonly incumbent: ValuedOption;
  readonly minutes: Minutes;
}

/** Rule E: the campaign has expired and no change was made. */
const atCampaignEnd = ({ context, subject, incumbent, minutes }: Case, otherwise: Reason): Outcome => {
  const { given, world } = context;
  const { group } = subject;
  const expired = yearsLeft(group, world.year) <= 0;
  minutes.gate('E', 'campaign has expired', expired, { campaignEnd: group.campaignEnd });
  if (!expired) return keep(group, otherwise, incumbent);
  const { bans } = given.scenario.policies;
  const allowed = !isBanned(bans, 'renovation', group.technology, given.country(group.country), world.year);
  const pays = incumbent.terms.npv > 0;
  minutes.gate('E', 'reline is not banned', allowed);
  minutes.gate('E', 'reline pays', pays, { npv: incumbent.terms.npv });
  if (!allowed || !pays) return close(group, 'campaign-expired', incumbent);
  const { treasury } = plantGroupIn(world, group.plantGroupId);
  const { equity } = incumbent;
  if (minutes.gate('E', 'owner can pay the equity', treasury >= equity, { equity, treasury }))
    return { action: 'renovate', reason: 'campaign-renewed', to: group.technology, option: incumbent };
  const { graceYears: most } = given.scenario.agents;
  const { graceYears } = group;
  if (minutes.gate('E', 'may run on for want of equity', graceYears < most, { graceYears, most }))
    return keep(group, 'grace-year', incumbent);
  minutes.gate('E', 'shareholders pay what is short', true, { raised: raisedFor(equity, treasury) });
  return { action: 'renovate', reason: 'campaign-renewed', to: group.technology, option: incumbent };
};

/** Rule 6: one of the options better than the incumbent, drawn with its worth as weight; the best in deterministic mode. */
const choose = ({ context, subject, minutes }: Case, better: readonly ValuedOption[]): ValuedOption | undefined => {
  if (context.given.scenario.agents.choice === 'deterministic') return better[0];
  const total = better.reduce((sum, option) => sum + option.worth, 0);
  const value = context.draws.uniform(subject.group.id, context.world.year, 'technology');
  let left = value * total;
  let chosen = better.at(-1);
  for (const option of better) {
    left -= option.worth;
    if (left >= 0) continue;
    chosen = option;
    break;
  }
  let sum = 0;
  const thresholds = better.map((option) => (sum += option.worth) / total);
  minutes.drawn.push({ purpose: 'technology', value, thresholds });
  return chosen;
};

/** Whether every owner can pay for its sides, one after the other as they are paid. */
const affordable = ({ context, minutes }: Case, option: ValuedOption): boolean => {
  const left = new Map<PlantGroupId, number>();
  let fits = true;
  for (const { group, financing } of option.sides) {
    const treasury = left.get(group.plantGroupId) ?? plantGroupIn(context.world, group.plantGroupId).treasury;
    const equity = financing?.equity ?? 0;
    if (financing !== null && treasury < equity) fits = false;
    left.set(group.plantGroupId, treasury - equity);
  }
  const owner = option.sides[0].group.plantGroupId;
  const { treasury } = plantGroupIn(context.world, owner);
  return minutes.gate('6', 'owner can pay the equity', fits, { equity: option.equity, treasury, owners: left.size });
};

const accepted = ({ context, subject, minutes }: Case, option: ValuedOption): boolean => {
  if (context.given.scenario.agents.choice === 'deterministic') return true;
  const probability = acceptanceProbability(option.equity, option.terms.npv);
  const value = context.draws.uniform(subject.group.id, context.world.year, 'acceptance');
  minutes.drawn.push({ purpose: 'acceptance', value, thresholds: [probability] });
  return minutes.gate('6', 'owners accept', value < probability, { probability, draw: value });
};

/** Grounds on which an option that was chosen is refused, in the order of rule 6; null when it is accepted. */
const refusalOf = (decision: Case, option: ValuedOption): Reason | null => {
  const { context, subject, minutes } = decision;
  if (!affordable(decision, option)) return 'equity-short';
  if (!accepted(decision, option)) return 'not-accepted';
  if (!minutes.gate('6', 'does not capture its CO2 yet', subject.technology.captureRate === 0)) return 'capture-stays';
  const starts = projectsOf(option.sides, context.world.year);
  const refused = refusalOfAll(context, starts);
  const capacity = starts.reduce((sum, start) => sum + start.capacity, 0);
  minutes.gate('6', 'limits have room for all that is started', refused === null, { capacity, refused });
  return refused === 'not-available' || refused === 'banned' ? 'not-permitted' : refused;
};

const byWorth = (a: ValuedOption, b: ValuedOption): number =>
  a.worth === b.worth ? (a.label < b.label ? -1 : 1) : b.worth - a.worth;

/** Rules 4 to 6: the options that are better than the present furnace, one of them drawn, and whether it is accepted. */
const weigh = (decision: Case): Outcome => {
  const { context, subject, incumbent, minutes } = decision;
  const { plans, excluded } = candidates(context, subject);
  const others = plans.map((plan) => planOption(context, subject, plan));
  minutes.excluded.push(...excluded);
  minutes.options.push(...others);
  const pays = others.filter((option) => option.terms.npv > 0);
  const better = pays.filter((option) => option.worth > incumbent.worth).sort(byWorth);
  minutes.weighed = better;
  const anyPays = incumbent.terms.npv > 0 || pays.length > 0;
  minutes.gate('4', 'an option has a positive value', anyPays, { options: others.length });
  const beaten = better.length > 0;
  minutes.gate('5', 'an option that pays is worth more a year than the present furnace', beaten, {
    present: incumbent.worth,
    best: better[0]?.worth ?? null,
  });
  const chosen = beaten ? choose(decision, better) : undefined;
  if (chosen === undefined) return atCampaignEnd(decision, anyPays ? 'incumbent-best' : 'no-option-pays');
  const refused = refusalOf(decision, chosen);
  if (refused !== null) return atCampaignEnd(decision, refused);
  return { action: 'switch', reason: 'accepted', to: chosen.technology, option: chosen };
};

/** The rules of model §7 for one furnace group, in their order, with everything that they weighed. */
export const decide = (context: DecisionContext, subject: Subject): Deliberation => {
  const minutes = new Minutes();
  const settled = settledBefore(context, subject.group, minutes);
  if (settled !== null) return minutes.close(settled);
  const incumbent = incumbentOption(context, subject);
  minutes.options.push(incumbent);
  const decision: Case = { context, subject, incumbent, minutes };
  const follows = subject.chain !== null && subject.technology.kind === 'converter';
  minutes.gate('3', 'decides for itself', !follows);
  return minutes.close(follows ? atCampaignEnd(decision, 'steel-shop-of-chain') : weigh(decision));
};
