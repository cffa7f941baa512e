/**
 * A sweep of a thousand runs on one worker thread. Prints the resident memory of the process after runs 100 and 1,000
 * as one line of JSON.
 *
 *     node bench/sweep/memory.mjs FOLDER
 */
import { join } from 'node:path';
import { runSweep } from '../../dist/bootstrap/sweeps/run-sweep.js';

const MARKS = [100, 400, 700, 1000];
const megabytes = {};
let runs = 0;
await runSweep(
  { sweep: join(import.meta.dirname, 'memory.yaml'), out: process.argv[2], jobs: 1, onError: 'fail-fast' },
  {
    told: () => {
      runs += 1;
      if (MARKS.includes(runs)) megabytes[runs] = process.memoryUsage.rss() / 2 ** 20;
    },
  },
);
console.log(JSON.stringify(megabytes));
