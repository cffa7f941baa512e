import type { Difference } from '../identity.js';
import { shownYears } from '../headline.js';
import { differences } from '../identity.js';
import type { Manifest } from '../manifest.js';
import { identityOf } from '../manifest.js';
import type { AggregateDifference, AggregateRow } from './aggregate-differences.js';
import { aggregateDifferences, largestOfEachYear, madeOtherwise } from './aggregate-differences.js';
import type { LogComparison } from './divergence.js';
import type { GateResult } from './gate-result.js';
import type { HeadlineDifference } from './headline-differences.js';
import { commonYears, headlineDifferences } from './headline-differences.js';

/** One of two runs that are compared. */
export interface ComparedRun {
  readonly folder: string;
  readonly run: string;
  readonly scenario: string;
  readonly seed: number;
  readonly years: { readonly start: number; readonly end: number };
}

/** An input in which two runs differ, as JSON text; `null` where one does not have it. */
export interface InputDifference {
  readonly path: string;
  readonly a: string | null;
  readonly b: string | null;
}

/** What two runs say of one plant. */
export interface PlantDifference extends AggregateDifference {
  /** Null where no dataset at hand and no log says it. */
  readonly name: string | null;
}

/** Two runs beside each other. t, t/yr, tCO2 and USD of 2020 per t; differences are B minus A. */
export interface Comparison {
  readonly a: ComparedRun;
  readonly b: ComparedRun;
  /** Same inputs and same events. */
  readonly equal: boolean;
  readonly inputs: readonly InputDifference[];
  readonly headline: readonly HeadlineDifference[];
  readonly events: LogComparison;
  /** In the marks of the years that both runs have, and so the countries. */
  readonly technologies: readonly AggregateDifference[];
  readonly countries: readonly AggregateDifference[];
  /** The ten, by product, whose production differs most in the last year that both runs have; the largest first. */
  readonly plants: readonly PlantDifference[];
  readonly gates: readonly GateResult[];
}

/** A complete run as its folder tells of it. */
export interface RecordedRun {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly technologies: readonly AggregateRow[];
  readonly countries: readonly AggregateRow[];
  readonly plants: readonly AggregateRow[];
}

const MOST_PLANTS = 10;

const comparedRun = ({ folder, manifest: { run, scenario, seed } }: RecordedRun): ComparedRun => ({
  folder,
  run,
  scenario: scenario.name,
  seed,
  years: { start: scenario.years.start, end: scenario.years.end },
});

const inputDifference = ({ path, there, now }: Difference): InputDifference => ({
  path,
  a: there ?? null,
  b: now ?? null,
});

/** The plants whose production differs most in the last year that both runs have. */
export const largestPlants = (a: RecordedRun, b: RecordedRun): readonly AggregateDifference[] => {
  const years = commonYears(a.manifest.headline, b.manifest.headline).slice(-1);
  return largestOfEachYear(aggregateDifferences(a.plants, b.plants, years).filter(madeOtherwise), MOST_PLANTS);
};

/** What is found out of two runs before they are set beside each other. */
export interface Findings {
  readonly events: LogComparison;
  readonly gates: readonly GateResult[];
  readonly plants: readonly PlantDifference[];
}

/** Sets two runs beside each other. */
export const comparisonOf = (a: RecordedRun, b: RecordedRun, { events, gates, plants }: Findings): Comparison => {
  const inputs = differences(identityOf(a.manifest), identityOf(b.manifest)).map(inputDifference);
  const [ours, theirs] = [a.manifest.headline, b.manifest.headline];
  const years = commonYears(ours, theirs);
  const marks = shownYears(years);
  return {
    a: comparedRun(a),
    b: comparedRun(b),
    equal: inputs.length === 0 && events.divergence === null,
    inputs,
    headline: headlineDifferences(ours, theirs),
    events,
    technologies: aggregateDifferences(a.technologies, b.technologies, marks),
    countries: aggregateDifferences(a.countries, b.countries, marks),
    plants,
    gates,
  };
};
