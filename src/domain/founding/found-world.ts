import type { Assumptions } from '../assumptions/assumptions.js';
import type { FurnaceGroupRow, PlantRow } from '../dataset.js';
import type { Draws } from '../draws.js';
import type { CostBook } from '../economics/cost-book.js';
import { entry } from '../errors.js';
import { hasRun, isOperating, type FurnaceGroup } from '../furnace-group.js';
import { baseAvailability, type BaseGroup } from '../market/base-availability.js';
import { hotMetalNetworks } from '../market/hot-metal-networks.js';
import type { PlantId } from '../names.js';
import type { Plant } from '../plant.js';
import type { World } from '../world.js';
import { firstCampaign, presentCampaign, retirementCampaignEnd } from './campaigns.js';
import { foundFurnaceGroup } from './furnace-groups.js';
import { foundOwners } from './owners.js';
import { foundProjects } from './projects.js';
import { qualityPremiums } from './quality-premiums.js';

/** What the founding had to make up, counted. */
export interface FoundingReport {
  /** Groups whose age in the campaign was drawn because the last investment is unknown or older than a campaign. */
  readonly drawnAges: number;
}

/** Rows of the countries in scope, sorted by id so that the order of a file never matters. */
const rowsInScope = (given: Assumptions): { plants: readonly PlantRow[]; groups: readonly FurnaceGroupRow[] } => {
  const countries = new Set(given.countries.map((row) => row.country));
  const plants = given.dataset.plants.filter((row) => countries.has(row.country));
  const ids = new Set(plants.map((row) => row.plantId));
  const groups = given.dataset.furnaceGroups.filter((row) => ids.has(row.plantId) && row.status !== 'closed');
  return {
    plants: plants.sort((a, b) => (a.plantId < b.plantId ? -1 : 1)),
    groups: groups.sort((a, b) => (a.furnaceGroupId < b.furnaceGroupId ? -1 : 1)),
  };
};

/** Networks of the plants that make or take hot metal, whatever the status of their groups. */
const networksOf = (
  given: Assumptions,
  plants: readonly PlantRow[],
  groups: readonly FurnaceGroupRow[],
): Map<PlantId, PlantId> => {
  const hot = new Set<PlantId>();
  for (const row of groups) {
    const { kind } = given.technology(row.technology);
    if (kind === 'hot-metal' || kind === 'converter') hot.add(row.plantId);
  }
  return new Map(hotMetalNetworks(plants, (id) => hot.has(id)));
};

/** The world at the start of the first year: who stands where, who owes what, and who owns how much. */
export const foundWorld = (
  given: Assumptions,
  book: CostBook,
  draws: Draws,
): { world: World; report: FoundingReport } => {
  const start = given.scenario.years.start;
  const rows = rowsInScope(given);
  const plantRow = new Map(rows.plants.map((row) => [row.plantId, row]));
  const networks = networksOf(given, rows.plants, rows.groups);
  const country = (row: FurnaceGroupRow): PlantRow['country'] => entry(plantRow, row.plantId, 'unknown-plant').country;
  const baseGroup = (row: FurnaceGroupRow): BaseGroup => ({
    row,
    technology: given.technology(row.technology),
    country: country(row),
    network: entry(networks, row.plantId, 'unknown-plant'),
  });
  const shares = baseAvailability(
    given,
    rows.groups.filter(isOperating).map(baseGroup),
    rows.groups.filter((row) => row.status === 'mothballed').map(baseGroup),
  );
  const byPlant = new Map<PlantId, FurnaceGroup[]>(rows.plants.map((row) => [row.plantId, []]));
  let drawnAges = 0;
  for (const row of rows.groups) {
    const { lifetime, technicalAvailability } = given.technology(row.technology);
    const campaign = hasRun(row) ? presentCampaign(row, lifetime, start, draws) : firstCampaign(row, start);
    if (campaign.drawn) drawnAges += 1;
    const plant = entry(plantRow, row.plantId, 'unknown-plant');
    const availability = shares.get(row.furnaceGroupId) ?? technicalAvailability;
    const group = foundFurnaceGroup(given, book, row, plant, campaign, availability);
    if (row.status === 'operating-pre-retirement')
      group.campaignEnd = retirementCampaignEnd(row, group.campaignEnd, start, draws);
    byPlant.get(row.plantId)?.push(group);
  }
  const plants = rows.plants.map(({ plantId, name, country: place, plantGroupId, latitude, longitude }): Plant => {
    const furnaceGroups = byPlant.get(plantId) ?? [];
    return { id: plantId, name, country: place, plantGroupId, latitude, longitude, furnaceGroups };
  });
  return { world: worldOf(given, book, plants, networks), report: { drawnAges } };
};

const worldOf = (
  given: Assumptions,
  book: CostBook,
  plants: readonly Plant[],
  networks: Map<PlantId, PlantId>,
): World => {
  const networkPlants = new Map<PlantId, PlantId[]>();
  for (const { id } of plants) {
    const network = entry(networks, id, 'unknown-plant');
    networkPlants.set(network, [...(networkPlants.get(network) ?? []), id]);
  }
  const groups = plants.flatMap((plant) => plant.furnaceGroups).sort((a, b) => (a.id < b.id ? -1 : 1));
  const world: World = {
    year: given.scenario.years.start - 1,
    furnaceGroups: new Map(groups.map((group) => [group.id, group])),
    plants: new Map(plants.map((plant) => [plant.id, plant])),
    plantGroups: new Map(foundOwners(given, book, plants).map((owner) => [owner.id, owner])),
    networks,
    networkPlants,
    projects: new Map(foundProjects(given, plants).map((project) => [project.id, project])),
    qualityPremiums: new Map(),
  };
  return { ...world, qualityPremiums: qualityPremiums(given, book, world) };
};
