import { YearOrderError } from './cascade-errors.js';
import type { Year } from './names.js';
import type { Origin } from './origin.js';

/** Which year it is: years begin and end in turn, forward only, and commands run inside one. */
export class Calendar {
  private readonly origin: Origin;
  private state: 'open' | 'ending' | 'closed' = 'closed';
  private earliest: number;

  /** `earliest` is the first year that may begin. */
  constructor(origin: Origin, earliest: number) {
    this.origin = origin;
    this.earliest = earliest;
  }

  begin(year: Year): undefined {
    if (this.state !== 'closed') throw new YearOrderError(`Year ${this.origin.year} has not ended.`, { year });
    if (!Number.isInteger(year) || year < this.earliest) {
      throw new YearOrderError(`Year ${year} cannot begin: the next is ${this.earliest} or later.`, { year });
    }
    this.origin.year = year;
    this.earliest = year + 1;
    this.state = 'open';
  }

  expectOpen(): undefined {
    if (this.state !== 'open') throw new YearOrderError('A command was sent while no year is open.', {});
  }

  /** Closes the year once `settle` has succeeded; a failed settlement leaves it open, so that it can be tried again. */
  async end(settle: () => Promise<undefined>): Promise<undefined> {
    this.expectOpen();
    this.state = 'ending';
    try {
      await settle();
      this.state = 'closed';
    } finally {
      if (this.state === 'ending') this.state = 'open';
    }
  }
}
