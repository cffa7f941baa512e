import type { DeadLetter, DurableLog, Events, Recorded } from '../../kernel/index.js';
import type { OutputDigest } from '../../runs/manifest.js';

/** One commit, which is one year of a run: what the log holds up to its end. */
export interface CommittedYear {
  readonly year: number;
  /** Number of records. */
  readonly events: number;
  /** Length of the log's text in UTF-8. */
  readonly bytes: number;
  /** FNV-1a, 64 bits, over the text, as in the manifest. */
  readonly digest: string;
}

/**
 * Why not all that was committed could be read: the log ends before the year does (`torn`), or it does not hold what was
 * committed (`flipped`). `line` counts from 1 and is null when no single record is to blame.
 */
export interface LogDamage {
  readonly kind: 'torn' | 'flipped';
  readonly year: number | null;
  readonly line: number | null;
  readonly problem: string;
}

/** The years of a log that are as they were committed, up to the first damage. */
export interface RecoveredLog<E extends Events<E>> {
  readonly years: readonly CommittedYear[];
  readonly records: readonly Recorded<E>[];
  /** Dead letters of these years. */
  readonly letters: readonly DeadLetter[];
  readonly damage: LogDamage | undefined;
}

/** The log of one run while it is written. */
export interface RunStore<E extends Events<E>> {
  readonly log: DurableLog<E>;
  /** What the log held when it was opened; what lay behind it has been cut off. */
  readonly recovered: RecoveredLog<E>;
  /** Dead letters are kept with the year in which they came up: each commit takes those that are new. */
  keepLetters(list: () => readonly DeadLetter[]): undefined;
  /** The log up to the last commit. */
  head(): CommittedYear | undefined;
  /** Closes the log and describes its file, which is whole. */
  finish(): OutputDigest;
  /** Closes the log; what was committed stays. */
  close(): undefined;
}
