import type { Assumptions } from '../assumptions/assumptions.js';
import type { FurnaceGroupRow, PlantRow } from '../dataset.js';
import type { CostBook } from '../economics/cost-book.js';
import { financing } from '../economics/investment.js';
import { hasRun, type FurnaceGroup } from '../furnace-group.js';
import type { CampaignStart } from './campaigns.js';

/** USD that the present furnace cost last: a renovation for one that runs or has run, the full capex for one that is being built. */
const lastCost = (given: Assumptions, book: CostBook, row: FurnaceGroupRow, plant: PlantRow): number => {
  const share = hasRun(row) ? given.technology(row.technology).renovationShare : 1;
  return share * book.capex(row.technology, plant.country) * row.capacity;
};

/** A furnace group as it stands at the start, with the tail of the debt of its last investment (model §1, §6). */
export const foundFurnaceGroup = (
  given: Assumptions,
  book: CostBook,
  row: FurnaceGroupRow,
  plant: PlantRow,
  campaign: CampaignStart,
  availability: number,
): FurnaceGroup => {
  const { lifetime } = given.technology(row.technology);
  const { tranche } = financing(given, lastCost(given, book, row, plant), plant, lifetime, campaign.year);
  return {
    id: row.furnaceGroupId,
    plantId: row.plantId,
    plantGroupId: plant.plantGroupId,
    country: plant.country,
    product: row.product,
    capacity: row.capacity,
    technology: row.technology,
    status: row.status,
    commissionedYear: hasRun(row) ? (row.commissionedYear ?? campaign.year) : campaign.year,
    campaignEnd: campaign.year + lifetime - 1,
    baseAvailability: availability,
    startsUp: hasRun(row) ? null : (row.commissionedYear ?? campaign.year),
    tranches: [tranche],
    pendingSwitch: null,
    closesAfter: null,
    historicBalance: 0,
    utilisation: 0,
    production: 0,
    idleYears: 0,
    mothballedIn: row.status === 'mothballed' ? given.scenario.years.start - 1 : null,
    graceYears: 0,
  };
};
