import { StructuredError, replay } from '../kernel/index.js';
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

/** The records of a year do not fold into the world that the years before left behind; the cause says why. */
export class FoldFailedError extends StructuredError {
  readonly code = 'run.fold-failed';
  readonly year: number;

  constructor(year: number, cause: unknown) {
    super(`the records of ${year} do not fold`, { year }, { cause });
    this.year = year;
  }
}

/**
 * Folds the years of a log into a world that was just founded, through reducers and read models alone: no handler runs
 * and no process sends a command. Answers with the headline of every year. Throws `FoldFailedError` with its cause.
 */
export const foldYears = (assembly: Assembly, years: Iterable<YearOfLog>): readonly Headline[] => {
  const headlines: Headline[] = [];
  for (const { year, records } of years) {
    try {
      replay(records, assembly.reducers, assembly.projections);
      headlines.push(
        headlineOf(found(assembly.records.view()[headlines.length], 'year-not-closed', { year }), assembly),
      );
    } catch (cause) {
      throw new FoldFailedError(year, cause);
    }
  }
  return headlines;
};
