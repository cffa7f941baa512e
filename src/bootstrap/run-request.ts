import type { Log } from '../adapters/logging/logger.js';
import type { EventSink } from '../adapters/publishers/publish-to.js';
import type { InputRequest } from '../adapters/read-inputs.js';
import type { EventStoreKind } from '../runs/admission.js';
import type { EventLevel } from '../runs/event-levels.js';
import type { Consumer } from '../runs/consumer.js';
import type { Headline } from '../runs/headline.js';
import type { Manifest } from '../runs/manifest.js';
import type { Telemetry } from '../runs/telemetry.js';

/** What to run and where to. Paths are relative to the working directory. */
export interface RunRequest extends InputRequest {
  /** `results/<scenario>` otherwise. */
  readonly out?: string | undefined;
  readonly force?: boolean | undefined;
  readonly fresh?: boolean | undefined;
  /** How to keep the log; lines of JSON otherwise, and as it is kept there for a run that is gone on with. */
  readonly eventStore?: EventStoreKind | undefined;
  /** How much of the log to keep; all of it otherwise. The results are the same bytes whatever the level. */
  readonly events?: EventLevel | undefined;
  /** Formats of the results with commas between them, such as `csv,parquet`. CSV is always written. */
  readonly format?: string | undefined;
  /** Measure what the kernel does; the results are the same bytes either way. */
  readonly telemetry?: boolean | undefined;
  /** File that receives the measurements as OpenTelemetry metrics. */
  readonly telemetryJson?: string | undefined;
}

/** How a run can be watched, followed and stopped. */
export interface RunCompany {
  readonly signal?: AbortSignal | undefined;
  readonly log?: Log | undefined;
  /** Told when the run goes on from years that the folder holds; `damage` says why some are simulated again. */
  readonly resumed?: ((from: { readonly after: number; readonly damage: string | undefined }) => undefined) | undefined;
  /** Told of the years that are to be simulated. */
  readonly begun?: ((years: { readonly start: number; readonly end: number }) => undefined) | undefined;
  readonly yearClosed?: ((headline: Headline) => undefined) | undefined;
  /** Told of every event as it happens. What one cannot process is a dead letter and changes no result. */
  readonly consumers?: readonly Consumer[] | undefined;
  /** Receive the events of each year when it has closed. */
  readonly sinks?: readonly EventSink[] | undefined;
}

/**
 * A complete run. `repeated` says that its results stood there already; then there is no telemetry. A run with dead
 * letters is complete too: `manifest.counts.deadLetters` says how many.
 */
export interface RunReport {
  readonly folder: string;
  readonly files: readonly string[];
  readonly repeated: boolean;
  readonly manifest: Manifest;
  readonly telemetry: Telemetry | undefined;
}
