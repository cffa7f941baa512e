import type { Difference } from '../identity.js';
import { shownYears } from '../headline.js';
import { differences } from '../identity.js';
import type { Manifest } from '../manifest.js';
import { identityOf } from '../manifest.js';
import type { AggregateDifference, AggregateRow } from './aggregate-differences.js';
import { aggregateDifferences, largestOfEachYear, madeOtherwise } from './aggregate-differences.js';
import type { LogComparison } from './divergence.js';
import type { Gate, GateResult } from './gates.js';
import { judge } from './gates.js';
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
  readonly plants: readonly AggregateDifference[];
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

/** Sets two runs beside each other, whose logs have been compared, and holds the gates against them. */
export const comparisonOf = (
  a: RecordedRun,
  b: RecordedRun,
  events: LogComparison,
  gates: readonly Gate[],
): Comparison => {
  const inputs = differences(identityOf(a.manifest), identityOf(b.manifest)).map(inputDifference);
  const [ours, theirs] = [a.manifest.headline, b.manifest.headline];
  const years = commonYears(ours, theirs);
  const marks = shownYears(years);
  const plants = aggregateDifferences(a.plants, b.plants, years.slice(-1));
  return {
    a: comparedRun(a),
    b: comparedRun(b),
    equal: inputs.length === 0 && events.divergence === null,
    inputs,
    headline: headlineDifferences(ours, theirs),
    events,
    technologies: aggregateDifferences(a.technologies, b.technologies, marks),
    countries: aggregateDifferences(a.countries, b.countries, marks),
    plants: largestOfEachYear(plants.filter(madeOtherwise), MOST_PLANTS),
    gates: gates.map((gate) => judge(gate, ours, theirs)),
  };
};
