import type { Distribution, ParameterValue } from '../../experiments/distributions.js';
import { WHOLE_SCENARIO } from '../../experiments/sweep.js';
import type { Fault } from '../faults.js';
import type { Variant } from '../scenarios/variants.js';
import type { Override } from '../scenarios/overrides.js';
import { at } from '../scenarios/scenario-faults.js';
import type { Place } from '../scenarios/tree.js';
import { treeOf } from '../scenarios/tree.js';
import { distributionSchema } from './distribution-schema.js';
import { overlap } from './overlap.js';
import type { RawParameter } from './raw-parts.js';
import type { SampledValue } from './sampled-values.js';
import { sampledValues } from './sampled-values.js';

/** Answers with what the base scenario becomes under overrides. */
export type Vary = (overrides: readonly Override[]) => Variant;

/** Values that a sweep may not vary, and what to do instead. */
const RESERVED: Readonly<Record<string, string>> = {
  seed: 'another path: what chance does, `replicates` shows',
  name: 'a path that changes results',
  description: 'a path that changes results',
  data: 'another path: all runs of a sweep take the same data',
};

/** A value of a path as an override of the base scenario. */
export const overrideOf = (path: string, value: ParameterValue, source: string): Override => ({
  path,
  source,
  tree: treeOf(value, { source }),
});

/** What is wrong with one value for a path, told at a place of the sweep's file. */
export const valueFault = (vary: Vary, path: string, value: ParameterValue, place: Place): Fault | undefined => {
  const [fault] = vary([overrideOf(path, value, place.source)]).faults;
  // What is wrong within a table that the value names is told where it stands.
  if (fault?.row !== undefined || fault === undefined) return fault;
  const { expected, hint } = fault;
  return { ...at(place), path, value: String(value), expected, ...(hint !== undefined && { hint }) };
};

/** The distribution of a parameter, if it is sound. */
export const distributionOf = ({ distribution }: RawParameter): Distribution | undefined =>
  distributionSchema.safeParse(distribution).data;

const pathFault = (vary: Vary, parameter: RawParameter, path: string): Fault | undefined => {
  const place = parameter.place(['path']);
  const expected = RESERVED[path];
  if (expected !== undefined) return { ...at(place), path: 'path', value: path, expected };
  const [unknown] = vary([overrideOf(path, 0, place.source)]).unknownPaths;
  if (unknown === undefined) return undefined;
  const { hint } = unknown;
  return { ...at(place), path: 'path', value: path, expected: unknown.expected, ...(hint !== undefined && { hint }) };
};

const valueFaults = (vary: Vary, parameter: RawParameter, path: string): readonly Fault[] => {
  const distribution = distributionOf(parameter);
  if (distribution === undefined) return [];
  const samples = sampledValues(distribution);
  const faultsOf = (chosen: readonly SampledValue[]): readonly Fault[] =>
    chosen.flatMap(({ value, at: part }) => {
      return valueFault(vary, path, value, parameter.place(['distribution', ...part])) ?? [];
    });
  const ends = faultsOf(samples.filter(({ at: part }) => part.length > 0));
  // A value between the ends tells something new only where the ends fit.
  return ends.length > 0 ? ends : faultsOf(samples.filter(({ at: part }) => part.length === 0)).slice(0, 1);
};

/** What is wrong with the parameters of a sweep against the scenario that they vary, one by one and with each other. */
export const parameterFaults = (
  parameters: readonly RawParameter[],
  vary: Vary,
  needsDistributions: boolean,
): readonly Fault[] =>
  parameters.flatMap((parameter, i): readonly Fault[] => {
    const { path } = parameter;
    if (path === undefined) return [];
    const faults: Fault[] = [];
    const earlier = parameters.slice(0, i).find((other) => other.path !== undefined && overlap(other.path, path));
    if (earlier?.path !== undefined) {
      const expected = `a path apart from ${earlier.path}, which is varied already`;
      faults.push({ ...at(parameter.place(['path'])), path: 'path', value: path, expected });
    }
    if (needsDistributions && parameter.distribution === undefined) {
      faults.push({ ...at(parameter.place([])), path: 'distribution', expected: `a distribution for ${path}` });
    }
    if (path === WHOLE_SCENARIO) return faults;
    const wrong = pathFault(vary, parameter, path);
    return wrong === undefined ? [...faults, ...valueFaults(vary, parameter, path)] : [...faults, wrong];
  });
