import type { ReportedRun } from '../runs/report/report-data.js';
import type { Scale } from './axes.js';
import { scaleOf } from './axes.js';
import type { Chart } from './chart.js';
import { percent, sumOf } from './numbers.js';
import { ROUTES } from './palette.js';
import type { Layer } from './stacked-area.js';
import { stackedArea } from './stacked-area.js';
import type { Theme } from './theme.js';

export const routeLayers = ({ routes }: Pick<ReportedRun, 'routes'>): readonly Layer[] =>
  ROUTES.map((route) => ({ ...route, values: routes.find(({ name }) => name === route.name)?.values ?? [] }));

const shares = (layers: readonly Layer[], at: number): readonly number[] => {
  const total = sumOf(
    layers.map(({ values }) => values),
    at + 1,
  )[at];
  return layers.map(({ values }) => (values[at] ?? 0) / (total === undefined || total === 0 ? 1 : total));
};

/** Names the route whose share of steel changed most. */
const titleOf = (layers: readonly Layer[], years: readonly number[]): string => {
  const [first, last] = [shares(layers, 0), shares(layers, years.length - 1)];
  const changes = layers.map((_, i) => Math.abs((last[i] ?? 0) - (first[i] ?? 0)));
  const at = changes.indexOf(Math.max(...changes));
  const [before, after] = [first[at] ?? 0, last[at] ?? 0];
  const name = layers[at]?.name ?? '';
  if (percent(before) === percent(after)) return `The routes keep their shares to ${years.at(-1) ?? ''}`;
  const verb = after > before ? 'rises' : 'falls';
  return `${name} ${verb} from ${percent(before)} of crude steel to ${percent(after)} in ${years.at(-1) ?? ''}`;
};

/** One axis for several runs. */
export const routesScale = (runs: readonly ReportedRun[]): Scale =>
  scaleOf(0, Math.max(...runs.flatMap(({ totals }) => totals.steel)));

/** Crude steel by route and year. */
export const productionByRoute = (run: ReportedRun, theme: Theme, scale?: Scale): Chart => {
  const layers = routeLayers(run);
  return {
    title: titleOf(layers, run.years),
    about: 'Crude steel by route, Mt a year. DRI-EAF and scrap EAF share electric steel by what is charged.',
    ...stackedArea(theme, run.years, layers, 'Mt/yr', scale),
  };
};
