import type {
  CountryRow,
  FurnaceGroupRow,
  PlantGroupRow,
  PlantRow,
  ProductionRow,
  TechnologyRow,
} from '../../../domain/dataset.js';
import { countryCode, furnaceGroupId, plantGroupId, plantId, technologyCode } from '../../../domain/names.js';
import { reductionOfCountry, residualBlastFurnace, usesInduction } from './country-rules.js';
import { byText, runs } from './furnace.js';
import { CONVERTERS } from './hot-metal-reach.js';
import type { Note } from './report.js';

export interface Fleet {
  readonly plants: readonly PlantRow[];
  readonly plantGroups: readonly PlantGroupRow[];
  readonly furnaceGroups: readonly FurnaceGroupRow[];
}

export interface ResidualRules {
  /** Year of the production statistics. */
  readonly productionYear: number;
  /** Share of availability that a market clears at (s of the model). */
  readonly clearingShare: number;
}

export interface ResidualTables {
  readonly countries: readonly CountryRow[];
  readonly technologies: readonly TechnologyRow[];
  readonly production: readonly ProductionRow[];
}

/** A production statistic, the technologies that it is made with, and the one that fills a gap. */
interface Route {
  readonly series: ProductionRow['series'];
  readonly technologies: readonly string[];
  readonly residual: (country: string) => string;
}

const HOT_METAL = ['BF', 'BF-CCS', 'BF-charcoal', 'SR', 'SR-CCS'];
const ROUTES: readonly Route[] = [
  { series: 'bof', technologies: ['BOF'], residual: () => 'BOF' },
  { series: 'eaf', technologies: ['EAF', 'IF'], residual: (country) => (usesInduction(country) ? 'IF' : 'EAF') },
  { series: 'ohf', technologies: ['OHF'], residual: () => 'OHF' },
  { series: 'pig-iron', technologies: HOT_METAL, residual: residualBlastFurnace },
  { series: 'dri', technologies: ['DRI-coal', 'DRI-gas', 'DRI-gas-CCS', 'DRI-H2'], residual: reductionOfCountry },
];

/** Hot metal that a tonne of residual steel capacity calls for, at the upper end of the recipes. */
const HOT_METAL_NEED: readonly (readonly [ProductionRow['series'], number])[] = [
  ['bof', 1],
  ['ohf', 0.7],
];

type Gaps = ReadonlyMap<ProductionRow['series'], number>;

/** A running furnace group with what its place decides. */
export type PlacedGroup = FurnaceGroupRow & {
  readonly country: string;
  /** Whether its plant has hot metal within reach. */
  readonly hasHotMetal: boolean;
};

/**
 * A residual plant for every country whose production the real fleet cannot make: per route, where production exceeds
 * s × Σ technical availability × running capacity, the gap divided by s × the availability of the residual technology,
 * up to the next 1,000 t. Converters without hot metal within reach can make nothing. A residual converter finds hot
 * metal at its own plant alone, so the plant's blast furnace is large enough for it even where there is no gap of iron.
 */
export function residualFleet(
  real: readonly PlacedGroup[],
  { countries, technologies, production }: ResidualTables,
  { productionYear, clearingShare }: ResidualRules,
  note: Note,
): Fleet {
  const availability = new Map<string, number>(technologies.map((row) => [row.technology, row.technicalAvailability]));
  const available = (technology: string): number => clearingShare * (availability.get(technology) ?? 0);
  const ofYear = production.filter(({ year }) => year === productionYear);
  const fleets = countries
    .toSorted((a, b) => byText(a.country, b.country))
    .map((country): Fleet => {
      const running = real.filter((group) => group.country === country.country && runs(group.status));
      const made = new Map(
        ofYear.filter((row) => row.country === country.country).map((row) => [row.series, row.value]),
      );
      const gaps = new Map(
        ROUTES.map((route) => [route.series, gapOf(route, country.country, running, made, available)]),
      );
      const groups = ROUTES.flatMap((route) => {
        const capacity = route.series === 'pig-iron' ? blastFurnaceFor(gaps) : (gaps.get(route.series) ?? 0);
        return capacity === 0 ? [] : [residualGroup(country.country, route.residual(country.country), route, capacity)];
      });
      for (const group of groups) note('residual-capacity', group.furnaceGroupId, group.capacity, group.technology);
      return groups.length === 0 ? NOTHING : { ...residualPlant(country), furnaceGroups: groups };
    });
  return {
    plants: fleets.flatMap(({ plants }) => plants),
    plantGroups: fleets.flatMap(({ plantGroups }) => plantGroups),
    furnaceGroups: fleets.flatMap(({ furnaceGroups }) => furnaceGroups),
  };
}

const NOTHING: Fleet = { plants: [], plantGroups: [], furnaceGroups: [] };

function gapOf(
  { series, technologies, residual }: Route,
  country: string,
  running: readonly PlacedGroup[],
  made: Gaps,
  available: (technology: string) => number,
): number {
  const able = running.filter(
    (group) => technologies.includes(group.technology) && (group.hasHotMetal || !CONVERTERS.includes(group.technology)),
  );
  const possible = able.reduce((sum, group) => sum + available(group.technology) * group.capacity, 0);
  const gap = (made.get(series) ?? 0) - possible;
  return gap <= 0 ? 0 : Math.ceil(gap / available(residual(country)) / 1000) * 1000;
}

function blastFurnaceFor(gaps: Gaps): number {
  const need = HOT_METAL_NEED.reduce((sum, [series, perTonne]) => sum + perTonne * (gaps.get(series) ?? 0), 0);
  return Math.max(gaps.get('pig-iron') ?? 0, Math.ceil(need / 1000) * 1000);
}

function residualGroup(country: string, technology: string, { series }: Route, capacity: number): FurnaceGroupRow {
  return {
    furnaceGroupId: furnaceGroupId(`residual-${country}-${technology}`),
    plantId: plantId(`residual-${country}`),
    technology: technologyCode(technology),
    product: series === 'pig-iron' || series === 'dri' ? 'iron' : 'steel',
    capacity,
    status: 'operating',
    commissionedYear: null,
    lastRelineYear: null,
    retirementYear: null,
    imputedFields: ['technology', 'capacity_t', 'commissioned_year'],
  };
}

function residualPlant({ country, name, latitude, longitude }: CountryRow): Pick<Fleet, 'plants' | 'plantGroups'> {
  const plantGroup = plantGroupId(`residual-${country}`);
  const title = `Residual capacity, ${name}`;
  return {
    plants: [
      {
        plantId: plantId(`residual-${country}`),
        name: title,
        country: countryCode(country),
        latitude,
        longitude,
        plantGroupId: plantGroup,
        ownership: '',
      },
    ],
    plantGroups: [{ plantGroupId: plantGroup, name: title }],
  };
}
