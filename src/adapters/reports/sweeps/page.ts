import type { FoundBoxes, KpiAnalysis, SweepAnalysis } from '../../../experiments/index.js';
import { markdownTable } from '../markdown.js';
import { chartsOf } from './charts.js';
import { quantityOf, shownAs } from './quantity.js';
import { convergenceSentences, findings, percent } from './sentences.js';
import { boxTable, convergenceTable, factorTable, pairTable, pointTable } from './tables.js';

const HOW: Readonly<Record<string, string>> = {
  saltelli:
    'S1 is the share of the variance of a KPI that a parameter accounts for alone, ST the share that would remain if all others were known, S2 what two parameters do together beyond that.',
  morris:
    'An effect is the change of a KPI per change of one parameter over its whole range, from many starting points: μ* is the mean of their sizes, μ their mean, σ their spread.',
};
const ANY_DESIGN =
  'Rank correlation says whether more of a parameter comes with more of a KPI. The variance between the values of a parameter is exact over a full grid. The tree divides the points in two, again and again, where that leaves the least variance; its figure is what it takes away by each parameter. For shares of the variance with their errors, use a `saltelli` design.';

/** Paragraphs and tables that say something, with a blank line between them. */
const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');

const bullets = (sentences: readonly string[]): string => sentences.map((sentence) => `- ${sentence}`).join('\n');

const introduction = ({
  sweep,
  description,
  design,
  factors,
  points,
  replicates,
  runs,
  level,
}: SweepAnalysis): string =>
  joined([
    `# What drives the answer: ${sweep}`,
    description.trim(),
    `A \`${design}\` design of ${points} points over ${factors.length} ${factors.length === 1 ? 'parameter' : 'parameters'}, ${
      replicates === 1 ? 'one run each' : `${replicates} runs each whose mean counts`
    }: ${runs} runs, all of them done. ${HOW[design] ?? ANY_DESIGN} Intervals hold ${percent(level)} of what drawing the sample again gives.`,
  ]);

const spreadTable = ({ kpis }: SweepAnalysis): string =>
  kpis.length === 0
    ? ''
    : markdownTable(
        ['KPI', 'expression', 'unit', 'least', 'mean', 'most', 'driven by'],
        kpis.map((kpi) => {
          const { unit, number } = shownAs(kpi);
          const { min, mean, max } = kpi.spread;
          const leading = kpi.ranking.slice(0, 2).map((factor) => `\`${factor}\``);
          return [
            `\`${kpi.kpi}\``,
            `\`${kpi.expression}\``,
            unit,
            number(min),
            number(mean),
            number(max),
            leading.length === 0 ? 'nothing' : leading.join(', '),
          ];
        }),
        [3, 4, 5],
      );

const kpiPart = (kpi: KpiAnalysis, analysis: SweepAnalysis): string =>
  joined([
    `## ${kpi.kpi}`,
    bullets(findings(kpi, analysis)),
    ...chartsOf(kpi, analysis).map(({ file, about }) => `![${about}](${file})`),
    kpi.ranking.length === 0 ? '' : factorTable(kpi),
    pairTable(kpi),
    ...(kpi.convergence.length === 0
      ? []
      : ['### How far it has settled', bullets(convergenceSentences(kpi, analysis)), convergenceTable(kpi, analysis)]),
  ]);

const discoveryPart = ({ threshold, share, prim, cart }: FoundBoxes, { kpis }: SweepAnalysis): string => {
  const { kpi, operator, limit } = threshold;
  const { text } = quantityOf(kpis.find(({ kpi: name }) => name === kpi)?.unit, limit);
  return joined([
    `## Where ${kpi} ${operator} ${text(limit)}`,
    `${percent(share)} of the points meet this.${prim === undefined ? ' There is nothing to tell apart.' : ''}`,
    ...(prim === undefined
      ? []
      : [
          'Density is the share of the points inside that meet it, coverage the share of those that meet it which lie inside, support the share of all points inside.',
          'The box that patient rule induction (PRIM) finds:',
          boxTable([prim]),
          cart.length === 0
            ? 'A classification tree (CART) finds no part of the space in which most points meet it.'
            : 'The parts of the space in which most points meet it, by a classification tree (CART):',
          cart.length === 0 ? '' : boxTable(cart),
        ]),
  ]);
};

const withoutValuePart = ({ withoutValue }: SweepAnalysis): string => {
  const names = Object.entries(withoutValue);
  if (names.length === 0) return '';
  return joined([
    '## Not analysed',
    bullets(
      names.map(
        ([name, points]) => `\`${name}\` has no value at ${points} points, such as the mean cost of what made nothing.`,
      ),
    ),
  ]);
};

/** A page of Markdown that says what drives the answer; its charts stand beside it. */
export const analysisPage = (analysis: SweepAnalysis): string =>
  `${joined([
    introduction(analysis),
    spreadTable(analysis),
    analysis.discovery === undefined ? '' : discoveryPart(analysis.discovery, analysis),
    ...analysis.kpis.map((kpi) => kpiPart(kpi, analysis)),
    analysis.shown.length === 0 ? '' : joined(['## All points', pointTable(analysis)]),
    withoutValuePart(analysis),
  ])}\n`;
