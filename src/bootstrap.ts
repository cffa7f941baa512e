/** The composition root: in the files of `bootstrap/`, one for each thing a user can ask for, ports meet adapters. */
export type { Fault } from './adapters/faults.js';
export { BadInputError } from './adapters/faults.js';
export type { EventSink, PublishedEvent } from './adapters/publishers/publish-to.js';
export type { Consumer } from './runs/consumer.js';
export type { Telemetry } from './runs/telemetry.js';
export { branchRun } from './bootstrap/branch-run.js';
export { calibrateBaseYear } from './bootstrap/calibrate-base-year.js';
export { compareRuns } from './bootstrap/compare-runs.js';
export { explainRun } from './bootstrap/explain-run.js';
export { replayRun } from './bootstrap/replay-run.js';
export type { RunCompany, RunReport, RunRequest } from './bootstrap/run-request.js';
export { runScenario } from './bootstrap/run-scenario.js';
export { examineInstallation } from './bootstrap/examine-installation.js';
export { followEvents, queryEvents } from './bootstrap/query-events.js';
