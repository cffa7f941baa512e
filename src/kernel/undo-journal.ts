import { LeftoverChangesError } from './scope-errors.js';

/** Inverses of the changes made so far, oldest first. */
export class UndoJournal {
  private readonly inverses: (() => undefined)[] = [];

  get length(): number {
    return this.inverses.length;
  }

  push(inverse: () => undefined): undefined {
    this.inverses.push(inverse);
  }

  /** Between commands there is nothing left to undo; anything else means that a scope was not closed. */
  expectEmpty(): undefined {
    if (this.inverses.length > 0) throw new LeftoverChangesError(this.inverses.length);
  }

  /** Pops instead of setting the length to zero, which would give the memory back that the next command needs again. */
  clear(): undefined {
    while (this.inverses.length > 0) this.inverses.pop();
  }

  /**
   * Runs the inverses newest first until `length` of them are left. One that throws does not keep the others from
   * running; what the first of them threw is returned as the failure.
   */
  unwind(length: number): { readonly failure: unknown } | undefined {
    let failed: { readonly failure: unknown } | undefined;
    for (let index = this.inverses.length - 1; index >= length; index--) {
      try {
        this.inverses[index]?.();
      } catch (failure) {
        failed ??= { failure };
      }
    }
    this.inverses.length = length;
    return failed;
  }
}
