import type { Adder } from '../../runs/calibration/boundary.js';
import type { Calibration, SectionName } from '../../runs/calibration/compare.js';
import { SECTIONS, scoreOf } from '../../runs/calibration/compare.js';
import type { Figure } from '../../runs/calibration/figure.js';
import { verdictOf } from '../../runs/calibration/figure.js';
import type { Series } from '../../runs/calibration/observed-year.js';
import { CALIBRATION_TEXTS, INTRODUCTION } from './calibration-texts.js';
import { decimal, markdownTable } from './markdown.js';

/** Digits after the point by unit: what the statistics are printed with. */
const DIGITS: Readonly<Record<string, number>> = { Mt: 1, 'Mt CO2': 0, '%': 1, 'USD/t': 0, 'tCO2/t': 2 };

const shown = (value: number, unit: string): string => decimal(value, DIGITS[unit] ?? 2);

const HEADER = ['figure', 'unit', 'kind', 'model', 'target', 'tolerance', 'difference', 'verdict'];
const NUMERIC = [3, 4, 6];

const targetOf = ({ target, unit }: Figure): string => {
  if (target === null) return '';
  return target.value === null
    ? `${shown(target.low, unit)} to ${shown(target.high, unit)}`
    : shown(target.value, unit);
};

const signed = (value: number, digits: number): string => {
  const text = decimal(value, digits);
  return text.startsWith('−') || !/[1-9]/.test(text) ? text : `+${text}`;
};

const PERCENT = 100;

/** The distance to the target as its tolerance counts it: percent, or the figure's own unit; none to a range. */
const differenceOf = ({ value, target, unit }: Figure): string => {
  if (target === null || target.value === null) return '';
  const difference = value - target.value;
  if (target.by === 'distance') return `${signed(difference, 1)} ${unit === '%' ? 'points' : unit}`;
  return target.value === 0 ? '' : `${signed((PERCENT * difference) / Math.abs(target.value), 1)} %`;
};

const verdictInWords = (figure: Figure): string => {
  const verdict = verdictOf(figure);
  return verdict === 'miss' ? '**miss**' : verdict;
};

const rowOf = (figure: Figure): readonly string[] => [
  figure.name,
  figure.unit,
  figure.kind,
  shown(figure.value, figure.unit),
  targetOf(figure),
  figure.target?.tolerance ?? '',
  differenceOf(figure),
  verdictInWords(figure),
];

const figureTable = (figures: readonly Figure[]): string => markdownTable(HEADER, figures.map(rowOf), NUMERIC);

const scoreTable = (calibration: Calibration): string =>
  markdownTable(
    ['', 'hits', 'misses', 'shown, not judged'],
    (['fitted', 'predicted'] as const).map((kind) => {
      const { hits, misses, notJudged } = scoreOf(calibration, kind);
      return [kind, ...[hits, misses, notJudged].map(String)];
    }),
    [1, 2, 3],
  );

/** Every miss with its section, so that nobody has to look for them. */
const misses = ({ sections }: Calibration): string => {
  const missed = SECTIONS.flatMap((name) =>
    sections[name]
      .filter((figure) => verdictOf(figure) === 'miss')
      .map((figure) => {
        const { title } = CALIBRATION_TEXTS[name];
        const target = `${targetOf(figure)} ${figure.unit}${figure.target?.value == null ? '' : `, ${figure.target.tolerance}`}`;
        return `- ${title}: ${figure.name} (${figure.kind}), ${shown(figure.value, figure.unit)} against ${target}`;
      }),
  );
  return missed.length === 0 ? 'Nothing that is judged misses.' : missed.join('\n');
};

const PER: Readonly<Partial<Record<Series, string>>> = {
  'crude-steel': 'crude steel',
  bof: 'converter steel',
  'pig-iron': 'hot metal',
  dri: 'DRI',
};

const adderTable = ({ adders, worldsteelRange }: Calibration): string => {
  const range = ({ value, low, high }: Adder['factor'], digits: number): string =>
    `${decimal(value, digits)} (${decimal(low, digits)} to ${decimal(high, digits)})`;
  const rows = adders.map(({ figure, about, per, factor, contribution, sourceId }) => [
    `\`${figure}\``,
    about,
    `${range(factor, 3)} per t of ${PER[per] ?? per}`,
    range(contribution, 3),
    `\`${sourceId}\``,
  ]);
  const header = ['adder', 'what', 'tCO2', 'tCO2 per t of crude steel', 'source'];
  const ends = `${decimal(worldsteelRange.low, 2)} to ${decimal(worldsteelRange.high, 2)} tCO2/t`;
  return `${markdownTable(header, rows)}\n\nWith all adders at their lower or all at their upper ends: ${ends}.`;
};

const sectionOf = (calibration: Calibration, name: SectionName): string => {
  const figures = calibration.sections[name];
  const { title, about } = CALIBRATION_TEXTS[name];
  const table = figures.length === 0 ? 'The dataset has no figures for this.' : figureTable(figures);
  const adders = name === 'emissions' && calibration.adders.length > 0 ? `\n\n${adderTable(calibration)}` : '';
  return `## ${title}\n\n${about}\n\n${table}${adders}`;
};

/** The comparison as a page of Markdown: the same bytes for the same figures, no date. */
export const calibrationPage = (calibration: Calibration): string =>
  [
    '# The base year beside statistics',
    INTRODUCTION(calibration),
    scoreTable(calibration),
    '## What misses',
    misses(calibration),
    ...SECTIONS.map((name) => sectionOf(calibration, name)),
  ].join('\n\n') + '\n';
