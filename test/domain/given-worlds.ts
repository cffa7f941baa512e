import { readDataset } from '../../src/adapters/datasets/read-dataset.js';
import { keyedDraws } from '../../src/adapters/random/keyed-draws.js';
import { loadScenario } from '../../src/adapters/scenarios/load-scenario.js';
import { assume, type Assumptions } from '../../src/domain/assumptions/assumptions.js';
import type { Dataset } from '../../src/domain/dataset.js';
import type { Draws } from '../../src/domain/draws.js';
import { openCostBook, type CostBook } from '../../src/domain/economics/cost-book.js';
import { foundWorld } from '../../src/domain/founding/found-world.js';
import type { Scenario } from '../../src/domain/scenario.js';
import type { World } from '../../src/domain/world.js';
import { Experience } from '../../src/projections/experience.js';

/** The baseline with some values set, each as `path=value`. */
export const baseline = (...set: readonly string[]): Scenario =>
  loadScenario('baseline', { scenariosDir: 'scenarios', set }).scenario;

let known: Dataset | undefined;

/** Five owners, seven plants and sixteen furnace groups in three countries. */
export const tinyWorld = (): Dataset => (known ??= readDataset('test/fixtures/tiny-world'));

/** A founded world with what it rests on. */
export interface Founded {
  readonly given: Assumptions;
  readonly experience: Experience;
  readonly book: CostBook;
  readonly world: World;
}

export const founded = (dataset: Dataset, scenario: Scenario = baseline(), draws: Draws = keyedDraws(1)): Founded => {
  const given = assume(dataset, scenario);
  const experience = new Experience(given);
  const book = openCostBook(given, experience);
  return { given, experience, book, world: foundWorld(given, book, draws).world };
};
