import type { Headline } from './headline.js';
import type { EventDifference } from './re-execute.js';

/** Something in the folder of a run that does not verify. */
export interface ReplayFault {
  /** Name of the file in the folder. */
  readonly file: string;
  /** Line of the file, from 1, where the place is known so exactly. */
  readonly line: number | null;
  /** Simulated year, where it concerns one. */
  readonly year: number | null;
  readonly problem: string;
}

/** What the log of a run gave when it was folded again. */
export interface ReplayReport {
  readonly folder: string;
  readonly run: string;
  readonly scenario: string;
  readonly seed: number;
  /** Headlines of the years that were folded; those of a damaged log end before the damage. */
  readonly headline: readonly Headline[];
  /** Records that were folded. */
  readonly events: number;
  /** Files whose bytes follow from the log, where this was to be verified. */
  readonly verified: readonly string[] | null;
  /** What the first event of a run of the same inputs was that differs; where the run was to be repeated. */
  readonly reExecution: { readonly events: number; readonly difference: EventDifference | null } | null;
  readonly faults: readonly ReplayFault[];
}
