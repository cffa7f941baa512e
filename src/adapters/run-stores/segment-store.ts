import { join } from 'node:path';
import type { RunRecords, RunStore } from '../../experiments/run-store.js';
import { makeFolder } from '../make-folder.js';
import { headOf, recordLine } from './record-line.js';
import { lineAt, note, readRecords } from './segment-reading.js';
import { SegmentWriter, sealLeftOvers } from './segment-writing.js';

const STORE = 'store';

/** The runs that a sweep's folder knows; none where it does not exist. Writes nothing. */
export const readStore = (folder: string): RunRecords => readRecords(join(folder, STORE));

/** A store that also takes the records of another one. */
export interface MergingStore extends RunStore {
  /** Takes over what another folder knows and this one does not. */
  takeFrom(folder: string): undefined;
}

/**
 * Opens the run store of a sweep's folder: segments of one line for each run, each slot writing its own. Whoever calls
 * holds the lock of the folder.
 */
export const openStore = (folder: string): MergingStore => {
  const dir = join(folder, STORE);
  makeFolder(dir);
  sealLeftOvers(dir);
  const index = readRecords(dir);
  const writers = new Map<number, SegmentWriter>();
  const finish = (writer: SegmentWriter): undefined => {
    const moved = writer.finish();
    if (moved === undefined) return;
    for (const [id, place] of index.places) {
      if (place.path === moved.from) index.places.set(id, { ...place, path: moved.to });
    }
  };
  const appendLine = (slot: number, line: string): undefined => {
    const head = headOf(line.slice(0, -1));
    if (head === undefined || index.known.get(head.id)?.status === 'done') return;
    const writer = writers.get(slot) ?? new SegmentWriter(dir);
    writers.set(slot, writer);
    note(index, head.id, head.known, writer.append(line));
    if (writer.isFull) finish(writer);
  };
  return {
    known: index.known,
    damaged: index.damaged,
    read: index.read,
    append: (slot, id, result, seconds) => {
      appendLine(slot, recordLine(id, result, seconds));
    },
    takeFrom: (other) => {
      const { places } = readRecords(join(other, STORE));
      for (const place of places.values()) appendLine(0, `${lineAt(place)}\n`);
    },
    close: () => {
      for (const writer of writers.values()) finish(writer);
    },
  };
};
