import type { MessagePort } from 'node:worker_threads';
import type { Scenario } from '../../domain/scenario.js';
import type { RunOne } from '../../experiments/executor.js';
import { resultOfRun } from './in-process.js';

/** What a worker says first: from now on it takes runs. */
export const READY = 'ready';

/** The worker's side: executes the scenarios that come through the port, one at a time, and answers with results. */
export const serveRuns = (port: MessagePort, runOne: RunOne): undefined => {
  port.on('message', (scenario: Scenario) => {
    void resultOfRun(Promise.resolve().then(() => runOne(scenario))).then((result) => {
      port.postMessage(result);
    });
  });
  port.postMessage(READY);
};
