import type { FoundBox, Index, KpiAnalysis, MeasureName, SweepAnalysis } from '../../../experiments/index.js';
import { markdownTable } from '../markdown.js';
import { parameterText, quantityOf, shownAs } from './quantity.js';
import { percent } from './sentences.js';

const HEADINGS: Readonly<Record<MeasureName, string>> = {
  S1: 'S1',
  ST: 'ST',
  S2: 'S2',
  mu: 'μ',
  mu_star: 'μ*',
  sigma: 'σ',
  rank_correlation: 'rank correlation',
  explained_alone: 'variance between values',
  tree_importance: 'tree',
};

const share = (value: number): string =>
  value
    .toFixed(3)
    .replace(/^-(0\.0+)$/, '$1')
    .replace('-', '−');

/** How the numbers of a table are written: effects in the KPI's unit, all else as shares. */
const writerOf = (kpi: KpiAnalysis): ((value: number) => string) =>
  kpi.rankedBy === 'mu_star'
    ? quantityOf(kpi.unit, Math.max(...kpi.indices.map(({ value }) => Math.abs(value)))).number
    : share;

const cell = (index: Index | undefined, write: (value: number) => string): string => {
  if (index === undefined) return '';
  const { value, interval } = index;
  return interval === undefined ? write(value) : `${write(value)} (${write(interval.low)} to ${write(interval.high)})`;
};

/** Every factor with all its measures and their intervals, in the order of the ranking. */
export const factorTable = (kpi: KpiAnalysis): string => {
  const single = kpi.indices.filter((index) => index.with === undefined);
  const measures = [...new Set(single.map(({ measure }) => measure))];
  const write = writerOf(kpi);
  const unit =
    kpi.rankedBy === 'mu_star'
      ? quantityOf(kpi.unit, Math.max(...single.map(({ value }) => Math.abs(value)))).unit
      : '';
  return markdownTable(
    [
      '',
      'parameter',
      ...measures.map((measure) => (unit === '' ? HEADINGS[measure] : `${HEADINGS[measure]}, ${unit}`)),
    ],
    kpi.ranking.map((factor, i) => [
      String(i + 1),
      `\`${factor}\``,
      ...measures.map((measure) =>
        cell(
          single.find((index) => index.measure === measure && index.factor === factor),
          write,
        ),
      ),
    ]),
    [0, ...measures.map((_, m) => m + 2)],
  );
};

const MOST_PAIRS = 10;

/** The pairs of factors that interact most; empty without second order. */
export const pairTable = (kpi: KpiAnalysis): string => {
  const pairs = kpi.indices.filter(({ measure }) => measure === 'S2').sort((a, b) => b.value - a.value);
  if (pairs.length === 0) return '';
  return markdownTable(
    ['parameter', 'and', 'S2'],
    pairs.slice(0, MOST_PAIRS).map((index) => [`\`${index.factor}\``, `\`${index.with ?? ''}\``, cell(index, share)]),
    [2],
  );
};

/** When each index settled. */
export const convergenceTable = (kpi: KpiAnalysis, { design }: SweepAnalysis): string => {
  const write = writerOf(kpi);
  return markdownTable(
    [
      'parameter',
      'index',
      design === 'morris' ? 'settled since, trajectories' : 'settled since, base samples',
      'moved since, at most',
    ],
    kpi.convergence.map(({ factor, measure, since, within }) => [
      `\`${factor}\``,
      HEADINGS[measure],
      since === undefined ? '**not yet**' : String(since),
      Number.isNaN(within) ? '' : write(within),
    ]),
    [2, 3],
  );
};

const rangeOf = ({ restricts }: FoundBox): string =>
  restricts.length === 0
    ? 'no restriction'
    : restricts
        .map(({ factor, path, allowed, categories }) => {
          const name = path === factor ? `\`${factor}\`` : `\`${factor}\` (by \`${path}\`)`;
          if (allowed.kind === 'codes')
            return `${name} ${allowed.codes.map((at) => categories[at] ?? '').join(' or ')}`;
          const { low, high } = allowed.side;
          if (categories.length > 0) return `${name} ${(high === Infinity ? categories[1] : categories[0]) ?? ''}`;
          if (low === -Infinity) return `${name} up to ${parameterText(high)}`;
          if (high === Infinity) return `${name} from ${parameterText(low)}`;
          if (low === high) return `${name} ${parameterText(low)}`;
          return `${name} ${parameterText(low)} to ${parameterText(high)}`;
        })
        .join('; ');

const shownValue = (value: number | string | boolean): string =>
  typeof value === 'number' ? parameterText(value) : String(value);

/** Every point with its KPIs in the quantities that the page shows; empty where there are too many. */
export const pointTable = ({ shown, kpis }: SweepAnalysis): string => {
  const parameters = Object.keys(shown[0]?.values ?? {});
  const quantities = kpis.map((kpi) => ({ kpi: kpi.kpi, ...shownAs(kpi) }));
  if (shown.length === 0) return '';
  return markdownTable(
    [
      ...parameters.map((path) => `\`${path}\``),
      ...quantities.map(({ kpi, unit }) => (unit === '' ? `\`${kpi}\`` : `\`${kpi}\`, ${unit}`)),
    ],
    shown.map(({ values, kpis: ofPoint }) => [
      ...parameters.map((path) => shownValue(values[path] ?? '')),
      ...quantities.map(({ kpi, number }) => number(ofPoint[kpi] ?? NaN)),
    ]),
    quantities.map((_, k) => parameters.length + k),
  );
};

/** Boxes with what they hold. */
export const boxTable = (boxes: readonly FoundBox[]): string =>
  markdownTable(
    ['where', 'density', 'coverage', 'support'],
    boxes.map((box) => [rangeOf(box), percent(box.density), percent(box.coverage), percent(box.support)]),
    [1, 2, 3],
  );
