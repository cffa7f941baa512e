/** The composition root: in the files of `bootstrap/`, one for each thing a user can ask for, ports meet adapters. */
export type { Fault } from './adapters/faults.js';
export { BadInputError } from './adapters/faults.js';
export type { EventSink, PublishedEvent } from './adapters/publishers/publish-to.js';
export type { Consumer } from './runs/consumer.js';
export type { Telemetry } from './runs/telemetry.js';
export { purgeDeadLetters, redriveDeadLetters } from './bootstrap/dead-letters.js';
export { replayRun } from './bootstrap/replay-run.js';
export type { RunCompany, RunReport, RunRequest } from './bootstrap/run-request.js';
export { runScenario } from './bootstrap/run-scenario.js';
export { planSweep } from './bootstrap/sweeps/plan-sweep.js';
export type { SweepCompany, SweepReport, SweepRequest } from './bootstrap/sweeps/run-sweep.js';
export { runSweep } from './bootstrap/sweeps/run-sweep.js';
export { sweepStatus } from './bootstrap/sweeps/sweep-status.js';
