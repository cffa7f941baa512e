import { decimal, signed } from '../../charts/numbers.js';
import type { ReportedRun } from '../../runs/report/report-data.js';
import { element } from '../dom.js';
import type { Section } from '../section.js';
import { sectionOf } from '../section.js';
import { labelIn } from '../several.js';
import { spark } from '../spark.js';
import { tableOf } from '../table.js';

interface Measure {
  readonly name: string;
  readonly unit: string;
  readonly digits: number;
  readonly valuesOf: (run: ReportedRun) => readonly number[];
}

const MEASURES: readonly Measure[] = [
  { name: 'Crude steel', unit: 'Mt/yr', digits: 0, valuesOf: ({ totals }) => totals.steel },
  { name: 'Direct emissions', unit: 'Mt CO₂/yr', digits: 0, valuesOf: ({ totals }) => totals.scope1 },
  { name: 'Emissions of electricity', unit: 'Mt CO₂/yr', digits: 0, valuesOf: ({ totals }) => totals.scope2 },
  { name: 'Steel price', unit: 'USD/t', digits: 0, valuesOf: ({ markets }) => markets.steel.price },
  { name: 'Hydrogen-based iron', unit: 'Mt/yr', digits: 0, valuesOf: ({ totals }) => totals.hydrogenIron },
];

const tile = (run: ReportedRun, { name, unit, digits, valuesOf }: Measure): HTMLElement => {
  const values = valuesOf(run);
  const [first = NaN, last = NaN] = [values[0], values.at(-1)];
  const change = first > 0 ? `, ${signed((last / first - 1) * 100, 0)} %` : '';
  const from = `from ${decimal(first, digits)} in ${run.years[0] ?? ''}${change}`;
  return element(
    'div',
    { class: 'tile' },
    element('p', { class: 'tile-name' }, `${name} in ${run.years.at(-1) ?? ''}`),
    element('p', { class: 'tile-value' }, decimal(last, digits), element('span', { class: 'unit' }, ` ${unit}`)),
    element('p', { class: 'tile-from' }, from),
    spark(values),
  );
};

/** The last year that every run has. */
const lastShared = (runs: readonly ReportedRun[]): number | undefined =>
  runs[0]?.years.findLast((year) => runs.every(({ years }) => years.includes(year)));

const comparison = (runs: readonly ReportedRun[], year: number): HTMLElement => {
  const [first, ...others] = runs;
  const at = (run: ReportedRun, measure: Measure): number => measure.valuesOf(run)[run.years.indexOf(year)] ?? NaN;
  const header = [
    `${year}`,
    ...runs.map(({ label }) => label),
    ...others.map(({ label }) => `${label} less ${first?.label ?? ''}`),
  ];
  const rows = MEASURES.map((measure) => [
    `${measure.name}, ${measure.unit}`,
    ...runs.map((run) => decimal(at(run, measure), measure.digits)),
    ...others.map((run) => (first === undefined ? '' : signed(at(run, measure) - at(first, measure), measure.digits))),
  ]);
  return tableOf(`Headline results of ${year}`, header, rows);
};

const about = (run: ReportedRun, label: string | undefined): HTMLElement =>
  element(
    'div',
    { class: 'run' },
    label === undefined ? undefined : element('h3', {}, label),
    element('p', {}, run.description.trim()),
    element('div', { class: 'tiles' }, ...MEASURES.map((measure) => tile(run, measure))),
  );

/** What the runs are, and their headline results. */
export const overview = (runs: readonly ReportedRun[]): Section => {
  const year = lastShared(runs);
  const several = runs.length > 1 && year !== undefined ? [comparison(runs, year)] : [];
  return sectionOf(
    'overview',
    {
      menu: 'At a glance',
      title: 'At a glance',
      about: 'What the world looks like at the end, and where it came from.',
    },
    ...several,
    ...runs.map((run) => about(run, labelIn(runs, run))),
  );
};
