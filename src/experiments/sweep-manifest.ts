import type { RunStatus } from './run-result.js';
import type { SweepSpecification } from './sweep.js';

/** `manifest.json` of a sweep: what it was made from, how far it is, and, here alone, how long it took. */
export interface SweepManifest {
  readonly sweep: string;
  /** `complete` when every run of the design is done. */
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
    readonly status: Readonly<Record<RunStatus | 'missing', number>>;
  };
  readonly outputs: Readonly<Record<string, { readonly sha256: string; readonly rows: number }>>;
  /** The only values that another execution does not repeat. */
  readonly timings: {
    readonly finished: string;
    /** Of the last command alone. */
    readonly executed: number;
    readonly seconds: number;
    readonly secondsPerRun: number | null;
  };
}
