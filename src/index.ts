export type {
  Consumer,
  EventSink,
  Fault,
  PublishedEvent,
  RunCompany,
  RunReport,
  RunRequest,
  SweepCompany,
  SweepReport,
  SweepRequest,
  Telemetry,
} from './bootstrap.js';
export { BadInputError, purgeDeadLetters, redriveDeadLetters, runScenario, runSweep } from './bootstrap.js';
export type { Headline } from './runs/headline.js';
export type { Manifest, OutputDigest } from './runs/manifest.js';
export type { Route, RouteTonnes } from './runs/routes.js';
export { ROUTES } from './runs/routes.js';
export { FolderRefusedError } from './runs/admission.js';
export { RunFailedError, RunInterruptedError } from './runs/simulate-years.js';
export { StructuredError } from './kernel/index.js';
export * from './experiments/index.js';
