import { parentPort, workerData } from 'node:worker_threads';
import { readDataset } from '../../../dist/adapters/datasets/read-dataset.js';
import { serveRuns } from '../../../dist/adapters/executors/serve-runs.js';
import { runInMemory } from '../../../dist/bootstrap/run-in-memory.js';

/** Runs as a sweep has them, but the first three points of `tiny-sobol`, told by their carbon price, do not end well. */
const FATES = {
  0.84: () => Promise.reject(new Error('out of luck')),
  1.59: () => {
    for (;;);
  },
  1.25: () => process.exit(9),
};

const runOne = runInMemory(readDataset(workerData.dataDir));
serveRuns(parentPort, (scenario) => {
  const fate = FATES[scenario.policies.carbonPrice.multiplier.toFixed(2)];
  return fate === undefined ? runOne(scenario) : fate();
});
