import { parentPort, workerData } from 'node:worker_threads';
import { serveRuns } from '../../../dist/adapters/executors/serve-runs.js';
import { contractRun } from '../../../dist/testing/index.js';

/** Serves the runs of the contract, and some that are worse than failing. */
if (workerData?.broken === true) throw new Error('no dataset');
serveRuns(parentPort, (scenario) => {
  if (scenario.seed === 14) while (true);
  if (scenario.seed === 15) process.exit(7);
  if (scenario.seed === 16) {
    setImmediate(() => {
      throw new Error('from nowhere');
    });
    return new Promise(() => undefined);
  }
  return contractRun(scenario);
});
