import type { Undo } from '../kernel/index.js';
import type { FurnaceGroupId } from '../domain/names.js';

/** What a process has to do, and in which year: one entry a furnace group. */
export class DueBook {
  private readonly dues = new Map<FurnaceGroupId, number>();

  constructor(entries: Iterable<readonly [FurnaceGroupId, number]>) {
    for (const [id, year] of entries) this.dues.set(id, year);
  }

  write(id: FurnaceGroupId, year: number, undo: Undo): undefined {
    this.restoreOn(undo, id);
    this.dues.set(id, year);
  }

  strike(id: FurnaceGroupId, undo: Undo): undefined {
    this.restoreOn(undo, id);
    this.dues.delete(id);
  }

  /** Groups that are due by the end of a year, by id. */
  dueBy(year: number): readonly FurnaceGroupId[] {
    const due: FurnaceGroupId[] = [];
    for (const [id, when] of this.dues) if (when <= year) due.push(id);
    return due.sort();
  }

  private restoreOn(undo: Undo, id: FurnaceGroupId): undefined {
    const before = this.dues.get(id);
    undo(() => {
      if (before === undefined) this.dues.delete(id);
      else this.dues.set(id, before);
    });
  }
}
