import type { Index, KpiAnalysis, MeasureName, SweepAnalysis } from '../../../experiments/index.js';
import type { Bar } from '../svg/bar-chart.js';
import { barChart } from '../svg/bar-chart.js';
import { heatMap } from '../svg/heat-map.js';
import { scatterChart } from '../svg/scatter-chart.js';
import type { Quantity } from './quantity.js';
import { parameterText, quantityOf, shownAs } from './quantity.js';

/** A picture of an analysis, to be written beside its page. */
export interface Chart {
  readonly file: string;
  /** For those who cannot see it. */
  readonly about: string;
  readonly svg: string;
}

/** Told apart in print and by colour-blind readers: dark blue, light orange. */
const [FIRST, SECOND] = ['#0072b2', '#f0a830'];
/** More rows would make a picture that fits no page. */
const MOST_ROWS = 15;

const percentOf = (level: number): string => `${Number((level * 100).toFixed(1))} %`;

const barOf = ({ indices }: KpiAnalysis, measure: MeasureName, factor: string): Bar | undefined => {
  const found = indices.find(
    (index) => index.measure === measure && index.factor === factor && index.with === undefined,
  );
  return found && { value: found.value, interval: found.interval };
};

const shownOf = ({ ranking }: KpiAnalysis): { readonly factors: readonly string[]; readonly rest: string } => {
  const left = ranking.length - MOST_ROWS;
  return { factors: ranking.slice(0, MOST_ROWS), rest: left > 0 ? ` ${left} that matter less are not shown.` : '' };
};

const bars = (
  kpi: KpiAnalysis,
  file: string,
  words: { readonly title: string; readonly axis: string; readonly note: string },
  measures: readonly { readonly measure: MeasureName; readonly name: string; readonly colour: string }[],
): Chart => {
  const { factors, rest } = shownOf(kpi);
  const svg = barChart({
    ...words,
    note: words.note + rest,
    series: measures,
    rows: factors
      .map((label) => ({ label, bars: measures.map(({ measure }) => barOf(kpi, measure, label)) }))
      .filter((row) => row.bars.some((bar) => bar !== undefined)),
  });
  return { file, about: words.title, svg };
};

const sobolChart = (kpi: KpiAnalysis, level: number): Chart =>
  bars(
    kpi,
    `${kpi.kpi}-sobol.svg`,
    {
      title: `What drives ${kpi.kpi}`,
      axis: `share of the variance of ${kpi.kpi}`,
      note: `Whiskers: intervals of ${percentOf(level)} from drawing the base samples again.`,
    },
    [
      { measure: 'S1', name: 'alone (S1)', colour: FIRST },
      { measure: 'ST', name: 'with all interactions (ST)', colour: SECOND },
    ],
  );

const RANKED: Readonly<Partial<Record<MeasureName, string>>> = {
  explained_alone: 'share of the variance between the values of the parameter',
  tree_importance: 'share of the variance that the regression tree takes away',
};

const screenedCharts = (kpi: KpiAnalysis, level: number): readonly Chart[] => {
  const correlated = kpi.indices.some(({ measure }) => measure === 'rank_correlation');
  const ranking = bars(
    kpi,
    `${kpi.kpi}-ranking.svg`,
    {
      title: `What drives ${kpi.kpi}`,
      axis: RANKED[kpi.rankedBy] ?? kpi.rankedBy,
      note: 'Over the points of this design, without an estimate of the error.',
    },
    [{ measure: kpi.rankedBy, name: '', colour: FIRST }],
  );
  if (!correlated) return [ranking];
  const correlation = bars(
    kpi,
    `${kpi.kpi}-correlation.svg`,
    {
      title: `What goes along with ${kpi.kpi}`,
      axis: `rank correlation with ${kpi.kpi}`,
      note: `Whiskers: intervals of ${percentOf(level)} from drawing the points again.`,
    },
    [{ measure: 'rank_correlation', name: '', colour: FIRST }],
  );
  return [ranking, correlation];
};

const morrisChart = (kpi: KpiAnalysis, level: number): Chart => {
  const of = (measure: MeasureName, factor: string): Index | undefined =>
    kpi.indices.find((index) => index.measure === measure && index.factor === factor);
  const largest = Math.max(...kpi.indices.map(({ value }) => Math.abs(value)));
  const { unit, scaled } = quantityOf(kpi.unit, largest);
  const inUnit = unit === '' ? '' : ` (${unit})`;
  const title = `What moves ${kpi.kpi}`;
  const points = kpi.ranking.map((label) => {
    const interval = of('mu_star', label)?.interval;
    return {
      label,
      x: scaled(of('mu_star', label)?.value ?? 0),
      y: scaled(of('sigma', label)?.value ?? 0),
      xInterval: interval && { low: scaled(interval.low), high: scaled(interval.high) },
    };
  });
  const svg = scatterChart({
    title,
    xAxis: `mean absolute effect of the whole range, μ*${inUnit}`,
    yAxis: `spread of the effects, σ${inUnit}`,
    points,
    note: `Lines through points: intervals of ${percentOf(level)}. Dashed: σ = μ*; above it an effect depends on where the others stand. Numbers without room are left out.`,
  });
  return { file: `${kpi.kpi}-morris.svg`, about: title, svg };
};

const labelOf = (label: string): string => {
  const value = Number(label);
  return label.trim() !== '' && Number.isFinite(value) ? parameterText(value) : label;
};

const gridChart = (kpi: KpiAnalysis, shown: Quantity): readonly Chart[] => {
  const { grid } = kpi;
  if (grid === undefined) return [];
  const title = `${kpi.kpi} over ${grid.row.factor} and ${grid.column.factor}`;
  const svg = heatMap({
    title,
    columns: { name: grid.column.factor, labels: grid.column.labels.map(labelOf) },
    rows: { name: grid.row.factor, labels: grid.row.labels.map(labelOf) },
    values: grid.values.map((row) => row.map(shown.scaled)),
    measure: shown.unit === '' ? kpi.kpi : `${kpi.kpi} (${shown.unit})`,
    label: (scaled) => shown.number(scaled / shown.scaled(1)),
  });
  return [{ file: `${kpi.kpi}-grid.svg`, about: title, svg }];
};

/** The pictures of one KPI, by what the design can tell; none where it does not vary. */
export const chartsOf = (kpi: KpiAnalysis, { design, level }: SweepAnalysis): readonly Chart[] => {
  if (kpi.ranking.length === 0) return [];
  if (design === 'saltelli') return [sobolChart(kpi, level)];
  if (design === 'morris') return [morrisChart(kpi, level)];
  return [...gridChart(kpi, shownAs(kpi)), ...screenedCharts(kpi, level)];
};
