import type { RunResult, RunStatus } from './run-result.js';

/** What a store knows of a run without reading its figures. */
export interface KnownRun {
  readonly status: RunStatus;
  /** How long it took; null when nobody measured it. */
  readonly seconds: number | null;
  /** What it takes in the store. */
  readonly bytes: number;
  /** Why it is not done. */
  readonly message: string | undefined;
}

/** A record that cannot be believed: its run counts as unknown. */
export interface DamagedRecord {
  readonly file: string;
  readonly line: number;
}

/** Port: reads what runs have been executed, by the id that their inputs decide. */
export interface RunRecords {
  readonly known: ReadonlyMap<string, KnownRun>;
  readonly damaged: readonly DamagedRecord[];
  /** Undefined for a run that is not known. */
  readonly read: (id: string) => RunResult | undefined;
}

/** Port: keeps the results of runs. A result that stands there survives the end of the process at any moment. */
export interface RunStore extends RunRecords {
  /** Durable when it returns. A run that is done is never replaced. */
  append(slot: number, id: string, result: RunResult, seconds: number | null): undefined;
  close(): undefined;
}
