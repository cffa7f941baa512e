export type { TrackerInput } from './import-gem-tracker.js';
export { importGemTracker } from './import-gem-tracker.js';
export { reportLines } from './report.js';
export type { Fleet } from './residual.js';
export { readTrackerInput } from './tracker-files.js';
export { writeFleet } from './write-fleet.js';
