import { errorChain, replay } from '../kernel/index.js';
import type { Recorded } from '../kernel/index.js';
import { found } from '../domain/errors.js';
import type { EventCatalogue } from '../domain/events.js';
import type { Assembly } from './assemble.js';
import { headlineOf } from './headline.js';
import type { Headline } from './headline.js';

/** What a log holds of one year. */
export interface YearOfLog {
  readonly year: number;
  readonly records: Iterable<Recorded<EventCatalogue>>;
}

/** The years of a log that could be folded. */
export interface FoldedYears {
  readonly headlines: readonly Headline[];
  /** Number of records in these years. */
  readonly events: number;
  /** The year whose records do not fold into the world that the years before left behind, and why. */
  readonly failure: { readonly year: number; readonly because: string } | undefined;
}

const reasonOf = (error: unknown): string =>
  errorChain(error)
    .map(({ message }) => message)
    .join(', because ');

/**
 * Folds the years of a log, from its first record on, into a world that was just founded, through reducers and read
 * models alone: no handler runs and no process sends a command. Ends at the first year that does not fold.
 */
export const foldYears = (assembly: Assembly, years: Iterable<YearOfLog>): FoldedYears => {
  const { reducers, projections, records: view } = assembly;
  const headlines: Headline[] = [];
  let events = 0;
  for (const { year, records } of years) {
    try {
      const last = replay(records, reducers, projections);
      headlines.push(headlineOf(found(view.view()[headlines.length], 'year-not-closed', { year }), assembly));
      events = last;
    } catch (error) {
      return { headlines, events, failure: { year, because: reasonOf(error) } };
    }
  }
  return { headlines, events, failure: undefined };
};
