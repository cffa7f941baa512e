import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RollingHash } from '../../kernel/index.js';
import type { Recorded } from '../../kernel/index.js';
import type { EventCatalogue } from '../../domain/events.js';
import type { YearOfLog } from '../../runs/fold-years.js';
import type { Manifest } from '../../runs/manifest.js';
import type { ReplayFault } from '../../runs/replay-report.js';
import { decodeRecord } from '../event-codecs/decode-record.js';
import { LOG_FILES, logFileIn } from '../event-stores/log-files.js';
import { splitLines } from '../event-stores/recover-text.js';
import { sqliteText } from '../event-stores/sqlite-text.js';
import { damageIn } from './damaged-year.js';

/** The log of a run's folder, divided into the years whose digests are as recorded. */
export interface RecordedLog {
  /** Its name in the folder. */
  readonly file: string;
  /** Every line, its end included; the last may lack it. */
  readonly lines: readonly string[];
  /** Years before the first damage, in order. Their records are read from the text each time. */
  readonly years: readonly YearOfLog[];
  readonly fault: ReplayFault | undefined;
}

const linesIn = (folder: string, file: string): readonly string[] => {
  const path = join(folder, file);
  if (file !== LOG_FILES.sqlite) return splitLines(readFileSync(path, 'utf8'));
  return sqliteText(path).lines;
};

function* recordsOf(lines: readonly string[], from: number, to: number): Generator<Recorded<EventCatalogue>> {
  for (let at = from; at < to; at += 1) yield decodeRecord(JSON.parse(lines[at] ?? ''));
}

const faultAfter = (
  { file, lines }: Pick<RecordedLog, 'file' | 'lines'>,
  from: number,
  year: number | undefined,
): ReplayFault | undefined => {
  if (year !== undefined) return { file, year, ...damageIn(lines, from, year) };
  if (from === lines.length) return undefined;
  return { file, year: null, line: from + 1, problem: 'there are lines after the end of the last year' };
};

/**
 * Reads the log of a run. A year ends at the line at which the digest of all lines so far is the one that the manifest
 * has for it, whatever the lines say of themselves: so the first year that lacks such a line is the one that is damaged.
 */
export const readRecordedLog = (folder: string, digests: Manifest['digests']): RecordedLog => {
  const file = logFileIn(folder);
  const lines = linesIn(folder, file);
  const expected = Object.entries(digests).map(([year, digest]) => ({ year: Number(year), digest }));
  const hash = new RollingHash();
  const years: YearOfLog[] = [];
  let from = 0;
  lines.forEach((line, i) => {
    hash.update(line);
    const next = expected[years.length];
    if (next?.digest !== hash.hex()) return;
    const [first, end] = [from, i + 1];
    years.push({
      year: next.year,
      records: { [Symbol.iterator]: () => recordsOf(lines, first, end) },
    });
    from = end;
  });
  return { file, lines, years, fault: faultAfter({ file, lines }, from, expected[years.length]?.year) };
};
