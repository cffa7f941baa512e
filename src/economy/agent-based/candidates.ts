import { firstYearOf, shareOf, type Technology } from '../../domain/economics/technology.js';
import type { FurnaceGroup } from '../../domain/furnace-group.js';
import { storageRefusal, type LimitContext, type Refusal, type Start } from '../../domain/limits.js';
import type { TechnologyCode } from '../../domain/names.js';
import type { ShopPart, Subject } from './chain.js';
import type { OpenWays, Transition } from './open-ways.js';

/** What becomes of a group or of a part of one, t/yr, and the share of the new technology's capex that it costs. */
export interface PlannedSide {
  readonly group: FurnaceGroup;
  readonly capacity: number;
  /** Null where it closes. */
  readonly to: Technology | null;
  readonly capexShare: number;
}

/** A way that a group may go: its own side first, then those of the steel shops that go with it. */
export interface Plan {
  readonly label: string;
  readonly sides: readonly [PlannedSide, ...PlannedSide[]];
}

/** A way that is closed to it, and why. */
export interface ExcludedPlan {
  readonly label: string;
  readonly reason: Refusal | 'no-hot-metal';
}

export interface Candidates {
  readonly plans: readonly Plan[];
  readonly excluded: readonly ExcludedPlan[];
}

/** What candidates are found in. */
export interface Ways extends LimitContext {
  readonly ways: OpenWays;
}

const change = ({ group, capacity }: ShopPart, { technology: to, capexShare }: Transition): PlannedSide => ({
  group,
  capacity,
  to,
  capexShare,
});
const closing = ({ group, capacity }: ShopPart): PlannedSide => ({ group, capacity, to: null, capexShare: 0 });

/** Ways in which every part of the shops can go on without hot metal, each as one list of sides. */
const shopChanges = (context: Ways, parts: readonly ShopPart[]): readonly (readonly PlannedSide[])[] => {
  const [first, ...others] = parts;
  if (first === undefined) return [];
  const found: (readonly PlannedSide[])[] = [];
  for (const transition of context.ways.from(context, first.group.technology)) {
    if (transition.technology.kind === 'converter') continue;
    const rest = others.map((part) => {
      const same = context.ways
        .from(context, part.group.technology)
        .find((t) => t.technology === transition.technology);
      return same === undefined ? null : change(part, same);
    });
    if (rest.every((side) => side !== null)) found.push([change(first, transition), ...rest]);
  }
  return found;
};

/** Plans that end the hot metal of a chain's iron: the steel that it feeds is made otherwise or no more (model §7). */
const endingPlans = (context: Ways, own: ShopPart, iron: readonly Transition[], parts: readonly ShopPart[]): Plan[] => {
  const shops = shopChanges(context, parts);
  const plans: Plan[] = [];
  for (const transition of iron) {
    const { technology } = transition.technology;
    const side = change(own, transition);
    if (parts.length === 0) plans.push({ label: technology, sides: [side] });
    else plans.push({ label: `${technology}, its steel closes`, sides: [side, ...parts.map(closing)] });
    for (const shop of shops) {
      const steel = shop[0]?.to ?? null;
      if (steel !== null && shareOf(steel, 'dri').perT > 0)
        plans.push({ label: `${technology} + ${steel.technology}`, sides: [side, ...shop] });
    }
  }
  return plans;
};

const plansOf = (context: Ways, { group, technology, chain, fed }: Subject): readonly Plan[] => {
  if (chain !== null && technology.kind === 'converter') return [];
  const transitions = context.ways.from(context, group.technology);
  const own = { group, capacity: group.capacity };
  const alone = (list: readonly Transition[]): Plan[] =>
    list.map((each) => ({ label: each.technology.technology, sides: [change(own, each)] }));
  if (chain === null || technology.kind !== 'hot-metal') return alone(transitions);
  const keeps = (each: Transition): boolean => each.technology.kind === 'hot-metal';
  return [
    ...alone(transitions.filter(keeps)),
    ...endingPlans(
      context,
      own,
      transitions.filter((each) => !keeps(each)),
      fed,
    ),
  ];
};

/** Years until the slowest side of a plan is ready. */
export const startAfterOf = (sides: readonly PlannedSide[]): number =>
  sides.reduce((years, { to }) => Math.max(years, to?.constructionYears ?? 0), 0);

/** The investments that a plan is, as the limits see them: one for each technology, all due together. */
export const projectsOf = (sides: readonly PlannedSide[], year: number): readonly Start[] => {
  const projects = new Map<TechnologyCode, Start>();
  let due = year + 1;
  for (const { to } of sides) if (to !== null) due = Math.max(due, firstYearOf(to, year));
  for (const { group, capacity, to } of sides) {
    if (to === null) continue;
    const before = projects.get(to.technology)?.capacity ?? 0;
    const { technology } = to;
    const { country } = group;
    projects.set(technology, { technology, country, capacity: before + capacity, year, due, instead: 'change' });
  }
  return [...projects.values()];
};

const refusalOf = (context: Ways, subject: Subject, { sides }: Plan): ExcludedPlan['reason'] | null => {
  let captures = false;
  for (const { group, to } of sides) {
    if (to === null) continue;
    if (to.kind === 'converter' && subject.chain === null) return 'no-hot-metal';
    const refused = context.ways.refusal(context, to.technology, group.country);
    if (refused !== null) return refused;
    captures ||= to.captureRate > 0;
  }
  return captures ? storageRefusal(context, ...projectsOf(sides, context.world.year)) : null;
};

/**
 * Allowed transitions, and for a chain's iron what they ask of its steel, that are available, not banned, have room for
 * their CO2 and, for a converter, hot metal within reach (model §7 rule 3). Steel shops of a chain take no technology
 * decision of their own.
 */
export const candidates = (context: Ways, subject: Subject): Candidates => {
  const plans: Plan[] = [];
  const excluded: ExcludedPlan[] = [];
  for (const plan of plansOf(context, subject)) {
    const reason = refusalOf(context, subject, plan);
    if (reason === null) plans.push(plan);
    else excluded.push({ label: plan.label, reason });
  }
  return { plans, excluded };
};
