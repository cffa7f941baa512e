import type { LogRecord, LogText } from './log-record.js';
import { recordIn } from './log-record.js';

/** A record with the text of its line. */
export interface RecordedLine {
  readonly record: LogRecord;
  readonly line: string;
}

/**
 * The lines of a log that is still being written, year by year: a year is whole when one of a later year has come, or the log
 * has ended. What belongs to a year that is not, is held back, and dropped when the lines break off with an error. Throws
 * `UnreadableEventError`.
 */
export async function* wholeYears(
  lines: AsyncIterable<string>,
  log: Pick<LogText, 'name' | 'isPart'>,
): AsyncGenerator<readonly RecordedLine[]> {
  let year: RecordedLine[] = [];
  let row = 0;
  for await (const line of lines) {
    const record = recordIn(line, (row += 1), log);
    if (year[0] !== undefined && record.year > year[0].record.year) {
      yield year;
      year = [];
    }
    year.push({ record, line });
  }
  if (year.length > 0) yield year;
}
