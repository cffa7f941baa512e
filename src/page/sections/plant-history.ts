import { decimal } from '../../charts/numbers.js';
import type { ReportedPlant, ReportedRun } from '../../runs/report/report-data.js';
import { element } from '../dom.js';
import { figureOf } from '../figure.js';
import { plantOverTime } from '../../charts/plant-over-time.js';
import { tableOf } from '../table.js';
import { labelIn } from '../several.js';

const HEADER = [
  'year',
  'furnace group',
  'decision',
  'technology',
  'NPV, million USD',
  'steel price seen, USD/t',
  'why',
];

const technologyText = (from: string, to: string): string => {
  if (from === '' || from === to || to === '') return to === '' ? from : to;
  return `${from} → ${to}`;
};

const decisionsOf = (run: ReportedRun, at: number): HTMLElement => {
  const rows = run.decisions
    .filter(([plant]) => plant === at)
    .map(([, year, group, action, from, to, npv, price, reason]) => [
      String(year),
      group,
      action,
      technologyText(from, to),
      npv === null ? '–' : decimal(npv, 0),
      price === null ? '–' : decimal(price, 0),
      run.reasons[reason] ?? reason,
    ]);
  return rows.length === 0
    ? element('p', {}, 'No furnace of this plant came to decide anything.')
    : tableOf('Decisions of the plant, in their order', HEADER, rows);
};

const inRun = (runs: readonly ReportedRun[], run: ReportedRun, plantId: string): readonly HTMLElement[] => {
  const at = run.plants.findIndex(({ id }) => id === plantId);
  const plant = run.plants[at];
  if (plant === undefined) return [element('p', {}, `${run.label} has no such plant.`)];
  const figure = figureOf((theme) => plantOverTime(run, plant, theme), { label: labelIn(runs, run) });
  return [figure.node, decisionsOf(run, at)];
};

/** A plant with what it made, emitted and decided in every run. */
export const historyOf = (runs: readonly ReportedRun[], plant: ReportedPlant): HTMLElement => {
  const country = runs[0]?.countries[plant.country] ?? plant.country;
  return element(
    'article',
    { class: 'plant', tabindex: '-1', 'aria-label': `History of ${plant.name}` },
    element('h3', {}, plant.name),
    element('p', { class: 'about' }, `${plant.owner}, ${country}; id ${plant.id}`),
    ...runs.flatMap((run) => inRun(runs, run, plant.id)),
  );
};
