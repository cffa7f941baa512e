import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openRunStore } from '../../src/adapters/event-stores/open-run-store.js';
import { readRecordedLog } from '../../src/adapters/run-folders/recorded-log.js';
import type { EventStoreKind } from '../../src/runs/admission.js';
import type { Manifest } from '../../src/runs/manifest.js';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';
import { damaged, damagesOf } from './damages.js';
import { filesIn, stoppedAfter, tinyRun } from './resumed.js';

const TIMEOUT = 240_000;

/** Damages of the log of a stopped run, in all, and every how many-th is gone on with to the end. */
const ROUNDS = 1_000;
const TO_THE_END = 50;

const STORES: readonly (readonly [EventStoreKind, readonly string[], string])[] = [
  ['jsonl', ['.events.jsonl.new', '.events.journal.jsonl'], 'events.jsonl'],
  ['sqlite', ['.events.sqlite.new'], 'events.sqlite'],
];

const copy = (from: string, to: string): undefined => {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to);
  for (const file of readdirSync(from)) copyFileSync(join(from, file), join(to, file));
};

/** Files that do not depend on how often a log was opened, and the digests of the log. */
const resultsIn = (folder: string) => {
  const { 'manifest.json': _, 'events.sqlite': __, ...files } = filesIn(folder);
  return { files, digests: manifestIn(folder).digests };
};

const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

describe.each(STORES)('a log in %s', (eventStore, growing, log) => {
  const [unbroken, stopped] = [scratchFolder(), scratchFolder()];
  let run = '';
  let whole: readonly string[] = [];

  /** What a process finds that goes on with a folder. */
  const recovered = (folder: string) => {
    const store = openRunStore(folder, { run, kind: eventStore, resumes: true });
    store.close();
    return store.recovered;
  };

  beforeAll(async () => {
    ({ run } = (await tinyRun(unbroken, { eventStore })).manifest);
    await expect(stoppedAfter(2029, stopped, { eventStore })).rejects.toThrow('interrupted');
    const copied = join(scratchFolder(), 'copy');
    copy(stopped, copied);
    whole = recovered(copied).records.map((record) => JSON.stringify(record));
  });

  it(
    'that is damaged while the run stands is recovered to the end of a year, never with another record',
    async () => {
      const folder = join(scratchFolder(), 'damaged');
      let shortened = 0;
      for (const file of growing) {
        const bytes = readFileSync(join(stopped, file));
        const damages = damagesOf(bytes.length, ROUNDS / growing.length, `${eventStore} ${file}`);
        for (const [i, damage] of damages.entries()) {
          const place = `${file}: ${damage.kind} at ${damage.at}, bit ${damage.bit}`;
          copy(stopped, folder);
          writeFileSync(join(folder, file), damaged(bytes, damage));
          const { years, records } = recovered(folder);
          const kept = records.map((record) => JSON.stringify(record));
          expect(kept, place).toEqual(whole.slice(0, kept.length));
          expect(records.length, place).toBe(years.at(-1)?.events ?? 0);
          if (kept.length < whole.length) shortened += 1;
          if (i % TO_THE_END !== 0) continue;
          await tinyRun(folder, { eventStore });
          expect(resultsIn(folder), place).toEqual(resultsIn(unbroken));
        }
      }
      // A bit of a page that holds nothing harms nothing; most damages cost years.
      expect(shortened).toBeGreaterThan(ROUNDS / 2);
    },
    TIMEOUT,
  );

  it(
    'that is damaged when the run is complete is refused with its place, or reads as it was written',
    () => {
      const folder = join(scratchFolder(), 'damaged');
      copy(unbroken, folder);
      const { digests } = manifestIn(unbroken);
      const { lines } = readRecordedLog(unbroken, digests);
      const bytes = readFileSync(join(unbroken, log));
      let refused = 0;
      for (const damage of damagesOf(bytes.length, ROUNDS, log)) {
        writeFileSync(join(folder, log), damaged(bytes, damage));
        const found = readRecordedLog(folder, digests);
        if (found.fault === undefined) expect(found.lines, JSON.stringify(damage)).toEqual(lines);
        else
          expect(found.fault, JSON.stringify(damage)).toMatchObject({ file: log, year: expect.any(Number) as number });
        if (found.fault !== undefined) refused += 1;
      }
      expect(refused).toBeGreaterThan(ROUNDS / 2);
    },
    TIMEOUT,
  );
});
