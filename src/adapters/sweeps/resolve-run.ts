import type { ParameterValue } from '../../experiments/distributions.js';
import type { PlannedRun } from '../../experiments/sweep.js';
import { WHOLE_SCENARIO, parametersOf } from '../../experiments/sweep.js';
import type { Scenario } from '../../domain/scenario.js';
import { runIdOf, scenarioOfRun } from '../../runs/identity.js';
import { BadInputError } from '../faults.js';
import type { InputRequest } from '../read-inputs.js';
import { flowText } from '../scenarios/flow-text.js';
import { treeOf } from '../scenarios/tree.js';
import { overrideOf } from './check-parameters.js';
import type { LoadedSweep } from './load-sweep.js';
import { scenarioBeside } from './sweep-file.js';
import { unknownNames } from './whole-scenarios.js';

/** The values of a run by path, and the name of its whole scenario if the sweep varies that. */
const valuesOf = ({ specification }: LoadedSweep, { point }: PlannedRun) => {
  const named = parametersOf(specification.factors).map(({ path }, i): [string, ParameterValue] => [
    path,
    point.values[i] ?? '',
  ]);
  return {
    whole: named.find(([path]) => path === WHOLE_SCENARIO)?.[1],
    values: named.filter(([path]) => path !== WHOLE_SCENARIO),
  };
};

/**
 * The scenario of one run of a sweep, the same as `run` would resolve from `requestOf`. Throws `BadInputError` when the
 * values of its point do not fit together.
 */
export const scenarioOf = (sweep: LoadedSweep, run: PlannedRun): Scenario => {
  const { whole, values } = valuesOf(sweep, run);
  const start = whole === undefined ? sweep.base : (sweep.scenarios.get(String(whole)) ?? sweep.base);
  const source = `point ${run.point.index} of ${sweep.file.label}`;
  const seed = { path: 'seed', source, tree: treeOf(run.seed, { source }) };
  const { scenario, faults } = start.vary([...values.map(([path, value]) => overrideOf(path, value, source)), seed]);
  const unknown = scenario === undefined ? [] : unknownNames(start.loaded, scenario, sweep.data.dataset);
  const all = [...faults, ...unknown.map((fault) => ({ ...fault, file: source }))];
  if (scenario === undefined || all.length > 0) throw new BadInputError(all);
  return scenario;
};

/** Id of a run of a sweep: that which the run would have on its own. */
export const idOf = ({ data }: LoadedSweep, scenario: Scenario): string =>
  runIdOf({ model: data.model, scenario: scenarioOfRun(scenario), data: data.hashes });

/** What to ask `run` for to have one run of a sweep with all its files. */
export const requestOf = (sweep: LoadedSweep, run: PlannedRun): InputRequest => {
  const { whole, values } = valuesOf(sweep, run);
  return {
    scenario: scenarioBeside(sweep.file, whole === undefined ? sweep.specification.scenario : String(whole)),
    set: [...sweep.specification.set, ...values.map(([path, value]) => `${path}=${flowText(value)}`)],
    seed: run.seed,
    data: sweep.data.dir,
    setIn: sweep.file.dir,
  };
};
