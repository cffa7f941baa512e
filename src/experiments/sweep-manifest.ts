import type { OutputDigest } from '../runs/manifest.js';
import type { RunStatus } from './run-result.js';
import type { SweepSpecification } from './sweep.js';

/** How many runs of a sweep have which status; `missing` ones have not been executed. */
export type StatusCounts = Readonly<Record<RunStatus | 'missing', number>>;

/** `manifest.json` of a sweep: what it was made from, how far it is, and, here alone, how long it took. */
export interface SweepManifest {
  readonly sweep: string;
  /** Whether every run of the design is done. */
  readonly complete: boolean;
  readonly versions: { readonly steelsim: string; readonly node: string };
  readonly specification: SweepSpecification;
  /** SHA-256 of each table of the dataset. */
  readonly data: Readonly<Record<string, string>>;
  readonly counts: {
    readonly points: number;
    readonly replicates: number;
    /** points × replicates */
    readonly runs: number;
    readonly status: StatusCounts;
  };
  readonly outputs: Readonly<Record<string, OutputDigest>>;
  /** The only values that another execution does not repeat. */
  readonly timings: {
    readonly finished: string;
    /** Runs that the last command executed, and the seconds it took for them. */
    readonly executed: number;
    readonly seconds: number;
    /** Mean of all runs that were measured, on one core. */
    readonly secondsPerRun: number | null;
  };
}
