import type { Assumptions } from '../assumptions/assumptions.js';
import { isBanned } from '../assumptions/bans.js';
import type { CostBook } from '../economics/cost-book.js';
import { isFree, isOperating, type FurnaceGroup } from '../furnace-group.js';
import type { World } from '../world.js';

/** A year as it is seen from now: what the fleet will be, with the plans that are known. */
export interface Outlook {
  readonly given: Assumptions;
  readonly book: CostBook;
  readonly world: World;
  readonly year: number;
  /** The year whose carbon price and free allocation are expected for `year`: foresight. */
  readonly carbonYear: number;
}

/** Groups that are to retire leave by then at the latest, and not within this many years of the start (model §7 rule 1). */
export const PRE_RETIREMENT = { latest: 2035, graceFromStart: 3 } as const;

/** Last year in which a group marked for retirement runs without a replacement. */
export const retirementYear = (group: FurnaceGroup, startYear: number): number =>
  Math.max(startYear + PRE_RETIREMENT.graceFromStart, Math.min(group.campaignEnd, PRE_RETIREMENT.latest));

/**
 * Whether the campaign that a group is in is its last, because relining will be banned when it ends. A ban of later years
 * is known as far as carbon prices are: with foresight `announced`; with `myopic` the bans of `now` count.
 */
export const isLastCampaign = (
  { scenario, country }: Pick<Assumptions, 'scenario' | 'country'>,
  group: FurnaceGroup,
  now: number,
): boolean => {
  const { policies, agents } = scenario;
  if (policies.bans.length === 0) return false;
  const year = agents.foresight === 'announced' ? Math.max(now, group.campaignEnd) : now;
  return isBanned(policies.bans, 'renovation', group.technology, country(group.country), year);
};

/** Whether what is known today ends a group before the year of the outlook: it may not be relined, and nothing follows yet. */
const endsBefore = (group: FurnaceGroup, { year, given }: Pick<Outlook, 'year' | 'given'>): boolean =>
  year > group.campaignEnd &&
  isFree(group) &&
  given.scenario.agents.foresight === 'announced' &&
  isLastCampaign(given, group, group.campaignEnd);

/** Whether a group produces in the year of the outlook: construction that is due by then does, announced retirement, what may not be relined and what is about to be replaced do not. */
export const producesIn = (group: FurnaceGroup, outlook: Pick<Outlook, 'year' | 'given'>): boolean => {
  if (group.status === 'construction') return group.commissionedYear <= outlook.year;
  if (!isOperating(group)) return false;
  if (group.closesAfter !== null && outlook.year > group.closesAfter) return false;
  if (group.status === 'operating') return !endsBefore(group, outlook);
  return outlook.year <= retirementYear(group, outlook.given.scenario.years.start);
};
