import { join } from 'node:path';
import { readDataset } from '../../src/adapters/datasets/read-dataset.js';
import { keyedDraws } from '../../src/adapters/random/keyed-draws.js';
import { loadScenario } from '../../src/adapters/scenarios/load-scenario.js';
import type { Assembly, KernelSurroundings } from '../../src/runs/assemble.js';
import { assemble } from '../../src/runs/assemble.js';
import type { RecordKeeper } from '../../src/runs/simulate-years.js';

const ROOT = join(import.meta.dirname, '../..');

/** The scenario of the tiny world, as a path for the command line. */
export const TINY_SCENARIO = join(import.meta.dirname, 'tiny.yaml');

/** The folder of its dataset. */
export const TINY_DATA = join(ROOT, 'test/fixtures/tiny-world');

/** A keeper that keeps nothing. */
export const FORGETFUL: RecordKeeper = { keep: () => '' };

/** The tiny world, ready for its first year. */
export const tinyAssembly = (set: readonly string[] = [], surroundings: KernelSurroundings = {}): Assembly => {
  const dataset = readDataset(TINY_DATA);
  const { scenario } = loadScenario(TINY_SCENARIO, {
    scenariosDir: join(ROOT, 'scenarios'),
    set,
    technologies: dataset.technologies.map(({ technology }) => technology),
  });
  return assemble({ dataset, scenario, draws: keyedDraws(scenario.seed) }, surroundings);
};
