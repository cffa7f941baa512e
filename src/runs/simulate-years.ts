import { setImmediate } from 'node:timers/promises';
import { StructuredError, year as calendarYear } from '../kernel/index.js';
import type { Recorded } from '../kernel/index.js';
import { found } from '../domain/errors.js';
import type { EventCatalogue } from '../domain/events.js';
import { simulateYear } from '../economy/simulation.js';
import type { Assembly } from './assemble.js';
import type { Headline } from './headline.js';
import { headlineOf } from './headline.js';

/** Takes the records of each year as it closes and answers with the digest of the log up to there. */
export interface RecordKeeper {
  keep(records: Iterable<Recorded<EventCatalogue>>): string;
}

/** What happens around the years. */
export interface RunSurroundings {
  readonly keeper: RecordKeeper;
  readonly signal?: AbortSignal | undefined;
  /** First year to simulate; that of the scenario otherwise. The years before it have been folded. */
  readonly from?: number | undefined;
  /** Last year to simulate; that of the scenario otherwise. */
  readonly until?: number | undefined;
  /** Is told of every year when it has closed. */
  readonly yearClosed?: ((headline: Headline) => undefined) | undefined;
}

/** The headline and the log's digest of every year. */
export interface SimulatedYears {
  readonly headlines: readonly Headline[];
  readonly digests: Readonly<Record<string, string>>;
}

/** The run was asked to stop; `after` is the last year that closed, null before the first. Its years may be `kept`. */
export class RunInterruptedError extends StructuredError {
  readonly code = 'run.interrupted';
  readonly after: number | null;

  constructor(after: number | null, kept = after !== null) {
    super(after === null ? 'interrupted before the first year closed' : `interrupted after ${after}`, { after, kept });
    this.after = after;
  }
}

/** A year could not be simulated; the cause says why. */
export class RunFailedError extends StructuredError {
  readonly code = 'run.failed';

  constructor(year: number, cause: unknown) {
    super(`the run failed in ${year}`, { year }, { cause });
  }
}

/**
 * Simulates the years of the scenario, one after the other. Between two years the event loop turns once, so that a
 * signal can arrive. Throws `RunInterruptedError` when it has, and `RunFailedError` with its cause when a year cannot
 * be simulated.
 */
export const simulateYears = async (
  assembly: Assembly,
  { keeper, signal, from, until, yearClosed }: RunSurroundings,
): Promise<SimulatedYears> => {
  const { kernel, model, records, given } = assembly;
  const { start } = given.scenario.years;
  const headlines: Headline[] = [];
  const digests: Record<string, string> = {};
  // What holds in a year says how far the run goes: its last year may be another than that of the past.
  for (let year = from ?? start; year <= (until ?? given.scenario.years.end); year += 1) {
    await setImmediate();
    if (signal?.aborted === true) throw new RunInterruptedError(year === start ? null : year - 1);
    const { head } = kernel.log;
    try {
      kernel.beginYear(calendarYear(year));
      simulateYear(kernel.send, model, year);
      await kernel.endYear();
    } catch (cause) {
      throw new RunFailedError(year, cause);
    }
    digests[year] = keeper.keep(kernel.log.read({ after: head }));
    const headline = headlineOf(found(records.view().at(-1), 'year-not-closed', { year }), assembly);
    headlines.push(headline);
    yearClosed?.(headline);
  }
  return { headlines, digests };
};
