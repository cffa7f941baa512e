import { canonicalJson } from '../../kernel/index.js';
import type { DeadLetter, LogReader, Recorded } from '../../kernel/index.js';
import type { EventCatalogue } from '../../domain/events.js';
import type { OutputFile } from './output-file.js';

/** The file of what could not be processed; a run without such messages has none. */
export const DEAD_LETTERS_FILE = 'dead-letters.jsonl';

const eventAt = (log: LogReader<EventCatalogue>, seq: DeadLetter['seq']): Recorded<EventCatalogue>['event'] | null => {
  if (seq === 0) return null;
  for (const record of log.read({ after: (seq - 1) as DeadLetter['seq'] })) return record.event;
  return null;
};

/**
 * Writes one line of canonical JSON for each dead letter, in the order of the failures: the letter with its chain of
 * errors, and the event that it is about. There is no clock and no stack in it, so that the same failures give the same
 * bytes.
 */
export const writeDeadLetters = (
  letters: readonly DeadLetter[],
  log: LogReader<EventCatalogue>,
  file: OutputFile,
): undefined => {
  for (const letter of letters) file.row(`${canonicalJson({ ...letter, event: eventAt(log, letter.seq) })}\n`);
};
