import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Consumer, EventSink } from '../../src/bootstrap.js';
import { sqlite } from '../../src/adapters/event-stores/sqlite-file.js';
import type { Manifest } from '../../src/runs/manifest.js';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';
import { filesIn, stoppedAfter, tinyRun } from './resumed.js';

/** Takes no byte, where the system has it. */
const FULL = '/dev/full';
const LOG = '.events.jsonl.new';

/** Runs again and answers with the years that were simulated and what was told. */
const resumed = async (folder: string, request = {}, company = {}) => {
  const years: number[] = [];
  const told: unknown[] = [];
  await tinyRun(folder, request, {
    ...company,
    yearClosed: ({ year }) => {
      years.push(year);
    },
    resumed: (from) => {
      told.push(from);
    },
  });
  return { years, told };
};

describe('a run that was stopped', () => {
  const unbroken = scratchFolder();
  beforeAll(async () => {
    await tinyRun(unbroken);
  });

  it.each([2025, 2027, 2029])('after %i goes on with the next year and ends with the same files', async (after) => {
    const folder = scratchFolder();
    await expect(stoppedAfter(after, folder)).rejects.toThrow(`interrupted after ${after}`);
    const { years, told } = await resumed(folder);
    expect(told).toEqual([{ after, damage: undefined }]);
    expect(years).toEqual([2025, 2026, 2027, 2028, 2029, 2030].filter((year) => year > after));
    expect(filesIn(folder)).toEqual(filesIn(unbroken));
  });

  it('can be stopped again and again', async () => {
    const folder = scratchFolder();
    for (const year of [2026, 2027, 2029]) await expect(stoppedAfter(year, folder)).rejects.toThrow(`after ${year}`);
    await tinyRun(folder);
    expect(filesIn(folder)).toEqual(filesIn(unbroken));
  });

  it('leaves nothing of it when no year had closed', async () => {
    const folder = join(scratchFolder(), 'results');
    const signal = AbortSignal.abort();
    await expect(tinyRun(folder, {}, { signal })).rejects.toThrow('before the first year');
    expect(() => readdirSync(folder)).toThrow('ENOENT');
  });

  it('leaves what stood complete in the folder until it publishes', async () => {
    const folder = scratchFolder();
    await tinyRun(folder, { seed: 5 });
    const before = filesIn(folder);
    await expect(stoppedAfter(2026, folder, { force: true })).rejects.toThrow();
    expect(filesIn(folder)).toMatchObject(before);
    await tinyRun(folder, { force: true });
    expect(filesIn(folder)).toEqual(filesIn(unbroken));
  });

  it('starts over when it is to be fresh', async () => {
    const folder = scratchFolder();
    await expect(stoppedAfter(2027, folder)).rejects.toThrow();
    const { years, told } = await resumed(folder, { fresh: true });
    expect([years[0], told]).toEqual([2025, []]);
    expect(filesIn(folder)).toEqual(filesIn(unbroken));
  });

  it('keeps other inputs out, naming the difference, unless they are forced', async () => {
    const folder = scratchFolder();
    await expect(stoppedAfter(2027, folder, { seed: 5 })).rejects.toThrow();
    await expect(tinyRun(folder)).rejects.toThrow(/which did not end: seed is 5 there and \d+ now/);
    await tinyRun(folder, { force: true });
    expect(filesIn(folder)).toEqual(filesIn(unbroken));
  });

  it('goes back to the last year that is whole when its log is damaged, and says why', async () => {
    const folder = scratchFolder();
    await expect(stoppedAfter(2029, folder)).rejects.toThrow();
    const log = readFileSync(join(folder, LOG), 'utf8');
    writeFileSync(
      join(folder, LOG),
      log.replace('{"type":"market.opened","year":2028}', '{"type":"market.opened","year":2029}'),
    );
    const { years, told } = await resumed(folder);
    expect(told).toEqual([{ after: 2027, damage: expect.stringMatching(/not as it was written in 2028/) as string }]);
    expect(years).toEqual([2028, 2029, 2030]);
    expect(filesIn(folder)).toEqual(filesIn(unbroken));
  });

  it('starts over when its log is gone', async () => {
    const folder = scratchFolder();
    await expect(stoppedAfter(2028, folder)).rejects.toThrow();
    rmSync(join(folder, LOG));
    expect((await resumed(folder)).years[0]).toBe(2025);
    expect(filesIn(folder)).toEqual(filesIn(unbroken));
  });

  it('goes on from a log that was put in its place before the process died', async () => {
    const folder = scratchFolder();
    await expect(stoppedAfter(2029, folder)).rejects.toThrow();
    const log = readFileSync(join(folder, LOG));
    rmSync(join(folder, LOG));
    writeFileSync(join(folder, 'events.jsonl'), log);
    writeFileSync(join(folder, 'market.csv'), readFileSync(join(unbroken, 'market.csv')));
    expect((await resumed(folder)).years).toEqual([2030]);
    expect(filesIn(folder)).toEqual(filesIn(unbroken));
  });

  it.skipIf(!existsSync(FULL))('by a disk that is full for its tables goes on with all its years', async () => {
    const folder = scratchFolder();
    symlinkSync(FULL, join(folder, '.market.csv.new'));
    await expect(tinyRun(folder)).rejects.toMatchObject({
      code: 'run.not-written',
      message: `${folder} cannot be written; the same command goes on after 2030`,
      cause: { code: 'ENOSPC' },
    });
    expect((await resumed(folder)).years).toEqual([]);
    expect(filesIn(folder)).toEqual(filesIn(unbroken));
  });

  it('leaves no trace of a process that was killed after its run was complete', async () => {
    const folder = scratchFolder();
    await tinyRun(folder);
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(join(folder, 'run.lock'), JSON.stringify({ pid, host: hostname() }));
    writeFileSync(join(folder, '.events.journal.jsonl'), '{}');
    expect((await tinyRun(folder)).repeated).toBe(true);
    expect(filesIn(folder)).toEqual(filesIn(unbroken));
  });

  it('leaves the lock of a process that lives to it, and shows what is complete', async () => {
    const folder = scratchFolder();
    await tinyRun(folder);
    writeFileSync(join(folder, 'run.lock'), JSON.stringify({ pid: process.ppid, host: hostname() }));
    expect((await tinyRun(folder)).repeated).toBe(true);
    expect(readdirSync(folder)).toContain('run.lock');
    await expect(tinyRun(folder, { fresh: true })).rejects.toThrow(/is writing into it/);
  });

  it('keeps the dead letters of the years before', async () => {
    const ledger: Consumer = {
      name: 'ledger',
      on: 'market.cleared',
      onError: 'dead-letter',
      handle: ({ year }) => {
        if (year === 2026 || year === 2029) throw new Error('the ledger is full');
      },
    };
    const [whole, broken] = [scratchFolder(), scratchFolder()];
    await tinyRun(whole, {}, { consumers: [ledger] });
    await expect(stoppedAfter(2027, broken, {}, { consumers: [ledger] })).rejects.toThrow();
    const { manifest } = await tinyRun(broken, {}, { consumers: [ledger] });
    expect(manifest.counts.deadLetters).toBe(2);
    expect(filesIn(broken)).toEqual(filesIn(whole));
  });

  it('sends a sink what it has not been sent', async () => {
    const [folder, ids] = [scratchFolder(), [] as string[]];
    const archive: EventSink = {
      name: 'archive',
      deliver: (events) => Promise.resolve(void ids.push(...events.map(({ id }) => id))),
    };
    const sinks = [archive];
    await expect(stoppedAfter(2027, folder, {}, { sinks })).rejects.toThrow();
    const { manifest } = await tinyRun(folder, {}, { sinks });
    expect(ids).toEqual(Array.from({ length: manifest.counts.events }, (_, i) => `${manifest.run}:${i + 1}`));
  });
});

describe('a run with its log in a database', () => {
  const SQLITE = { eventStore: 'sqlite' } as const;
  const STAGED = '.events.sqlite.new';
  /** Everything but the pages of the database, which depend on how often it was opened; the manifest names their hash. */
  const told = (folder: string) => {
    const { 'events.sqlite': database, 'manifest.json': manifest = '', ...files } = filesIn(folder);
    const { digests, headline, counts } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
    return { files, digests, headline, counts, kept: database !== undefined && manifest.includes('events.sqlite') };
  };
  const unbroken = scratchFolder();
  beforeAll(async () => {
    await tinyRun(unbroken, SQLITE);
  });

  it('has the results of one in lines', async () => {
    const lines = scratchFolder();
    await tinyRun(lines);
    expect(told(unbroken).digests).toEqual(told(lines).digests);
    expect(told(unbroken).kept).toBe(true);
    const { 'events.jsonl': log, ...tables } = told(lines).files;
    expect(told(unbroken).files).toEqual(tables);
    expect(log).toContain('year.closed');
  });

  it('goes on after it was stopped, also when nobody says in which store', async () => {
    const folder = scratchFolder();
    await expect(stoppedAfter(2026, folder, SQLITE)).rejects.toThrow('interrupted after 2026');
    await expect(stoppedAfter(2028, folder, SQLITE)).rejects.toThrow('interrupted after 2028');
    expect((await resumed(folder)).years).toEqual([2029, 2030]);
    expect(told(folder)).toEqual(told(unbroken));
  });

  it('goes back to the last year that is whole when a row is another', async () => {
    const folder = scratchFolder();
    await expect(stoppedAfter(2029, folder, SQLITE)).rejects.toThrow();
    const database = sqlite()(join(folder, STAGED));
    database.exec("UPDATE events SET record = replace(record, 'market.opened', 'market.closed') WHERE year = 2028");
    database.close();
    const { years, told: from } = await resumed(folder);
    expect(from).toEqual([{ after: 2027, damage: expect.stringMatching(/not as it was written in 2028/) as string }]);
    expect(years).toEqual([2028, 2029, 2030]);
    expect(told(folder)).toEqual(told(unbroken));
  });

  it('starts over when its database is none', async () => {
    const folder = scratchFolder();
    await expect(stoppedAfter(2029, folder, SQLITE)).rejects.toThrow();
    writeFileSync(
      join(folder, STAGED),
      'no database at all, but long enough to look like one from a distance'.repeat(99),
    );
    expect((await resumed(folder)).years[0]).toBe(2025);
    expect(told(folder)).toEqual(told(unbroken));
  });
});

it('an interrupted run whose journal ends in the middle of a line goes on from the year before', async () => {
  const [folder, unbroken] = [scratchFolder(), scratchFolder()];
  await tinyRun(unbroken);
  await expect(stoppedAfter(2028, folder)).rejects.toThrow();
  const journal = join(folder, '.events.journal.jsonl');
  truncateSync(journal, readFileSync(journal).length - 3);
  expect((await resumed(folder)).told).toEqual([{ after: 2027, damage: undefined }]);
  expect(filesIn(folder)).toEqual(filesIn(unbroken));
});
