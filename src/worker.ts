import { parentPort, workerData } from 'node:worker_threads';
import { readDataset } from './adapters/datasets/read-dataset.js';
import { serveRuns } from './adapters/executors/serve-runs.js';
import { runInMemory } from './bootstrap/run-in-memory.js';

/** A worker thread of a sweep: reads the dataset once, then executes the runs it is given. */
const { dataDir } = workerData as { readonly dataDir: string };
if (parentPort !== null) serveRuns(parentPort, runInMemory(readDataset(dataDir)));
