import type { ReportedRun, TechnologySeries } from '../runs/report/report-data.js';
import type { Scale } from './axes.js';
import { scaleOf } from './axes.js';
import type { Chart } from './chart.js';
import { decimal, percent, sumOf } from './numbers.js';
import type { Family } from './palette.js';
import { FAMILIES } from './palette.js';
import type { Layer } from './stacked-area.js';
import { stackedArea } from './stacked-area.js';
import type { Theme } from './theme.js';

export type Scope = 'scope1' | 'scope2';

const valuesOf = (technologies: readonly TechnologySeries[], family: Family, scope: Scope, length: number) =>
  sumOf(
    technologies.filter(({ name }) => family.technologies.includes(name)).map((each) => each[scope]),
    length,
  );

export const emissionLayers = ({ technologies, years }: ReportedRun, scope: Scope): readonly Layer[] =>
  FAMILIES.map((family) => ({
    name: family.name,
    colour: family.colour,
    values: valuesOf(technologies, family, scope, years.length),
  }));

const WHAT: Readonly<Record<Scope, { readonly title: string; readonly about: string }>> = {
  scope1: {
    title: 'Direct emissions',
    about: 'Scope 1 by technology, Mt CO₂ a year, after capture.',
  },
  scope2: {
    title: 'Emissions of electricity',
    about: 'Scope 2 by technology, Mt CO₂ a year: electricity used, at the intensity of the grid.',
  },
};

const titleOf = ({ totals, years }: ReportedRun, scope: Scope): string => {
  const [first, last] = [totals[scope][0] ?? 0, totals[scope].at(-1) ?? 0];
  const { title } = WHAT[scope];
  const change = first === 0 ? 0 : last / first - 1;
  const from = `from ${decimal(first, 0)} Mt CO₂ to ${decimal(last, 0)} in ${years.at(-1) ?? ''}`;
  if (percent(Math.abs(change)) === '0 %') return `${title} stay at ${decimal(last, 0)} Mt CO₂`;
  return `${title} ${change < 0 ? 'fall' : 'rise'} by ${percent(Math.abs(change))}, ${from}`;
};

/** One axis for several runs. */
export const emissionsScale = (runs: readonly ReportedRun[], scope: Scope): Scale =>
  scaleOf(0, Math.max(...runs.flatMap(({ totals }) => totals[scope])));

/** Emissions of a scope by technology and year. */
export const emissionsByTechnology = (run: ReportedRun, scope: Scope, theme: Theme, axis?: Scale): Chart => ({
  title: titleOf(run, scope),
  about: WHAT[scope].about,
  ...stackedArea(theme, run.years, emissionLayers(run, scope), 'Mt CO₂/yr', axis),
});
