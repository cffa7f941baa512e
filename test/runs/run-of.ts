import { readDataset } from '../../src/adapters/datasets/read-dataset.js';
import { SHIPPED_DATA, SHIPPED_SCENARIOS } from '../../src/adapters/installation.js';
import { keyedDraws } from '../../src/adapters/random/keyed-draws.js';
import { loadScenario } from '../../src/adapters/scenarios/load-scenario.js';
import type { Dataset } from '../../src/domain/dataset.js';
import type { Scenario } from '../../src/domain/scenario.js';
import { assemble, type Assembly } from '../../src/runs/assemble.js';
import { simulateYears } from '../../src/runs/simulate-years.js';
import { FORGETFUL, TINY_DATA, TINY_SCENARIO } from './tiny-world.js';

const known = new Map<string, Dataset>();

/** A dataset, read once for a test file. */
const datasetIn = (folder: string): Dataset => {
  const dataset = known.get(folder) ?? readDataset(folder);
  known.set(folder, dataset);
  return dataset;
};

/** A dataset and a scenario on it, before anything is made of them. */
export interface Inputs {
  readonly dataset: Dataset;
  readonly scenario: Scenario;
}

const inputs = (folder: string, name: string, set: readonly string[]): Inputs => {
  const dataset = datasetIn(folder);
  const technologies = dataset.technologies.map(({ technology }) => technology);
  return { dataset, scenario: loadScenario(name, { scenariosDir: SHIPPED_SCENARIOS, set, technologies }).scenario };
};

/** The tiny world with some values of its scenario set, each as `path=value`. */
export const tinyInputs = (...set: readonly string[]): Inputs => inputs(TINY_DATA, TINY_SCENARIO, set);

/** The shipped dataset under a shipped scenario. */
export const shippedInputs = (name: string, ...set: readonly string[]): Inputs => inputs(SHIPPED_DATA, name, set);

/** Runs all years of the scenario and answers with the world that they left. */
export const runOf = async ({ dataset, scenario }: Inputs): Promise<Assembly> => {
  const assembly = assemble({ dataset, scenario, draws: keyedDraws(scenario.seed) });
  await simulateYears(assembly, { keeper: FORGETFUL });
  return assembly;
};
