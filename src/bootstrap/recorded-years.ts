import type { LogDamage, RecoveredLog } from '../adapters/event-stores/run-store.js';
import type { EventCatalogue } from '../domain/events.js';
import { StructuredError } from '../kernel/index.js';
import type { Assembly } from '../runs/assemble.js';
import { foldYears } from '../runs/fold-years.js';
import type { YearOfLog } from '../runs/fold-years.js';
import type { SimulatedYears } from '../runs/simulate-years.js';

/** The years that a folder holds of a run are whole and do not fold: the program is not the one that wrote them. */
export class NotResumedError extends StructuredError {
  readonly code = 'run.not-resumed';
}

function* yearsOf({ years, records }: RecoveredLog<EventCatalogue>): Generator<YearOfLog> {
  let from = 0;
  for (const { year, events } of years) {
    yield { year, records: records.slice(from, events) };
    from = events;
  }
}

/** Folds the years that were recorded before. Throws `NotResumedError` for one that does not fold. */
export const foldRecorded = (assembly: Assembly, recovered: RecoveredLog<EventCatalogue>): SimulatedYears => {
  const { headlines, failure } = foldYears(assembly, yearsOf(recovered));
  if (failure !== undefined) {
    const { year, because } = failure;
    throw new NotResumedError(`the recorded year ${year} does not fold: ${because}; --fresh starts over`, { year });
  }
  return { headlines, digests: Object.fromEntries(recovered.years.map(({ year, digest }) => [year, digest])) };
};

/** A damage in words for a person. */
export const describeDamage = ({ kind, year, line, problem }: LogDamage): string => {
  const what = kind === 'torn' ? 'is cut off' : 'is not as it was written';
  const where = line === null ? '' : ` at line ${line}`;
  return `the log ${what}${year === null ? '' : ` in ${year}`}${where}: ${problem}`;
};
