import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Recorded } from '../../kernel/index.js';
import { canonicalJson } from '../../kernel/index.js';
import type { EventCatalogue } from '../../domain/events.js';
import type { EventStoreKind } from '../../runs/admission.js';
import type { OutputDigest } from '../../runs/manifest.js';
import { OutputFile } from '../exports/output-file.js';
import { openToWrite, removeSqlite, sqlite } from './sqlite-file.js';
import { NEW_ROW, transact } from './sqlite-store.js';

/** Which records to write of which run. */
export interface Summary {
  readonly run: string;
  readonly records: Iterable<Recorded<EventCatalogue>>;
}

const lineOf = (record: Recorded<EventCatalogue>): string => `${canonicalJson(record)}\n`;

const inLines = (path: string, { records }: Summary): OutputDigest => {
  const file = new OutputFile(path);
  for (const record of records) file.row(lineOf(record));
  return file.close();
};

/** There are no commits in it: they tell of the whole log, and nothing goes on from a summary. */
const inSqlite = (path: string, { run, records }: Summary): OutputDigest => {
  removeSqlite(path);
  const file = openToWrite(sqlite(), path);
  let rows = 0;
  try {
    transact(file, () => {
      const row = file.prepare(NEW_ROW);
      for (const record of records) {
        const { seq, stream, version, year, event } = record;
        row.run(seq, stream, version, year, event.type, lineOf(record), run);
        rows += 1;
      }
    });
  } finally {
    file.close();
  }
  const content = readFileSync(path);
  return { sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length, rows };
};

/** Writes a part of a run's log as a log of its own, which is on the disk then, and describes its file. */
export const writeSummary = (path: string, kind: EventStoreKind, summary: Summary): OutputDigest =>
  kind === 'sqlite' ? inSqlite(path, summary) : inLines(path, summary);
