import type { Assumptions } from '../../domain/assumptions/assumptions.js';
import type { YearRecord } from '../../projections/yearly-records.js';
import type { Adder } from './boundary.js';
import { addersOf, worldsteelIntensity } from './boundary.js';
import type { Figure, FigureKind } from './figure.js';
import { verdictOf } from './figure.js';
import { observe } from './observed-year.js';
import { costFigures, countryCostFigures, emissionFigures, marketFigures, tradeFigures } from './predicted-sections.js';
import { producerFigures, routeFigures, statisticsOf, worldFigures } from './production-sections.js';
import type { ReferenceFigure } from './reference-figures.js';
import { referencesOf } from './reference-figures.js';

export const SECTIONS = [
  'world',
  'producers',
  'routes',
  'pig-iron',
  'dri',
  'emissions',
  'costs',
  'markets',
  'country-costs',
  'net-exports',
] as const;
export type SectionName = (typeof SECTIONS)[number];

/** The base year of a run beside the statistics. Quantities in the unit that each figure names. */
export interface Calibration {
  readonly scenario: string;
  /** The year that was simulated. */
  readonly year: number;
  readonly sections: Readonly<Record<SectionName, readonly Figure[]>>;
  readonly adders: readonly Adder[];
  /** tCO2/t on worldsteel's boundary with every adder at its low or at its high end. */
  readonly worldsteelRange: { readonly low: number; readonly high: number };
  readonly references: readonly ReferenceFigure[];
}

const IRON_COUNTRIES = 10;

/** Compares the first year of a run with what is known of the real one. Pure: the record is only read. */
export const compareBaseYear = (
  record: YearRecord,
  given: Assumptions,
  figures: readonly ReferenceFigure[],
): Calibration => {
  const references = referencesOf(figures);
  const statistics = statisticsOf(given.dataset.production, given.dataset.countries);
  const year = observe(record, given);
  const adders = addersOf(references, year);
  return {
    scenario: given.scenario.name,
    year: record.year,
    sections: {
      world: worldFigures(year, references),
      producers: producerFigures(year, statistics, { series: 'crude-steel' }),
      routes: routeFigures(year, statistics, references),
      'pig-iron': producerFigures(year, statistics, { series: 'pig-iron', count: IRON_COUNTRIES }),
      dri: producerFigures(year, statistics, { series: 'dri', count: IRON_COUNTRIES }),
      emissions: emissionFigures(year, references, adders),
      costs: costFigures(record, references),
      markets: marketFigures(record, references),
      'country-costs': countryCostFigures(record, statistics),
      'net-exports': tradeFigures(year, statistics, references),
    },
    adders,
    worldsteelRange: {
      low: worldsteelIntensity(year, adders, 'low'),
      high: worldsteelIntensity(year, adders, 'high'),
    },
    references: figures,
  };
};

/** How many figures of a kind hit, missed, or have nothing to be judged by. */
export interface Score {
  readonly hits: number;
  readonly misses: number;
  readonly notJudged: number;
}

export const scoreOf = ({ sections }: Pick<Calibration, 'sections'>, kind: FigureKind): Score => {
  const verdicts = SECTIONS.flatMap((name) => sections[name])
    .filter((figure) => figure.kind === kind)
    .map(verdictOf);
  const count = (wanted: ReturnType<typeof verdictOf>): number => verdicts.filter((each) => each === wanted).length;
  return { hits: count('hit'), misses: count('miss'), notJudged: count('not judged') };
};
