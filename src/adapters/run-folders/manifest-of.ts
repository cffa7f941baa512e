import type { DeadLetter } from '../../kernel/index.js';
import type { Assembly } from '../../runs/assemble.js';
import { crossingsIn } from '../../runs/crossings.js';
import type { EventLevel } from '../../runs/event-levels.js';
import { runIdOf } from '../../runs/identity.js';
import type { Manifest } from '../../runs/manifest.js';
import type { SimulatedYears } from '../../runs/simulate-years.js';
import { describeDataset } from '../datasets/describe-dataset.js';
import { borrowedFigures } from '../datasets/figure-origins.js';
import { gitRevision, SHIPPED_SCENARIOS } from '../installation.js';
import type { Inputs } from '../read-inputs.js';
import { hashScenarioFiles } from './scenario-files.js';

/** A run whose outputs are all written. */
export interface WrittenRun {
  readonly inputs: Inputs;
  readonly assembly: Assembly;
  readonly simulated: SimulatedYears;
  readonly letters: readonly DeadLetter[];
  readonly events: EventLevel;
  readonly outputs: Manifest['outputs'];
  readonly started: Date;
  readonly finished: Date;
}

/** The manifest of a run. */
export const manifestOf = ({
  inputs,
  assembly,
  simulated,
  letters,
  events,
  outputs,
  started,
  finished,
}: WrittenRun): Manifest => {
  const { loaded, dataset, identity } = inputs;
  const { founding, world, kernel } = assembly;
  const { imputed, figures } = describeDataset(dataset);
  return {
    run: runIdOf(identity),
    versions: { steelsim: identity.model, node: process.version },
    gitRevision: gitRevision(),
    seed: loaded.scenario.seed,
    scenario: identity.scenario,
    scenarioFiles: hashScenarioFiles(loaded, SHIPPED_SCENARIOS),
    dataset: { name: dataset.name, files: identity.data },
    imputations: {
      dataset: imputed,
      countryFigures: borrowedFigures(figures),
      drawnCampaignAges: founding.drawnAges,
    },
    counts: {
      years: simulated.headlines.length,
      plants: world.plants.size,
      plantGroups: world.plantGroups.size,
      furnaceGroups: world.furnaceGroups.size,
      events: kernel.log.head,
      deadLetters: letters.length,
    },
    events,
    digests: simulated.digests,
    headline: simulated.headlines,
    crossings: crossingsIn(kernel.log),
    outputs,
    wallClock: {
      started: started.toISOString(),
      finished: finished.toISOString(),
      seconds: (finished.getTime() - started.getTime()) / 1000,
    },
  };
};
