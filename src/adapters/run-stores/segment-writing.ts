import { closeSync, fsyncSync, ftruncateSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { RecordPlace } from './segment-reading.js';
import { OPEN, SEALED, segmentsOf } from './segment-reading.js';

const DIGITS = 6;
/** A segment is read as a whole, so it must not grow without end. */
const FULL = 64 * 2 ** 20;

const numberOf = (path: string): number => Number(/(\d+)\.jsonl/.exec(basename(path))?.[1] ?? 0);

const syncFolder = (dir: string): undefined => {
  const folder = openSync(dir, 'r');
  fsyncSync(folder);
  closeSync(folder);
};

const seal = (open: string): undefined => {
  renameSync(open, open.slice(0, -OPEN.length) + SEALED);
  syncFolder(dirname(open));
};

/** Finishes the segments of processes that ended without: what was cut short goes, the rest is sealed. */
export const sealLeftOvers = (dir: string): undefined => {
  for (const path of segmentsOf(dir).filter((each) => each.endsWith(OPEN))) {
    const whole = readFileSync(path).lastIndexOf('\n') + 1;
    if (whole === 0) {
      rmSync(path);
      continue;
    }
    const file = openSync(path, 'r+');
    ftruncateSync(file, whole);
    fsyncSync(file);
    closeSync(file);
    seal(path);
  }
};

/** Appends lines to segments of its own, one after the other. */
export class SegmentWriter {
  private readonly dir: string;
  private path = '';
  private file: number | undefined;
  private length = 0;

  constructor(dir: string) {
    this.dir = dir;
  }

  /** The line is on the disk when this returns. */
  append(line: string): RecordPlace {
    this.file ??= this.begin();
    const bytes = Buffer.from(line);
    // A disk that is nearly full takes a part and refuses the rest.
    for (let at = 0; at < bytes.length;) at += writeSync(this.file, bytes, at);
    fsyncSync(this.file);
    const place = { path: this.path, start: this.length, bytes: bytes.length - 1 };
    this.length += bytes.length;
    return place;
  }

  get isFull(): boolean {
    return this.length >= FULL;
  }

  /** Seals the segment; answers with its path until then and from now on. */
  finish(): { readonly from: string; readonly to: string } | undefined {
    if (this.file === undefined) return undefined;
    closeSync(this.file);
    this.file = undefined;
    this.length = 0;
    seal(this.path);
    return { from: this.path, to: this.path.slice(0, -OPEN.length) + SEALED };
  }

  private begin(): number {
    const next = Math.max(0, ...segmentsOf(this.dir).map(numberOf)) + 1;
    this.path = join(this.dir, `${String(next).padStart(DIGITS, '0')}${OPEN}`);
    const file = openSync(this.path, 'wx');
    syncFolder(this.dir);
    return file;
  }
}
