import type { Probe } from './telemetry.js';

/** What a handler did in a run. Times are those of the sampled calls alone, in the unit of the clock, nested calls included. */
export interface TallyRow {
  readonly handler: string;
  readonly calls: number;
  readonly failures: number;
  readonly samples: number;
  readonly sampledTime: number;
  /** Median of the sampled calls, 0 when none was sampled. */
  readonly medianTime: number;
}

export interface TallyOptions {
  /** A monotonic clock; the kernel has none, so whoever wants times brings one. Without it nothing is timed. */
  readonly now?: () => number;
  /** Every how many calls of a handler one is timed; 64 by default. */
  readonly every?: number;
}

interface Counts {
  calls: number;
  failures: number;
  readonly times: number[];
}

/** A call in progress: whose it is, and when it began if it is timed. */
interface Running {
  readonly counts: Counts;
  readonly since: number | undefined;
}

/** The probe behind a telemetry table: calls, failures and sampled times by handler, rollbacks, and the longest queue. */
export class Tally implements Probe {
  /** The most events that ever waited for delivery at once. */
  highWater = 0;
  /** Savepoints that were rolled back. */
  rollbacks = 0;
  private readonly byHandler = new Map<string, Counts>();
  private readonly running: Running[] = [];
  private readonly now: (() => number) | undefined;
  private readonly every: number;

  constructor({ now, every = 64 }: TallyOptions = {}) {
    this.now = now;
    this.every = every;
  }

  depth(queued: number): undefined {
    if (queued > this.highWater) this.highWater = queued;
  }

  started(handler: string): undefined {
    const counts = this.byHandler.get(handler) ?? { calls: 0, failures: 0, times: [] };
    if (counts.calls === 0) this.byHandler.set(handler, counts);
    const since = counts.calls % this.every === 0 ? this.now?.() : undefined;
    counts.calls++;
    this.running.push({ counts, since });
  }

  handled(): undefined {
    this.stop();
  }

  failed(): undefined {
    const counts = this.stop();
    if (counts !== undefined) counts.failures++;
  }

  rolledBack(): undefined {
    this.rollbacks++;
  }

  /** One row for each handler, in code-unit order of the names. */
  rows(): readonly TallyRow[] {
    return [...this.byHandler]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([handler, { calls, failures, times }]) => ({
        handler,
        calls,
        failures,
        samples: times.length,
        sampledTime: times.reduce((total, time) => total + time, 0),
        medianTime: median(times),
      }));
  }

  private stop(): Counts | undefined {
    const ended = this.running.pop();
    if (ended?.since !== undefined && this.now !== undefined) {
      ended.counts.times.push(this.now() - ended.since);
    }
    return ended?.counts;
  }
}

/** The middle value, or the mean of the two in the middle; 0 of nothing. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
