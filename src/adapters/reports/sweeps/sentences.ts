import type { Index, KpiAnalysis, MeasureName, SweepAnalysis } from '../../../experiments/index.js';
import { convergenceText } from '../../../experiments/index.js';
import { quantityOf } from './quantity.js';

const BASE_SAMPLES = { one: 'base sample', many: 'base samples' };
const TRAJECTORIES = { one: 'trajectory', many: 'trajectories' };
/** Total effects below it could be held at any value of their range. */
const NEGLIGIBLE = 0.02;
/** First-order indices add up to one at most; estimates of a sound design exceed it by little. */
const MOST_ALONE = 1.05;
/** Findings name that many factors. */
const NAMED = 3;

export const percent = (share: number): string => {
  const shown = (share * 100).toFixed(Math.abs(share) < 0.1 ? 1 : 0);
  return `${shown.replace(/^-([0.]+)$/, '$1').replace('-', '−')} %`;
};

const code = (name: string): string => `\`${name}\``;

export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

const valueOf = ({ indices }: KpiAnalysis, measure: MeasureName, factor: string): Index | undefined =>
  indices.find((index) => index.measure === measure && index.factor === factor && index.with === undefined);

const DIRECTIONS = { '-1': 'more of it comes with less', '0': '', '1': 'more of it comes with more' } as const;

const directionOf = ({ direction, kpi }: KpiAnalysis, factor: string): string => {
  const words = DIRECTIONS[`${direction[factor] ?? 0}`];
  return words === '' ? '' : `; ${words} ${code(kpi)}`;
};

const between = ({ interval }: Index, show: (value: number) => string): string =>
  interval === undefined ? '' : `, interval ${show(interval.low)} to ${show(interval.high)}`;

const sobolSentences = (kpi: KpiAnalysis): readonly string[] => {
  const alone = kpi.indices.filter(({ measure }) => measure === 'S1').reduce((sum, { value }) => sum + value, 0);
  const pairs = kpi.indices.filter(({ measure, interval }) => measure === 'S2' && (interval?.low ?? 0) > 0);
  const strongest = [...pairs].sort((a, b) => b.value - a.value)[0];
  const leading = kpi.ranking.slice(0, NAMED).flatMap((factor) => {
    const [first, total] = [valueOf(kpi, 'S1', factor), valueOf(kpi, 'ST', factor)];
    if (first === undefined || total === undefined || total.value < NEGLIGIBLE) return [];
    return [
      `${code(factor)} accounts for ${percent(first.value)} of the variance alone and for ${percent(total.value)} with all that depends on it (ST${between(total, percent)})${directionOf(kpi, factor)}.`,
    ];
  });
  const idle = kpi.ranking.filter((factor) => (valueOf(kpi, 'ST', factor)?.interval?.high ?? 1) < NEGLIGIBLE);
  return [
    ...leading,
    alone > MOST_ALONE
      ? `What parameters do alone adds up to ${percent(alone)} of the variance, more than there is: the design is too small for these figures.`
      : `What parameters do alone adds up to ${percent(alone)} of the variance; the rest is interaction and the error of the estimate.`,
    ...(strongest === undefined
      ? []
      : [
          `The strongest interaction is that of ${code(strongest.factor)} and ${code(strongest.with ?? '')} (S2 ${percent(strongest.value)}${between(strongest, percent)}).`,
        ]),
    ...(idle.length === 0
      ? []
      : [`Of no consequence within their ranges (ST surely below ${percent(NEGLIGIBLE)}): ${listed(idle.map(code))}.`]),
  ];
};

const morrisSentences = (kpi: KpiAnalysis): readonly string[] => {
  const largest = valueOf(kpi, 'mu_star', kpi.ranking[0] ?? '')?.value ?? 0;
  const shown = quantityOf(kpi.unit, largest);
  const leading = kpi.ranking.slice(0, NAMED).flatMap((factor) => {
    const [muStar, sigma, mu] = [
      valueOf(kpi, 'mu_star', factor),
      valueOf(kpi, 'sigma', factor),
      valueOf(kpi, 'mu', factor),
    ];
    if (muStar === undefined || mu === undefined || muStar.value < NEGLIGIBLE * largest) return [];
    const depends =
      (sigma?.value ?? 0) > muStar.value ? '; how much, or which way, depends on the other parameters' : '';
    const oneWay = Math.abs(mu.value) / muStar.value;
    const direction = mu.value < 0 ? 'down' : 'up';
    const way = oneWay > 0.99 ? direction : oneWay > 0.5 ? `mostly ${direction}` : 'up or down';
    return [
      `${code(factor)} from one end of its range to the other moves ${code(kpi.kpi)} by ${shown.text(muStar.value)} on average (μ*${between(muStar, shown.number)}), ${way}${depends}.`,
    ];
  });
  const idle = kpi.ranking.filter((factor) => (valueOf(kpi, 'mu_star', factor)?.value ?? 0) < NEGLIGIBLE * largest);
  return [
    ...leading,
    ...(idle.length === 0
      ? []
      : [`Less than ${percent(NEGLIGIBLE)} of the largest effect have ${listed(idle.map(code))}.`]),
  ];
};

const screenedSentences = (kpi: KpiAnalysis): readonly string[] =>
  kpi.ranking.slice(0, NAMED).flatMap((factor) => {
    const found = valueOf(kpi, kpi.rankedBy, factor);
    if (found === undefined || found.value < NEGLIGIBLE) return [];
    const means = kpi.rankedBy === 'explained_alone' ? 'lies between its values' : 'is taken away by splits along it';
    return [`${code(factor)}: ${percent(found.value)} of the variance ${means}${directionOf(kpi, factor)}.`];
  });

/** What a KPI's analysis found, in sentences. */
export const findings = (kpi: KpiAnalysis, { design }: SweepAnalysis): readonly string[] => {
  if (kpi.ranking.length === 0) return [`${code(kpi.kpi)} is the same at every point: no parameter moves it.`];
  if (design === 'saltelli') return sobolSentences(kpi);
  return design === 'morris' ? morrisSentences(kpi) : screenedSentences(kpi);
};

const MEASURES: Readonly<Partial<Record<MeasureName, string>>> = { mu_star: 'μ*' };

/** How far the indices of the leading factors can be relied on, in sentences. */
export const convergenceSentences = (kpi: KpiAnalysis, { design }: SweepAnalysis): readonly string[] => {
  const grown = design === 'morris' ? TRAJECTORIES : BASE_SAMPLES;
  const effects = kpi.indices.map(({ value }) => Math.abs(value));
  const distance = design === 'morris' ? quantityOf(kpi.unit, Math.max(0, ...effects)).text : undefined;
  const leading = kpi.convergence.filter(
    ({ measure, factor }) => measure === kpi.rankedBy && kpi.ranking.indexOf(factor) < NAMED,
  );
  const unsettled = kpi.convergence.filter(({ since }) => since === undefined);
  return [
    ...[...leading]
      .sort((a, b) => kpi.ranking.indexOf(a.factor) - kpi.ranking.indexOf(b.factor))
      .map((each) => {
        const what = `${MEASURES[each.measure] ?? each.measure} of ${code(each.factor)}`;
        return `${convergenceText(what, each, grown, distance)}.`;
      }),
    ...(kpi.convergence.length === 0
      ? []
      : [
          unsettled.length === 0
            ? 'All others have settled too.'
            : `Not settled: ${unsettled.length} of ${kpi.convergence.length} indices. Grow the design before relying on them.`,
        ]),
  ];
};
