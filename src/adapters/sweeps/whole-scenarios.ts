import type { Dataset } from '../../domain/dataset.js';
import type { Scenario } from '../../domain/scenario.js';
import { WHOLE_SCENARIO } from '../../experiments/sweep.js';
import type { Fault } from '../faults.js';
import { checkScenario } from '../scenarios/check-scenario.js';
import type { LoadedScenario } from '../scenarios/load-scenario.js';
import type { Override } from '../scenarios/overrides.js';
import { at } from '../scenarios/scenario-faults.js';
import type { Place } from '../scenarios/tree.js';
import { partAt, placeOf } from '../scenarios/tree.js';
import type { Variant } from '../scenarios/variants.js';
import { variantsOf } from '../scenarios/variants.js';
import type { RawParameter } from './raw-parts.js';
import type { SweepFile } from './sweep-file.js';
import type { SweepData } from './sweep-scenarios.js';
import { fixedOverrides } from './fixed-values.js';
import { loadNamed } from './sweep-scenarios.js';

/** One of the scenarios that points of a sweep start from, ready to take their values. */
export interface StartingPoint {
  readonly loaded: LoadedScenario;
  /** Overrides beyond those that hold at every point. */
  readonly vary: (overrides: readonly Override[]) => Variant;
}

/** A scenario under the fixed values of a sweep. */
export const startFrom = (loaded: LoadedScenario, data: SweepData, { dir, tree }: SweepFile): StartingPoint => {
  const vary = variantsOf(loaded.written, { ...data, dir });
  const fixed = fixedOverrides(tree);
  return { loaded, vary: (overrides) => vary([...fixed, ...overrides]) };
};

/** Names in a scenario that the dataset does not know. */
export const unknownNames = (loaded: LoadedScenario, scenario: Scenario, dataset: Dataset): readonly Fault[] =>
  checkScenario({ ...loaded, scenario }, dataset);

const namesOf = (parameter: RawParameter, file: SweepFile, index: number): readonly (readonly [string, Place])[] => {
  const path = ['parameters', String(index), 'distribution', 'values'];
  const values = partAt(file.tree, path);
  if (parameter.path !== WHOLE_SCENARIO || values?.kind !== 'list') return [];
  return [...values.entries.keys()].flatMap((key) => {
    const value = partAt(values, [key]);
    if (value?.kind !== 'value') return [];
    return [[String(value.value), placeOf(file.tree, [...path, key])] as const];
  });
};

/** Loads the scenarios between which a sweep varies; each takes the data that the base scenario takes. */
export const wholeScenarios = (
  file: SweepFile,
  parameters: readonly RawParameter[],
  listed: readonly string[],
  data: SweepData,
  faults: Fault[],
): ReadonlyMap<string, StartingPoint> => {
  const starts = new Map<string, StartingPoint>();
  const inList = listed.map((name) => [name, placeOf(file.tree, ['design', 'file'])] as const);
  for (const [name, place] of [...parameters.flatMap((each, i) => namesOf(each, file, i)), ...inList]) {
    const loaded = loadNamed(file, name, place, data, faults);
    if (loaded === undefined) continue;
    if (loaded.scenario.data !== null && loaded.scenario.data !== data.dir) {
      faults.push({ ...at(place), value: name, expected: `a scenario with the data of the sweep's own, ${data.dir}` });
    }
    starts.set(name, startFrom(loaded, data, file));
  }
  return starts;
};
