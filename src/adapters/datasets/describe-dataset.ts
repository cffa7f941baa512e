import type { Dataset, FurnaceGroupRow } from '../../domain/dataset.js';
import type { NamedCapacity, StatusCapacity } from './capacity-summary.js';
import {
  capacityByStatus,
  capacityByTechnology,
  capacityOf,
  isResidual,
  isRunning,
  steelByCountry,
} from './capacity-summary.js';
import type { FigureOrigin } from './figure-origins.js';
import { figureOrigins } from './figure-origins.js';

/** Counts of what is in a dataset. */
export interface FleetCounts {
  readonly plants: number;
  readonly plantGroups: number;
  readonly countries: number;
  readonly furnaceGroups: number;
}

/** What a dataset holds, as plain data. Capacities in t/yr. */
export interface DatasetSummary {
  readonly name: string;
  /** Everything in the tables. */
  readonly all: FleetCounts;
  /** What has at least one operating or pre-retirement furnace group, residual ones included. */
  readonly running: FleetCounts;
  /** The same without residual plants. A country or a plant group may have plants of both kinds. */
  readonly runningReal: FleetCounts;
  /** The same of residual plants alone, which close the gap between the real ones and a country's statistics. */
  readonly runningResidual: FleetCounts;
  readonly capacity: readonly StatusCapacity[];
  readonly technologies: readonly NamedCapacity[];
  /** Running crude-steel capacity by country, the largest first. */
  readonly steelByCountry: readonly NamedCapacity[];
  /** Running crude-steel capacity of real plants alone. */
  readonly realSteelCapacity: number;
  /** Furnace groups with an imputed value, by column. */
  readonly imputed: Readonly<Record<string, number>>;
  /** Which countries have figures of their own, and which take another one. */
  readonly figures: readonly FigureOrigin[];
  /** Countries whose parks yield what the region's do, by column of `capacity_factors.csv`. */
  readonly regionalYields: Readonly<Record<string, readonly string[]>>;
  readonly sources: number;
  /** Rows of the sources that are assumptions. */
  readonly assumptions: number;
}

/** Counts and sums over a dataset, in a fixed order. */
export function describeDataset(dataset: Dataset): DatasetSummary {
  const { furnaceGroups, sources } = dataset;
  const running = furnaceGroups.filter(isRunning);
  return {
    name: dataset.name,
    all: {
      plants: dataset.plants.length,
      plantGroups: dataset.plantGroups.length,
      countries: dataset.countries.length,
      furnaceGroups: furnaceGroups.length,
    },
    running: countsOf(dataset, running),
    runningReal: countsOf(
      dataset,
      running.filter((group) => !isResidual(group)),
    ),
    runningResidual: countsOf(dataset, running.filter(isResidual)),
    capacity: capacityByStatus(dataset),
    technologies: capacityByTechnology(dataset),
    steelByCountry: steelByCountry(dataset),
    realSteelCapacity: capacityOf(running.filter(({ product }) => product === 'steel')).real,
    imputed: countImputed(furnaceGroups),
    figures: figureOrigins(dataset),
    regionalYields: regionalYields(dataset),
    sources: sources.length,
    assumptions: sources.filter(({ assumption }) => assumption).length,
  };
}

/** What the groups stand at, belong to and lie in. */
function countsOf({ plants }: Dataset, groups: readonly FurnaceGroupRow[]): FleetCounts {
  const ids = new Set(groups.map(({ plantId }) => plantId));
  const sites = plants.filter(({ plantId }) => ids.has(plantId));
  return {
    plants: sites.length,
    plantGroups: new Set(sites.map(({ plantGroupId }) => plantGroupId)).size,
    countries: new Set(sites.map(({ country }) => country)).size,
    furnaceGroups: groups.length,
  };
}

function countImputed(groups: readonly FurnaceGroupRow[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const field of groups.flatMap(({ imputedFields }) => imputedFields)) {
    counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function regionalYields({ capacityFactors }: Dataset): DatasetSummary['regionalYields'] {
  const columns = [...new Set(capacityFactors.flatMap(({ imputedFields }) => imputedFields))].sort();
  return Object.fromEntries(
    columns.map((column) => [
      column,
      capacityFactors.filter((row) => row.imputedFields.includes(column)).map(({ country }) => country),
    ]),
  );
}
