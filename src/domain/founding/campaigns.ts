import type { FurnaceGroupRow } from '../dataset.js';
import type { Draws } from '../draws.js';
import { PRE_RETIREMENT } from '../market/outlook.js';

/** First year of a campaign, and whether its age had to be drawn. */
export interface CampaignStart {
  readonly year: number;
  readonly drawn: boolean;
}

const lastInvestment = (row: FurnaceGroupRow): number | null => {
  const known = [row.lastRelineYear, row.commissionedYear].filter((year) => year !== null);
  return known.length === 0 ? null : Math.max(...known);
};

/**
 * Share of a lifetime by which the first campaign of a furnace may last longer or shorter: an assumption, 0.15 to 0.4. Blast
 * furnaces run for 10 to 25 years around their median of 17, and the year of most units is only the one their plant began in.
 */
const FIRST_CAMPAIGN_SPREAD = 0.3;

/**
 * A furnace that was never renovated as far as is known counts from its commissioning, give or take some years that are
 * drawn: nobody renovates to the day, and start years heap up (half of the converters of 2001 to 2007 in two of them).
 * One whose first campaign would have ended before the start was renovated then: squeezed into the years that are left,
 * those of its age would be a wave at the start.
 */
const about = (row: FurnaceGroupRow, last: number, lifetime: number, startYear: number, draws: Draws): number => {
  if (row.lastRelineYear !== null) return last;
  const spread = Math.min(Math.floor(FIRST_CAMPAIGN_SPREAD * lifetime), startYear - last);
  const draw = draws.uniform(row.furnaceGroupId, startYear, 'first-campaign');
  const year = last - spread + Math.floor(draw * (2 * spread + 1));
  return year <= startYear - lifetime ? year + lifetime : year;
};

/**
 * First year of the present campaign of a running group: the last investment, or, when that is unknown or older than a
 * campaign, an age drawn evenly over the campaign, so that no cohort expires at once (model §1).
 */
export const presentCampaign = (
  row: FurnaceGroupRow,
  lifetime: number,
  startYear: number,
  draws: Draws,
): CampaignStart => {
  const last = lastInvestment(row);
  if (last !== null && last <= startYear && startYear - last < lifetime)
    return { year: about(row, last, lifetime, startYear, draws), drawn: false };
  const age = Math.floor(draws.uniform(row.furnaceGroupId, startYear, 'initial-age') * lifetime);
  return { year: startYear - age, drawn: true };
};

/**
 * Last year of a group marked for retirement that nothing replaces: the end of its campaign where that lies in the years
 * in which such groups leave, else one of these years drawn evenly. Most campaigns end outside, and groups that left all
 * on the first or the last day would be a wave that nobody planned.
 */
export const retirementCampaignEnd = (
  row: FurnaceGroupRow,
  campaignEnd: number,
  startYear: number,
  draws: Draws,
): number => {
  const first = startYear + PRE_RETIREMENT.graceFromStart;
  const { latest } = PRE_RETIREMENT;
  if (latest <= first || (campaignEnd >= first && campaignEnd < latest)) return campaignEnd;
  return first + Math.floor(draws.uniform(row.furnaceGroupId, startYear, 'retirement') * (latest - first + 1));
};

/** First year of a group that does not run yet: capacity that is commissioned in the base year counts from the next one. */
export const firstCampaign = (row: FurnaceGroupRow, startYear: number): CampaignStart => ({
  year: Math.max(row.commissionedYear ?? startYear + 1, startYear + 1),
  drawn: false,
});
