import { closeSync, openSync, readFileSync, readSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RunResult } from '../../experiments/run-result.js';
import type { DamagedRecord, KnownRun, RunRecords } from '../../experiments/run-store.js';
import { headOf, resultOf } from './record-line.js';

/** Segments that are finished, and those that are written to or were when their process ended. */
export const SEALED = '.jsonl';
export const OPEN = '.jsonl.open';

/** Where a record stands. */
export interface RecordPlace {
  readonly path: string;
  readonly start: number;
  readonly bytes: number;
}

/** Paths of the segments of a store, sorted; none where there is no store. */
export const segmentsOf = (dir: string): readonly string[] =>
  statSync(dir, { throwIfNoEntry: false })?.isDirectory() === true
    ? readdirSync(dir)
        .filter((file) => file.endsWith(SEALED) || file.endsWith(OPEN))
        .sort()
        .map((file) => join(dir, file))
    : [];

const NEWLINE = 10;

/** Calls with every whole line of a segment; what follows the last line feed was cut short and counts as never written. */
const eachLine = (path: string, told: (text: string, place: RecordPlace, number: number) => undefined): undefined => {
  const bytes = readFileSync(path);
  for (let start = 0, number = 1; start < bytes.length; number += 1) {
    const end = bytes.indexOf(NEWLINE, start);
    if (end < 0) return;
    told(bytes.toString('utf8', start, end), { path, start, bytes: end - start }, number);
    start = end + 1;
  }
};

/** Reads the line at a place again. */
export const lineAt = ({ path, start, bytes }: RecordPlace): string => {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(bytes);
    readSync(file, buffer, 0, bytes, start);
    return buffer.toString('utf8');
  } finally {
    closeSync(file);
  }
};

/** Records by run, as they were last told, and where they stand. */
export interface RecordIndex extends RunRecords {
  readonly known: Map<string, KnownRun>;
  readonly places: Map<string, RecordPlace>;
}

/** A run that is done stays done, whatever else is told of it. */
export const note = (index: RecordIndex, id: string, known: KnownRun, place: RecordPlace): undefined => {
  if (index.known.get(id)?.status === 'done' && known.status !== 'done') return;
  index.known.set(id, known);
  index.places.set(id, place);
};

/** What the segments of a folder say. Each line is checked; those that are not as they were written are damaged. */
export const readRecords = (dir: string): RecordIndex => {
  const damaged: DamagedRecord[] = [];
  const index: RecordIndex = {
    known: new Map(),
    places: new Map(),
    damaged,
    read: (id): RunResult | undefined => {
      const place = index.places.get(id);
      return place && resultOf(lineAt(place));
    },
  };
  for (const path of segmentsOf(dir)) {
    eachLine(path, (text, place, line) => {
      const head = headOf(text);
      if (head === undefined) damaged.push({ file: path, line });
      else note(index, head.id, head.known, place);
    });
  }
  return index;
};
