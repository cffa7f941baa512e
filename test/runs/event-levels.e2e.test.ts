import { existsSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { FolderRefusedError, redriveDeadLetters } from '../../src/index.js';
import { sqliteText } from '../../src/adapters/event-stores/sqlite-text.js';
import type { Manifest } from '../../src/runs/manifest.js';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';
import { filesIn, stoppedAfter, tinyRun } from './resumed.js';

/** Takes no byte, where the system has it. */
const FULL = '/dev/full';

/** What the summary leaves out, once more by name. */
const LEFT_OUT = ['year.started', 'market.opened', 'accounts.settled', 'dividends.paid', 'year.closed'];
const typeIn = (line: string): string => (JSON.parse(line) as { event: { type: string } }).event.type;
const summarised = (log: string): string =>
  log
    .split(/(?<=\n)/)
    .filter((line) => !LEFT_OUT.includes(typeIn(line)))
    .join('');

const full = scratchFolder();
const summary = scratchFolder();
const none = scratchFolder();
const logOf = (folder: string): string => readFileSync(join(folder, 'events.jsonl'), 'utf8');
const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
const years = async (folder: string, request = {}): Promise<readonly number[]> => {
  const simulated: number[] = [];
  await tinyRun(folder, request, {
    yearClosed: ({ year }) => {
      simulated.push(year);
    },
  });
  return simulated;
};
const ALL = [2025, 2026, 2027, 2028, 2029, 2030];

beforeAll(async () => {
  await tinyRun(full);
  await tinyRun(summary, { events: 'summary' });
  await tinyRun(none, { events: 'none' });
});

describe('the results of a run', () => {
  it.each([
    ['summary', summary],
    ['none', none],
  ])('are the same bytes with %s of its log', (level, folder) => {
    const { 'events.jsonl': log = '', 'manifest.json': _manifest, ...results } = filesIn(folder);
    const { 'events.jsonl': _log, 'manifest.json': _own, ...expected } = filesIn(full);
    expect(Object.keys(results)).toContain('furnace_groups.csv');
    expect(results).toEqual(expected);
    expect(log === '').toBe(level === 'none');
    const { events, outputs, wallClock, ...told } = manifestOf(folder);
    const { events: _events, outputs: allOutputs, wallClock: _clock, ...all } = manifestOf(full);
    expect([events, told]).toEqual([level, all]);
    expect(Object.keys(outputs)).toEqual(
      Object.keys(allOutputs).filter((file) => level !== 'none' || file !== 'events.jsonl'),
    );
    expect(wallClock.seconds).toBeGreaterThan(0);
  });
});

describe('a summary', () => {
  it('has the lines of the log that tell of decisions, changes and markets, as they are', () => {
    expect(logOf(summary)).toBe(summarised(logOf(full)));
    expect(logOf(summary)).toContain('"type":"market.cleared"');
    expect(manifestOf(summary).outputs['events.jsonl']?.rows).toBe(logOf(summary).split('\n').length - 1);
  });

  it('is in a database what it is in lines', async () => {
    const folder = scratchFolder();
    await tinyRun(folder, { events: 'summary', eventStore: 'sqlite' });
    const { lines, failure } = sqliteText(join(folder, 'events.sqlite'));
    expect([lines.join(''), failure]).toEqual([logOf(summary), undefined]);
    expect(readdirSync(folder).filter((file) => file.startsWith('.'))).toEqual([]);
  });

  it.each(['jsonl', 'sqlite'] as const)(
    'has all of its log to go on from while it is not complete: %s',
    async (kind) => {
      const folder = scratchFolder();
      const asked = { events: 'summary', eventStore: kind } as const;
      await expect(stoppedAfter(2027, folder, asked)).rejects.toMatchObject({ fields: { after: 2027, kept: true } });
      expect(await years(folder, asked)).toEqual([2028, 2029, 2030]);
      if (kind === 'jsonl') expect(filesIn(folder)).toEqual(filesIn(summary));
      else expect(sqliteText(join(folder, 'events.sqlite')).lines.join('')).toBe(logOf(summary));
    },
  );

  it.skipIf(!existsSync(FULL))('that the disk refuses leaves all years to go on from', async () => {
    const folder = scratchFolder();
    await expect(stoppedAfter(2029, folder, { events: 'summary' })).rejects.toThrow();
    symlinkSync(FULL, join(folder, '.events.jsonl.summary'));
    await expect(tinyRun(folder, { events: 'summary' })).rejects.toMatchObject({
      message: `${folder} cannot be written; the same command goes on after 2030`,
    });
    rmSync(join(folder, '.events.jsonl.summary'));
    expect(await years(folder, { events: 'summary' })).toEqual([]);
    expect(filesIn(folder)).toEqual(filesIn(summary));
  });

  it('that was put in its place before the process died does not pass for the log', async () => {
    const folder = scratchFolder();
    await expect(stoppedAfter(2029, folder, { events: 'summary' })).rejects.toThrow();
    writeFileSync(join(folder, 'events.jsonl'), logOf(summary));
    expect(await years(folder, { events: 'summary' })).toEqual([2030]);
    expect(filesIn(folder)).toEqual(filesIn(summary));
  });

  it('does not pass for the log where that is lost: the run starts over', async () => {
    const folder = scratchFolder();
    await expect(stoppedAfter(2029, folder, { events: 'summary' })).rejects.toThrow();
    rmSync(join(folder, '.events.jsonl.new'));
    writeFileSync(join(folder, 'events.jsonl'), logOf(summary));
    expect(await years(folder)).toEqual(ALL);
    expect(filesIn(folder)).toEqual(filesIn(full));
  });
});

describe('a run that keeps no log', () => {
  it('leaves nothing when it is stopped, says so, and starts over', async () => {
    const folder = join(scratchFolder(), 'results');
    await expect(stoppedAfter(2027, folder, { events: 'none' })).rejects.toMatchObject({
      message: 'interrupted after 2027',
      fields: { after: 2027, kept: false },
    });
    expect(existsSync(folder)).toBe(false);
    expect(await years(folder, { events: 'none' })).toEqual(ALL);
    expect(filesIn(folder)).toEqual(filesIn(none));
  });

  it('does not take the place of years that could be gone on with, unless it is to be fresh', async () => {
    const folder = scratchFolder();
    await expect(stoppedAfter(2027, folder)).rejects.toThrow();
    await expect(tinyRun(folder, { events: 'none' })).rejects.toThrow(FolderRefusedError);
    expect(await years(folder, { events: 'none', fresh: true })).toEqual(ALL);
    expect(filesIn(folder)).toEqual(filesIn(none));
  });

  it('sends its sinks every event all the same', async () => {
    const ids: string[] = [];
    const deliver = (events: readonly { readonly id: string }[]) =>
      Promise.resolve(void ids.push(...events.map(({ id }) => id)));
    const { manifest } = await tinyRun(scratchFolder(), { events: 'none' }, { sinks: [{ name: 'archive', deliver }] });
    expect(ids).toEqual(Array.from({ length: manifest.counts.events }, (_, i) => `${manifest.run}:${i + 1}`));
  });

  it('writes its dead letters with their events, so that they can be handed on again', async () => {
    const ledger = {
      name: 'ledger',
      on: 'market.cleared',
      onError: 'dead-letter',
      handle: () => {
        throw new Error('the ledger is full');
      },
    } as const;
    const [kept, unkept] = [scratchFolder(), scratchFolder()];
    await tinyRun(kept, {}, { consumers: [ledger] });
    await tinyRun(unkept, { events: 'none' }, { consumers: [ledger] });
    const letters = (folder: string) => readFileSync(join(folder, 'dead-letters.jsonl'), 'utf8');
    expect(letters(unkept)).toContain('"type":"market.cleared"');
    expect(letters(unkept)).toBe(letters(kept));
    const heard: number[] = [];
    const again = { ...ledger, handle: ({ year }: { readonly year: number }) => void heard.push(year) };
    expect(redriveDeadLetters(unkept, [again]).failed).toEqual([]);
    expect(heard).toEqual(ALL);
  });
});

describe('a complete run', () => {
  it('is shown again when it has kept as much as is asked for, or more', async () => {
    const folder = scratchFolder();
    await tinyRun(folder, { events: 'summary' });
    const before = filesIn(folder);
    for (const events of ['summary', 'none'] as const) expect(await years(folder, { events })).toEqual([]);
    expect(filesIn(folder)).toEqual(before);
  });

  it('is run again when it has kept less, in the formats that it has', async () => {
    const folder = scratchFolder();
    await tinyRun(folder, { events: 'none', format: 'json' });
    expect(await years(folder, { events: 'summary' })).toEqual(ALL);
    expect(logOf(folder)).toBe(logOf(summary));
    expect(await years(folder)).toEqual(ALL);
    expect(logOf(folder)).toBe(logOf(full));
    expect(readdirSync(folder)).toContain('market.jsonl');
  });

  it('does not lose its log to a format', async () => {
    const folder = scratchFolder();
    await tinyRun(folder);
    expect(await years(folder, { events: 'none', format: 'json' })).toEqual(ALL);
    expect([logOf(folder), manifestOf(folder).events]).toEqual([logOf(full), 'full']);
  });

  it('that a former version wrote has all of its log', async () => {
    const folder = scratchFolder();
    await tinyRun(folder);
    const path = join(folder, 'manifest.json');
    writeFileSync(`${path}.edited`, readFileSync(path, 'utf8').replace('"events": "full",', ''));
    renameSync(`${path}.edited`, path);
    expect(manifestOf(folder).events).toBeUndefined();
    expect(await years(folder)).toEqual([]);
  });
});
