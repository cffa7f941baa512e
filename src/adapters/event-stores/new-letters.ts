import type { DeadLetter } from '../../kernel/index.js';

/** Hands the dead letters of a run on, each one once. */
export class NewLetters {
  private list: () => readonly DeadLetter[] = () => [];
  private kept = 0;

  from(list: () => readonly DeadLetter[]): undefined {
    this.list = list;
    this.kept = 0;
  }

  /** Those that came up since the last `keep`. */
  waiting(): readonly DeadLetter[] {
    return this.list().slice(this.kept);
  }

  keep(letters: readonly DeadLetter[]): undefined {
    this.kept += letters.length;
  }
}
