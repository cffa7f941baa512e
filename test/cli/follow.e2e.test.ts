import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';
import { TINY_SCENARIO } from '../runs/tiny-world.js';
import { BIN, ROOT, linesOf, steelsim } from './steelsim.js';

const scratch = scratchFolder();
const whole = join(scratch, 'whole');
let log = '';

const yearIn = (line: string): number => (JSON.parse(line) as { year: number }).year;

/** The start of a log up to the end of a year. */
const upTo = (year: number): string =>
  linesOf(log)
    .filter((line) => yearIn(line) <= year)
    .map((line) => `${line}\n`)
    .join('');

/** The program as a process whose output grows while it is looked at. */
const started = (...args: readonly string[]) => {
  const child = spawn(process.execPath, [BIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const seen = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (seen.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (seen.stderr += chunk.toString()));
  const ended = once(child, 'close').then(([code]: unknown[]) => code as number | null);
  const shows = async (text: string): Promise<void> => {
    while (seen.stdout.length < text.length) await setTimeout(20);
    expect(seen.stdout).toBe(text);
  };
  return { child, seen, ended, shows };
};

/** A folder as a process writes it that has the lock: this one, or one that has died since. */
const grownIn = (name: string, pid = process.pid): string => {
  const folder = join(scratch, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'run.lock'), JSON.stringify({ pid, host: hostname() }));
  writeFileSync(join(folder, '.events.jsonl.new'), '');
  return folder;
};

const follow = (folder: string, ...args: readonly string[]) => started('events', folder, '--follow', '--json', ...args);

beforeAll(async () => {
  expect((await steelsim(['run', TINY_SCENARIO, '--until', '2029', '--quiet', '--out', whole])).code).toBe(0);
  log = readFileSync(join(whole, 'events.jsonl'), 'utf8');
});

describe('a reader that follows a log', () => {
  test('sees a year when the next has begun, however the text comes, and no part of one before', async () => {
    const folder = grownIn('in-pieces');
    const path = join(folder, '.events.jsonl.new');
    const reader = follow(folder);
    // Two cuts inside the lines of 2027, one of them in the middle of a line.
    const [begin, end] = [upTo(2026).length, upTo(2027).length];
    const cuts = [0, 100, begin + 40, begin + 2 * Math.floor((end - begin) / 3), end, end + 1, log.length];
    // A line of which only the start is there does not end the year before it.
    const expected = ['', upTo(2025), upTo(2026), upTo(2026), upTo(2026), upTo(2028)];
    for (const [i, shown] of expected.entries()) {
      appendFileSync(path, log.slice(cuts[i], cuts[i + 1]));
      await reader.shows(shown);
      await setTimeout(250);
      expect(reader.seen.stdout).toBe(shown);
    }
    reader.child.kill('SIGINT');
    expect(await reader.ended).toBe(130);
    expect([reader.seen.stdout, reader.seen.stderr]).toEqual([upTo(2028), '']);
  });

  test('says so when the process has died, and shows no part of the year in which it did', async () => {
    const gone = spawn(process.execPath, ['-e', '0']);
    await once(gone, 'close');
    const folder = grownIn('dead', gone.pid);
    writeFileSync(join(folder, '.events.jsonl.new'), log.slice(0, upTo(2027).length - 50));
    const reader = follow(folder);
    expect(await reader.ended).toBe(1);
    expect(reader.seen.stdout).toBe(upTo(2026));
    expect(reader.seen.stderr).toContain(`process ${gone.pid ?? ''} no longer runs, and the run is not complete`);
  });

  test('says so when the run gives its folder free without results', async () => {
    const folder = grownIn('given-up');
    writeFileSync(join(folder, '.events.jsonl.new'), upTo(2026));
    const reader = follow(folder);
    await reader.shows(upTo(2025));
    rmSync(join(folder, 'run.lock'));
    expect(await reader.ended).toBe(1);
    expect(reader.seen.stdout).toBe(upTo(2025));
    expect(reader.seen.stderr).toContain('has ended, and the run is not complete');
  });

  test('ends when nobody reads on', async () => {
    const reader = follow(grownIn('unread'));
    await setTimeout(500);
    reader.child.stdout.destroy();
    appendFileSync(join(scratch, 'unread', '.events.jsonl.new'), log);
    expect(await reader.ended).toBe(0);
    expect(reader.seen.stderr).toBe('');
  });

  test('has a complete run at once, and what is asked of it', async () => {
    const all = await steelsim(['events', whole, '--follow', '--json']);
    expect(all).toEqual({ code: 0, stdout: log, stderr: '' });
    const args = ['--type', 'year.closed', '--from', '2027'];
    const some = await steelsim(['events', whole, '--follow', '--json', ...args]);
    expect(linesOf(some.stdout).map(yearIn)).toEqual([2027, 2028, 2029]);
  });

  test('has nothing to wait for where no run is', async () => {
    const { code, stderr } = await steelsim(['events', join(scratch, 'nothing'), '--follow']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('expected the folder of a complete run')]);
  });
});

/** A run that takes its time over every year, told so that a reader can begin. */
const SLOW = `
  const { runScenario } = await import(${JSON.stringify(pathToFileURL(join(ROOT, 'dist/index.js')).href)});
  const wait = () => { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300); };
  const slow = { name: 'slow', on: 'decisions.recorded', onError: 'dead-letter', handle: wait };
  const begun = () => { process.stdout.write('begun'); };
  const [, scenario, out, events] = process.argv;
  await runScenario({ scenario, until: 2029, out, events }, { consumers: [slow], begun });
`;

const slowRun = async (out: string, events = 'full') => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', SLOW, TINY_SCENARIO, out, events], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
};

describe('a slow run and its reader', () => {
  test('end together, and the reader has seen all of it', async () => {
    const out = join(scratch, 'slow');
    await slowRun(out);
    const reader = follow(out);
    expect(await reader.ended).toBe(0);
    expect([reader.seen.stdout, reader.seen.stderr]).toEqual([log, '']);
    expect(readFileSync(join(out, 'events.jsonl'), 'utf8')).toBe(log);
  });

  test('end together also when the run keeps a summary of what the reader has seen', async () => {
    const out = join(scratch, 'slow-summary');
    await slowRun(out, 'summary');
    const reader = follow(out);
    expect(await reader.ended).toBe(0);
    expect([reader.seen.stdout, reader.seen.stderr]).toEqual([log, '']);
    expect(readFileSync(join(out, 'events.jsonl'), 'utf8').length).toBeLessThan(log.length);
  });

  test('have nothing in common when the run keeps no log, which is said at its end', async () => {
    const out = join(scratch, 'slow-none');
    await slowRun(out, 'none');
    const reader = follow(out);
    expect(await reader.ended).toBe(1);
    expect([reader.seen.stdout, reader.seen.stderr]).toEqual(['', expect.stringContaining('kept no log') as string]);
  });

  test.each([50, 300, 600])('the run is killed after %i ms: no part of a year is shown', async (after) => {
    const out = join(scratch, `killed-${after}`);
    const run = await slowRun(out);
    const reader = follow(out);
    await setTimeout(after);
    run.kill('SIGKILL');
    expect(await reader.ended).toBe(1);
    const wholeYears = ['', ...[2025, 2026, 2027, 2028, 2029].map(upTo)];
    expect(wholeYears).toContain(reader.seen.stdout);
    expect(reader.seen.stderr).toContain('and the run is not complete');
  });
});
