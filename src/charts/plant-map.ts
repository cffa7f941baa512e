import type { ReportedPlant, ReportedRun, ShownStatus } from '../runs/report/report-data.js';
import { frame } from './axes.js';
import type { Chart } from './chart.js';
import { decimal } from './numbers.js';
import type { Family } from './palette.js';
import { FAMILIES } from './palette.js';
import type { Standing } from './standing.js';
import { standingAt } from './standing.js';
import type { Theme } from './theme.js';

/** Under this name the page registers the countries' shapes. */
export const WORLD = 'world';

/** What the map shows; `all` where nothing is asked for. */
export interface MapFilter {
  readonly family: string;
  readonly country: string;
  readonly status: ShownStatus | 'all';
}

interface ShownPlant {
  readonly at: number;
  readonly plant: ReportedPlant;
  readonly family: Family;
  /** kt/yr that pass the filter */
  readonly capacity: number;
}

const familyAt = (run: ReportedRun, { technology }: Standing): Family | undefined => {
  const name = run.technologies[technology]?.name;
  return FAMILIES.find(({ technologies }) => name !== undefined && technologies.includes(name));
};

/** A plant takes the colour of its iron, where it makes some, because that tells most of its emissions. */
const shownPlant = (
  run: ReportedRun,
  plant: ReportedPlant,
  at: number,
  year: number,
  filter: MapFilter,
): ShownPlant | undefined => {
  if (filter.country !== 'all' && plant.country !== filter.country) return undefined;
  const capacities = new Map<Family, number>();
  for (const standing of standingAt(plant, year)) {
    const family = familyAt(run, standing);
    if (family === undefined || (filter.status !== 'all' && standing.status !== filter.status)) continue;
    if (filter.family !== 'all' && family.name !== filter.family) continue;
    capacities.set(family, (capacities.get(family) ?? 0) + standing.capacity);
  }
  const family = FAMILIES.find((each) => capacities.has(each));
  if (family === undefined) return undefined;
  return { at, plant, family, capacity: Math.max(...capacities.values()) };
};

export const shownPlants = (run: ReportedRun, year: number, filter: MapFilter): readonly ShownPlant[] =>
  run.plants.flatMap((plant, at) => {
    const shown = shownPlant(run, plant, at, year, filter);
    return shown === undefined ? [] : [shown];
  });

/** Area of a dot grows with capacity; the smallest plants can still be seen. */
export const dotSize = (capacity: number): number => 3 + Math.sqrt(capacity / 1000) * 3.2;

const TABLE_ROWS = 25;

/** Plants of one year on the map of the world; the largest are drawn first, so that small ones stay visible. */
export const plantMap = (run: ReportedRun, year: number, filter: MapFilter, theme: Theme): Chart => {
  const plants = [...shownPlants(run, year, filter)].sort((a, b) => b.capacity - a.capacity || a.at - b.at);
  const present = FAMILIES.filter((family) => plants.some((each) => each.family === family));
  const million = decimal(plants.reduce((sum, { capacity }) => sum + capacity, 0) / 1000, 0);
  return {
    title: `${run.years[year] ?? ''}: ${decimal(plants.length, 0)} plants with ${million} Mt/yr`,
    about:
      'Each dot is a plant, its area the capacity of its largest process, its colour how it makes iron, or else steel. Capacity that statistics show and no tracker lists stands at the middle of its country.',
    unit: 'Mt/yr',
    legend: present.map(({ name, colour }) => ({ name, colour: theme.colour[colour] })),
    table: {
      header: [`the ${TABLE_ROWS} largest`, 'country', 'process', 'Mt/yr'],
      rows: plants
        .slice(0, TABLE_ROWS)
        .map(({ plant, family, capacity }) => [
          plant.name,
          run.countries[plant.country] ?? plant.country,
          family.name,
          decimal(capacity / 1000, 1),
        ]),
    },
    option: {
      ...frame(theme),
      geo: {
        map: WORLD,
        roam: 'move',
        silent: true,
        left: 4,
        right: 4,
        top: 4,
        bottom: 4,
        itemStyle: { areaColor: theme.land, borderColor: theme.border, borderWidth: 0.5 },
      },
      series: present.map((family) => ({
        name: family.name,
        type: 'scatter',
        coordinateSystem: 'geo',
        itemStyle: { color: theme.colour[family.colour], opacity: 0.8, borderColor: theme.ground, borderWidth: 0.6 },
        symbolSize: ([, , capacity = 0]: readonly number[]) => dotSize(capacity),
        data: plants
          .filter((each) => each.family === family)
          .map(({ plant, capacity, at }) => ({
            name: plant.name,
            value: [plant.longitude, plant.latitude, capacity],
            plant: at,
          })),
      })),
    },
  };
};
