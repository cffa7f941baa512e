import { metricsOf } from '../adapters/exports/telemetry-metrics.js';
import { writeWhole } from '../adapters/exports/whole-file.js';
import { Tally } from '../kernel/index.js';
import type { Assembly } from '../runs/assemble.js';
import type { Telemetry } from '../runs/telemetry.js';
import { telemetryOf } from '../runs/telemetry.js';
import type { RunRequest } from './run-request.js';

const MILLISECONDS = 1000;

/**
 * The tally of a run that is to be measured. It times every call: a full run has some ten thousands of them, and what
 * happens once a year would be missed otherwise.
 */
export const tallyFor = ({ telemetry, telemetryJson }: RunRequest): Tally | undefined =>
  telemetry === true || telemetryJson !== undefined
    ? new Tally({ now: () => performance.now() / MILLISECONDS, every: 1 })
    : undefined;

/** When a run began and ended, and the version of its model. */
export interface Measured {
  readonly model: string;
  readonly started: Date;
  readonly finished: Date;
}

/** What was measured; written into the file that the request names. */
export const tellTelemetry = (
  tally: Tally | undefined,
  { kernel }: Assembly,
  { telemetryJson }: RunRequest,
  { model, started, finished }: Measured,
): Telemetry | undefined => {
  const telemetry = tally && telemetryOf(tally, kernel);
  if (telemetry !== undefined && telemetryJson !== undefined)
    writeWhole(telemetryJson, `${JSON.stringify(metricsOf(telemetry, model, { started, finished }))}\n`);
  return telemetry;
};
