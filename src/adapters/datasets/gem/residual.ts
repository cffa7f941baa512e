import type {
  CountryRow,
  FurnaceGroupRow,
  PlantGroupRow,
  PlantRow,
  ProductionRow,
  TechnologyRow,
} from '../../../domain/dataset.js';
import { furnaceGroupId, plantGroupId, plantId, technologyCode } from '../../../domain/names.js';
import { byText, runs } from './furnace.js';
import type { Gap, PlacedGroup } from './gaps.js';
import { gapsOf } from './gaps.js';
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

/**
 * One residual plant for every country whose production the real fleet cannot make at s × technical availability: at
 * the country's position, owned by itself, of unknown age. Sorted by id.
 */
export function residualFleet(
  real: readonly PlacedGroup[],
  { countries, technologies, production }: ResidualTables,
  { productionYear, clearingShare }: ResidualRules,
  note: Note,
): Fleet {
  const availability = new Map<string, number>(technologies.map((row) => [row.technology, row.technicalAvailability]));
  const available = (technology: string): number => clearingShare * (availability.get(technology) ?? 0);
  const fleets = countries.map((country): Fleet => {
    const isHere = (row: { readonly country: string }): boolean => row.country === country.country;
    const running = real.filter((group) => isHere(group) && runs(group.status));
    const made = production.filter((row) => isHere(row) && row.year === productionYear);
    const gaps = gapsOf(country.country, running, new Map(made.map(({ series, value }) => [series, value])), available);
    return gaps.length === 0 ? NOTHING : residualPlant(country, gaps);
  });
  const furnaceGroups = fleets.flatMap((fleet) => fleet.furnaceGroups);
  for (const group of furnaceGroups) note('residual-capacity', group.furnaceGroupId, group.capacity, group.technology);
  return {
    plants: fleets.flatMap(({ plants }) => plants).sort((a, b) => byText(a.plantId, b.plantId)),
    plantGroups: fleets.flatMap((fleet) => fleet.plantGroups).sort((a, b) => byText(a.plantGroupId, b.plantGroupId)),
    furnaceGroups: furnaceGroups.sort((a, b) => byText(a.furnaceGroupId, b.furnaceGroupId)),
  };
}

/** A residual group larger than this, t/yr, is divided: it stands for many furnaces, which do not all end their campaigns in one year. */
const LARGEST_PART = 5e6;

/** Whole tonnes in parts that differ by one at most. */
function parts(capacity: number): readonly number[] {
  const count = Math.ceil(capacity / LARGEST_PART);
  const each = Math.floor(capacity / count);
  const rest = capacity - each * count;
  return Array.from({ length: count }, (_, i) => (i < rest ? each + 1 : each));
}

const NOTHING: Fleet = { plants: [], plantGroups: [], furnaceGroups: [] };

function residualPlant({ country, name, latitude, longitude }: CountryRow, gaps: readonly Gap[]): Fleet {
  const id = `residual-${country}`;
  const title = `Residual capacity, ${name}`;
  const owner = plantGroupId(id);
  const place = { country, latitude, longitude };
  return {
    plants: [{ plantId: plantId(id), name: title, ...place, plantGroupId: owner, ownership: '' }],
    plantGroups: [{ plantGroupId: owner, name: title }],
    furnaceGroups: gaps.flatMap(({ technology, product, capacity }) =>
      parts(capacity).map((part, i, all) => ({
        furnaceGroupId: furnaceGroupId(
          all.length === 1 ? `${id}-${technology}` : `${id}-${technology}-${String(i + 1).padStart(2, '0')}`,
        ),
        plantId: plantId(id),
        technology: technologyCode(technology),
        product,
        capacity: part,
        status: 'operating',
        commissionedYear: null,
        lastRelineYear: null,
        retirementYear: null,
        imputedFields: ['technology', 'capacity_t', 'commissioned_year'],
      })),
    ),
  };
}
