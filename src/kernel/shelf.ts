const BOARD = 256;
const SHIFT = 8;

/**
 * A list that only grows, kept on boards of equal length. One long array would be copied whenever it is full, and as it
 * grows old the collector takes note of every young value put on it; a board is filled while it is young itself.
 */
export class Shelf<T> {
  length = 0;
  private readonly boards: (T | undefined)[][] = [];
  private last: (T | undefined)[] = [];

  push(value: T): undefined {
    const place = this.length & (BOARD - 1);
    if (place === 0) this.boards.push((this.last = new Array<T | undefined>(BOARD)));
    this.last[place] = value;
    this.length++;
  }

  /** The value at an index, `undefined` where there is none. */
  at(index: number): T | undefined {
    return this.boards[index >> SHIFT]?.[index & (BOARD - 1)];
  }
}
