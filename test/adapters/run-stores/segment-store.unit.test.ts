import { appendFileSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore, readStore } from '../../../src/adapters/run-stores/segment-store.js';
import type { RunResult } from '../../../src/experiments/run-result.js';
import { scratchFolder } from '../run-folders/scratch-folder.js';

const done = (country: string): RunResult => ({
  status: 'done',
  figures: { technologies: [], countries: [country], years: [] },
});
const FAILED: RunResult = { status: 'failed', message: 'it rained' };

const segments = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'store'))
    .sort()
    .map((file) => join(folder, 'store', file));

/** A store with these runs, closed, in one segment. */
const storeWith = (...ids: readonly string[]): string => {
  const folder = scratchFolder();
  const store = openStore(folder);
  for (const id of ids) store.append(0, id, done(id), 1);
  store.close();
  return folder;
};

describe('the run store', () => {
  it('knows every run again, with its figures, when it is opened the next time', () => {
    const folder = storeWith('a', 'b');
    const store = openStore(folder);
    expect([...store.known.keys()]).toEqual(['a', 'b']);
    expect(store.read('b')).toEqual(done('b'));
    expect(store.read('c')).toBeUndefined();
    store.close();
  });

  it('reads what it has just written, before and after its segment is sealed', () => {
    const store = openStore(scratchFolder());
    store.append(0, 'a', done('a'), null);
    expect(store.read('a')).toEqual(done('a'));
    store.close();
    expect(store.read('a')).toEqual(done('a'));
  });

  it('keeps one segment for each slot, however many runs there are', () => {
    const folder = scratchFolder();
    const store = openStore(folder);
    for (let run = 0; run < 10; run += 1) store.append(run % 2, `run-${run}`, done(''), null);
    expect(segments(folder).map((path) => path.endsWith('.jsonl.open'))).toEqual([true, true]);
    store.close();
    expect(segments(folder).map((path) => path.endsWith('.jsonl'))).toEqual([true, true]);
    expect(readStore(folder).known.size).toBe(10);
  });

  it('knows a run of a process that ended without closing', () => {
    const folder = scratchFolder();
    openStore(folder).append(0, 'a', done('a'), null);
    expect(readStore(folder).read('a')).toEqual(done('a'));
  });

  it('takes a last line that was cut short for never written, at whatever byte', () => {
    const [path = ''] = segments(storeWith('a', 'b'));
    const bytes = readFileSync(path);
    const second = bytes.indexOf('\n') + 1;
    for (let length = second; length < bytes.length; length += 7) {
      const folder = storeWith('z');
      renameSync(segments(folder)[0] ?? '', join(folder, 'store/000009.jsonl'));
      writeFileSync(join(folder, 'store/000001.jsonl.open'), bytes.subarray(0, length));
      const store = openStore(folder);
      expect([...store.known.keys()].sort()).toEqual(['a', 'z']);
      expect(store.damaged).toEqual([]);
      store.append(0, 'b', done('b'), null);
      store.close();
      expect([...readStore(folder).known.keys()].sort()).toEqual(['a', 'b', 'z']);
    }
  });

  it('detects a flipped bit anywhere in a line and forgets that run alone', () => {
    const folder = storeWith('a', 'b', 'c');
    const [path = ''] = segments(folder);
    const bytes = readFileSync(path);
    const [start, end] = [bytes.indexOf('\n') + 1, bytes.indexOf('\n', bytes.indexOf('\n') + 1)];
    for (let at = start; at < end; at += 1) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 0x04;
      if (flipped[at] === 0x0a) continue; // makes two lines of one
      writeFileSync(path, flipped);
      const { known, damaged } = readStore(folder);
      expect([...known.keys()], `byte ${at}`).toEqual(['a', 'c']);
      expect(damaged).toEqual([{ file: path, line: 2 }]);
    }
  });

  it('keeps what is done when the same run fails later, and forgets a failure when it is done', () => {
    const folder = scratchFolder();
    const store = openStore(folder);
    store.append(0, 'a', done('a'), null);
    store.append(0, 'a', FAILED, null);
    store.append(0, 'b', FAILED, null);
    expect(store.read('b')).toEqual(FAILED);
    store.append(0, 'b', done('b'), null);
    store.close();
    const again = readStore(folder);
    expect(again.read('a')).toEqual(done('a'));
    expect(again.read('b')).toEqual(done('b'));
  });

  it('takes over the runs of other folders as they were written', () => {
    const store = openStore(scratchFolder());
    const other = storeWith('a', 'b');
    appendFileSync(segments(other)[0] ?? '', '{"sha256":"0123456789abcdef","run":{}}\n');
    store.takeFrom(other);
    store.takeFrom(storeWith('b', 'c'));
    expect([...store.known.keys()]).toEqual(['a', 'b', 'c']);
    expect(store.known.get('a')?.seconds).toBe(1);
    store.close();
  });

  it('is empty where there is no folder', () => {
    expect(readStore(join(scratchFolder(), 'nowhere')).known.size).toBe(0);
  });
});
