import type { Assumptions } from './assumptions/assumptions.js';
import type { FurnaceGroupRow, PlantRow } from './dataset.js';
import type { Draws } from './draws.js';
import type { CostBook } from './economics/cost-book.js';
import { found } from './errors.js';
import { isOperating, type FurnaceGroup } from './furnace-group.js';
import { baseAvailability, type BaseGroup } from './market/base-availability.js';
import { hotMetalNetworks } from './market/hot-metal-networks.js';
import type { FurnaceGroupId, PlantId } from './names.js';
import type { PlantGroup } from './plant-group.js';
import type { World } from './world.js';

/** What the founding had to make up, counted. */
export interface FoundingReport {
  /** Groups whose age in the campaign was drawn because the last investment is unknown or older than a campaign. */
  readonly drawnAges: number;
}

const lastInvestment = (row: FurnaceGroupRow): number | null => {
  const known = [row.lastRelineYear, row.commissionedYear].filter((year) => year !== null);
  return known.length === 0 ? null : Math.max(...known);
};

/** First year of the present campaign: the last investment, or an age drawn evenly over the campaign (model §1). */
const campaignStart = (
  row: FurnaceGroupRow,
  lifetime: number,
  startYear: number,
  draws: Draws,
): { year: number; drawn: boolean } => {
  const last = lastInvestment(row);
  if (last !== null && last <= startYear && startYear - last < lifetime) return { year: last, drawn: false };
  const age = Math.floor(draws.uniform(row.furnaceGroupId, startYear, 'initial-age') * lifetime);
  return { year: startYear - age, drawn: true };
};

const sortedById = <T extends { readonly furnaceGroupId: string }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => (a.furnaceGroupId < b.furnaceGroupId ? -1 : 1));

/** The world at the start of the first year: who stands where, who owes what, and who owns how much. */
export const foundWorld = (
  given: Assumptions,
  book: CostBook,
  draws: Draws,
): { world: World; report: FoundingReport } => {
  const { scenario, dataset } = given;
  const start = scenario.years.start;
  const inScope = new Set(given.countries.map((row) => row.country));
  const plantRows = dataset.plants
    .filter((row) => inScope.has(row.country))
    .sort((a, b) => (a.plantId < b.plantId ? -1 : 1));
  const plantOf = new Map(plantRows.map((row) => [row.plantId, row]));
  const rows = sortedById(dataset.furnaceGroups.filter((row) => plantOf.has(row.plantId) && row.status !== 'closed'));
  const hot = new Set<PlantId>();
  for (const row of rows) {
    const { kind } = given.technology(row.technology);
    if (kind === 'hot-metal' || kind === 'converter') hot.add(row.plantId);
  }
  const networks = hotMetalNetworks(plantRows, (id) => hot.has(id));
  const plant = (id: PlantId): PlantRow => found(plantOf.get(id), 'unknown-plant', { plantId: id });
  const baseGroups: BaseGroup[] = rows.filter(isOperating).map((row) => ({
    row,
    technology: given.technology(row.technology),
    country: plant(row.plantId).country,
    network: found(networks.get(row.plantId), 'unknown-plant', { plantId: row.plantId }),
  }));
  const shares = baseAvailability(given, baseGroups);
  let drawnAges = 0;
  const furnaceGroups = new Map<FurnaceGroupId, FurnaceGroup>();
  for (const row of rows) {
    const { country, plantGroupId } = plant(row.plantId);
    const technology = given.technology(row.technology);
    const running = isOperating(row);
    const began = running
      ? campaignStart(row, technology.lifetime, start, draws)
      : { year: Math.max(row.commissionedYear ?? start + 1, start + 1), drawn: false };
    if (began.drawn) drawnAges += 1;
    const principal =
      (1 - scenario.agents.equityShare) *
      technology.renovationShare *
      book.capex(row.technology, country) *
      row.capacity;
    furnaceGroups.set(row.furnaceGroupId, {
      id: row.furnaceGroupId,
      plantId: row.plantId,
      plantGroupId,
      country,
      product: row.product,
      capacity: row.capacity,
      technology: row.technology,
      status: row.status,
      // Capacity that is commissioned in the base year counts from the next one.
      commissionedYear: running ? (row.commissionedYear ?? began.year) : began.year,
      campaignEnd: began.year + technology.lifetime - 1,
      baseAvailability: shares.get(row.furnaceGroupId) ?? technology.technicalAvailability,
      tranches: [
        {
          principal: running ? principal : fullDebt(given, book, row, country),
          term: technology.lifetime,
          rate: given.country(country).costOfDebt,
          firstYear: began.year,
        },
      ],
      pendingSwitch: null,
      historicBalance: 0,
      utilisation: 0,
      production: 0,
      graceYears: 0,
    });
  }
  return { world: assemble(given, book, plantRows, networks, furnaceGroups), report: { drawnAges } };
};

/** A furnace that is being built borrows on its full cost; its equity is already paid. */
const fullDebt = (given: Assumptions, book: CostBook, row: FurnaceGroupRow, country: PlantRow['country']): number =>
  (1 - given.scenario.agents.equityShare) * book.capex(row.technology, country) * row.capacity;

const assemble = (
  given: Assumptions,
  book: CostBook,
  plantRows: readonly PlantRow[],
  networks: ReadonlyMap<PlantId, PlantId>,
  furnaceGroups: Map<FurnaceGroupId, FurnaceGroup>,
): World => {
  const { agents, years } = given.scenario;
  const groupsByPlant = new Map<PlantId, FurnaceGroupId[]>(plantRows.map((row) => [row.plantId, []]));
  for (const group of furnaceGroups.values()) groupsByPlant.get(group.plantId)?.push(group.id);
  const networkPlants = new Map<PlantId, PlantId[]>();
  for (const { plantId } of plantRows) {
    const network = networks.get(plantId) ?? plantId;
    networkPlants.set(network, [...(networkPlants.get(network) ?? []), plantId]);
  }
  const plantGroups = new Map(
    given.dataset.plantGroups
      .map(({ plantGroupId, name }): PlantGroup => {
        const plants = plantRows.filter((row) => row.plantGroupId === plantGroupId).map((row) => row.plantId);
        const opening =
          agents.openingTreasury.multiplier *
          plants.reduce(
            (sum, id) => sum + renovationEquity(given, book, groupsByPlant.get(id) ?? [], furnaceGroups),
            0,
          );
        return { id: plantGroupId, name, plants, openingTreasury: opening, treasury: opening };
      })
      .filter((owner) => owner.plants.length > 0)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((owner) => [owner.id, owner] as const),
  );
  return {
    year: years.start - 1,
    furnaceGroups,
    plants: new Map(
      plantRows.map((row) => [
        row.plantId,
        {
          id: row.plantId,
          name: row.name,
          country: row.country,
          plantGroupId: row.plantGroupId,
          latitude: row.latitude,
          longitude: row.longitude,
          furnaceGroups: groupsByPlant.get(row.plantId) ?? [],
        },
      ]),
    ),
    plantGroups,
    networks,
    networkPlants,
  };
};

/** USD of equity for one renovation of the operating groups among these. */
const renovationEquity = (
  given: Assumptions,
  book: CostBook,
  ids: readonly FurnaceGroupId[],
  groups: ReadonlyMap<FurnaceGroupId, FurnaceGroup>,
): number =>
  ids.reduce((sum, id) => {
    const group = groups.get(id);
    if (group === undefined || !isOperating(group)) return sum;
    const { renovationShare } = given.technology(group.technology);
    return (
      sum +
      given.scenario.agents.equityShare * renovationShare * book.capex(group.technology, group.country) * group.capacity
    );
  }, 0);
