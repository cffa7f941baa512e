import { decimal } from '../../charts/numbers.js';
import { FAMILIES } from '../../charts/palette.js';
import type { MapFilter } from '../../charts/plant-map.js';
import { plantMap } from '../../charts/plant-map.js';
import type { ReportedRun } from '../../runs/report/report-data.js';
import { STATUSES } from '../../runs/report/report-data.js';
import { choice, controls, yearSlider } from '../controls.js';
import { element } from '../dom.js';
import { figureOf } from '../figure.js';
import type { Section } from '../section.js';
import { sectionOf } from '../section.js';
import { labelIn, positionOf, yearsOf } from '../several.js';
import { itemTooltip } from '../tooltip.js';

const countriesOf = (runs: readonly ReportedRun[]): readonly (readonly [string, string])[] => {
  const codes = new Set(runs.flatMap(({ plants }) => plants.map(({ country }) => country)));
  return [...codes]
    .map((code) => [code, runs[0]?.countries[code] ?? code] as const)
    .sort(([, a], [, b]) => (a < b ? -1 : 1));
};

const positionIn = (data: unknown): number | undefined => {
  const { plant } = (data ?? {}) as { readonly plant?: number };
  return plant;
};

const mapTooltip = (run: ReportedRun) => () =>
  itemTooltip(({ data, value, seriesName = '' }) => {
    const plant = run.plants[positionIn(data) ?? -1];
    if (plant === undefined) return [''];
    const capacity = Number((value as readonly number[])[2]) / 1000;
    const place = `${plant.owner}, ${run.countries[plant.country] ?? plant.country}`;
    return [plant.name, place, `${seriesName}: ${decimal(capacity, 1)} Mt/yr`, 'press for its history'];
  });

/** Plants on the map; a dot that is pressed opens the plant's history. */
export const worldMap = (runs: readonly ReportedRun[], open: (plantId: string) => undefined): Section => {
  const years = yearsOf(runs);
  let year = years.at(-1) ?? 0;
  let filter: MapFilter = { family: 'all', country: 'all', status: 'operating' };
  const maps = runs.map((run) =>
    figureOf((theme) => plantMap(run, positionOf(run, year), filter, theme), {
      label: labelIn(runs, run),
      tall: true,
      tooltip: mapTooltip(run),
      onClick: (data) => {
        const plant = run.plants[positionIn(data) ?? -1];
        if (plant !== undefined) open(plant.id);
      },
    }),
  );
  const redraw = (): undefined => {
    for (const map of maps) map.redraw();
  };
  const narrow =
    (by: keyof MapFilter) =>
    (value: string): undefined => {
      filter = { ...filter, [by]: value };
      redraw();
    };
  const all = (name: string) => ['all', name] as const;
  return sectionOf(
    'map',
    { menu: 'Map', title: 'Plants of the world', about: 'Where furnaces stand, what they are, and how that changes.' },
    controls(
      yearSlider('Year of the map', years, years.length - 1, (at) => {
        year = years[at] ?? year;
        redraw();
      }),
      choice('Technology', [all('all'), ...FAMILIES.map(({ name }) => [name, name] as const)], narrow('family')),
      choice('Country', [all('all'), ...countriesOf(runs)], narrow('country')),
      choice(
        'Status',
        [all('all'), ...STATUSES.map((status) => [status, status] as const)],
        narrow('status'),
        'operating',
      ),
    ),
    element('div', { class: 'wide' }, ...maps.map(({ node }) => node)),
  );
};
