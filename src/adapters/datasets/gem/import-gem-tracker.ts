import type { ProductionRow, TechnologyRow } from '../../../domain/dataset.js';
import type { Fault } from '../../faults.js';
import { BadInputError } from '../../faults.js';
import type { CsvFile } from '../csv.js';
import type { CountryTableRow } from '../tables/countries.js';
import { ASSIGNED_TECHNOLOGIES, withTechnology } from './assign-technology.js';
import { withDates } from './dates.js';
import { furnacesOf } from './furnaces.js';
import { plantsWithHotMetal } from './hot-metal-reach.js';
import { pooled } from './pool.js';
import { describedPlants, readProfiles, readStatusRows } from './read-plants.js';
import { readUnits } from './read-units.js';
import { realPlants } from './real-plants.js';
import type { Imputation, ImportReport, Note } from './report.js';
import { capacityTotals, countsOf, sortedImputations } from './report.js';
import type { Fleet } from './residual.js';
import { residualFleet } from './residual.js';
import { withTypicalCapacity } from './typical-capacity.js';

/** Files of the tracker as cells, and the tables of the dataset that the fleet is fitted to. */
export interface TrackerInput {
  /** One file of all units, or one a process. */
  readonly units: readonly CsvFile[];
  /** Rows of plant and status with the plant's particulars, or these in two files. */
  readonly plants: readonly CsvFile[];
  readonly tables: {
    readonly countries: readonly CountryTableRow[];
    readonly technologies: readonly TechnologyRow[];
    readonly production: readonly ProductionRow[];
  };
}

export interface ImportOptions {
  /** First simulated year, 2025 by default. */
  readonly baseYear?: number;
  /** Year of the production statistics that residual capacity is fitted to, 2024 by default. */
  readonly productionYear?: number;
  /** Share of availability that the market clears at (s of the model), 0.95 by default. */
  readonly clearingShare?: number;
}

export interface FleetImport extends Fleet {
  readonly report: ImportReport;
}

/**
 * The fleet of a dataset from the Global Iron and Steel Tracker of Global Energy Monitor: plants, plant groups and
 * furnace groups (capacities in t per year), sorted by id, the same for the same rows in whatever order. Throws a
 * `BadInputError` with all faults of the files at once: missing columns, unreadable cells, unknown countries, statuses
 * or technologies, units of plants that are nowhere described.
 */
export function importGemTracker({ units, plants, tables }: TrackerInput, options: ImportOptions = {}): FleetImport {
  const { baseYear = 2025, productionYear = 2024, clearingShare = 0.95 } = options;
  const faults: Fault[] = [];
  const described = describedPlants(plants);
  const listed = units.flatMap((csv) => readUnits(csv, described, faults));
  const profiles = readProfiles(plants, trackerNames(tables.countries), faults);
  const rows = readStatusRows(plants, faults);
  faults.push(...technologyFaults(tables.technologies));
  if (faults.length > 0) throw new BadInputError(faults);

  const imputations: Imputation[] = [];
  const note: Note = (kind, id, capacity, value) => {
    imputations.push({ kind, id, capacity, value: String(value) });
  };
  const furnaces = withTypicalCapacity(furnacesOf(listed, rows, profiles, note), note);
  const constructionYears = new Map<string, number>(
    tables.technologies.map((row) => [row.technology, row.constructionYears]),
  );
  const real = pooled(withDates(withTechnology(furnaces, note), { baseYear, constructionYears }, note));
  const owned = realPlants(profiles.values(), new Set(real.map((group) => group.plantId)), note);
  const fed = plantsWithHotMetal(owned.plants, real, tables.technologies);
  const placed = real.map((group) => {
    const country = profiles.get(group.plantId)?.country ?? '';
    return { ...group, country, hasHotMetal: fed.has(group.plantId) };
  });
  const residual = residualFleet(placed, tables, { productionYear, clearingShare }, note);
  const report: ImportReport = {
    imputations: sortedImputations(imputations),
    counts: countsOf(imputations),
    unitsNotLoaded: listed.filter(({ status }) => status === null).length,
    capacities: capacityTotals(real, residual.furnaceGroups),
  };
  return {
    plants: [...owned.plants, ...residual.plants],
    plantGroups: [...owned.plantGroups, ...residual.plantGroups],
    furnaceGroups: [...real, ...residual.furnaceGroups],
    report,
  };
}

const trackerNames = (countries: readonly CountryTableRow[]): ReadonlyMap<string, string> =>
  new Map(countries.map(({ country, name, trackerName }) => [trackerName === '' ? name : trackerName, country]));

function technologyFaults(technologies: readonly TechnologyRow[]): readonly Fault[] {
  const known = new Set<string>(technologies.map(({ technology }) => technology));
  const missing = ASSIGNED_TECHNOLOGIES.filter((code) => !known.has(code));
  return missing.map((code) => ({ file: 'technologies.csv', column: 'technology', expected: `a row for ${code}` }));
}
