import type { Format } from '../adapters/exports/formats/formats.js';
import type { Inputs } from '../adapters/read-inputs.js';
import type { Admission } from '../runs/admission.js';
import type { EventLevel } from '../runs/event-levels.js';
import type { SharedPast } from './copy-years.js';
import type { RunCompany, RunRequest } from './run-request.js';

/** A run whose folder this process has locked. */
export interface AdmittedRun {
  readonly request: Pick<RunRequest, 'telemetry' | 'telemetryJson'>;
  readonly inputs: Inputs;
  readonly company: RunCompany;
  readonly folder: string;
  readonly started: Date;
  readonly admission: Exclude<Admission, { readonly kind: 'finished' }>;
  /** In which formats results are written; CSV is one of them. */
  readonly formats: ReadonlySet<Format>;
  /** How much of its log it keeps. */
  readonly events: EventLevel;
  /** The years that a branch shares with its parent. */
  readonly shared?: SharedPast;
}
