import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { DeadLetter, Seq } from '../../kernel/index.js';
import { RollingHash, canonicalJson } from '../../kernel/index.js';
import type { CommittedYear } from './run-store.js';

/** What stands in a journal beside a log: a year that is durable, or how far a publisher has come. */
export type JournalEntry =
  | (CommittedYear & { readonly kind: 'commit'; readonly run: string; readonly letters: readonly DeadLetter[] })
  | { readonly kind: 'cursor'; readonly run: string; readonly publisher: string; readonly to: Seq };

/** An entry and where its line ends, in bytes. */
export interface PlacedEntry {
  readonly entry: JournalEntry;
  readonly end: number;
}

const LINE_FEED = 0x0a;

const sumOf = (text: string): string => {
  const hash = new RollingHash();
  hash.update(text);
  return hash.hex();
};

/** The line of an entry, with a checksum of its own. */
export const lineOf = (entry: JournalEntry): string =>
  `${canonicalJson({ ...entry, sum: sumOf(canonicalJson(entry)) })}\n`;

/** The entry of a line, if the line is to the letter what was written. */
export const entryOf = (line: string): JournalEntry | undefined => {
  try {
    const { sum, ...entry } = JSON.parse(line) as JournalEntry & { sum: string };
    return sum === sumOf(canonicalJson(entry)) && line === lineOf(entry) ? entry : undefined;
  } catch {
    return undefined; // no JSON: cut short or damaged
  }
};

/**
 * The entries of a run up to the first line that is not as it was written: behind it nothing can be trusted. Every line
 * carries a checksum of its own. A journal that is missing has no entries.
 */
export const readJournal = (path: string, run?: string): readonly PlacedEntry[] => {
  if (!existsSync(path)) return [];
  const bytes = readFileSync(path);
  const entries: PlacedEntry[] = [];
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(LINE_FEED, from) + 1;
    const entry = end === 0 ? undefined : entryOf(bytes.toString('utf8', from, end));
    if (entry === undefined || (run !== undefined && entry.run !== run)) break;
    entries.push({ entry, end });
    from = end;
  }
  return entries;
};

/** Adds entries to a journal; what stood behind `at`, in bytes, is cut off. */
export class JournalWriter {
  private readonly descriptor: number;
  private at: number;

  constructor(path: string, at: number) {
    this.descriptor = openSync(path, existsSync(path) ? 'r+' : 'w');
    ftruncateSync(this.descriptor, at);
    this.at = at;
  }

  /** `durable` waits until the entry is on the disk. */
  add(entry: JournalEntry, durable: boolean): undefined {
    const line = Buffer.from(lineOf(entry));
    for (let done = 0; done < line.length;)
      done += writeSync(this.descriptor, line, done, line.length - done, this.at + done);
    if (durable) fsyncSync(this.descriptor);
    this.at += line.length;
  }

  close(): undefined {
    closeSync(this.descriptor);
  }
}
