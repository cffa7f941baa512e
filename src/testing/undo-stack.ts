import type { Undo } from '../kernel/index.js';

/** An undo journal for folding events outside a kernel: what was registered can be run back to any earlier height. */
export class UndoStack {
  private readonly inverses: (() => undefined)[] = [];

  get height(): number {
    return this.inverses.length;
  }

  readonly undo: Undo = (inverse) => {
    this.inverses.push(inverse);
  };

  /** Runs inverses newest first until `height` of them are left. */
  unwind(height = 0): undefined {
    while (this.inverses.length > height) this.inverses.pop()?.();
  }
}
