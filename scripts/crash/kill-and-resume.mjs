#!/usr/bin/env node
/**
 * Kills `steelsim run` with SIGKILL at random moments and starts the same command again, until the run is complete; then
 * compares every file with that of a run that nobody killed.
 *
 *     node scripts/crash/kill-and-resume.mjs [rounds] [scenario] [options of run …]
 *
 * STEELSIM_CRASH_SEED chooses the moments (1 otherwise). Exits with 1 after the first round that differs.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearTimeout, setTimeout } from 'node:timers';
import seedrandom from 'seedrandom';
import { differences } from './compare-folders.mjs';

const BIN = join(import.meta.dirname, '../../bin/steelsim.js');
// The program tells of each year on stderr when it is no terminal.
const [rounds = '20', scenario = 'quickstart', ...options] = process.argv.slice(2);
const seed = process.env.STEELSIM_CRASH_SEED ?? '1';
const random = seedrandom(seed);
/** A round kills no more often than this: a process that always dies before its first year would never end. */
const MOST_KILLS = 4;
/** Milliseconds after a year: the next one, or the tables and their publication after the last. */
const LONGEST_WAIT = 60;

const YEAR_CLOSED = /^\d{4} /gm;

/**
 * Runs the command. `moment` says when to kill it: `wait` milliseconds after it has told that so many years of this
 * attempt closed; after none, that is after its start.
 */
const run = async (out, moment) => {
  const child = spawn(process.execPath, [BIN, 'run', scenario, '--out', out, ...options]);
  const ended = new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal })));
  let timer;
  const killLater = () => {
    timer = setTimeout(() => child.kill('SIGKILL'), moment.wait);
  };
  let [stderr, due] = ['', moment !== undefined];
  const kill = () => {
    if (!due || (stderr.match(YEAR_CLOSED) ?? []).length < moment.years) return;
    due = false;
    killLater();
  };
  child.stderr.on('data', (piece) => {
    stderr += piece;
    kill();
  });
  kill();
  const { code, signal } = await ended;
  clearTimeout(timer);
  return { code, killed: signal === 'SIGKILL', stderr };
};

/** Mostly after a year, where the program works for the log; now and then at any moment since its start. */
const randomMoment = ({ duration, years }) =>
  random() < 0.2
    ? { years: 0, wait: random() * duration }
    : { years: 1 + Math.floor(random() * years), wait: random() * LONGEST_WAIT };

const expectEnd = ({ code, stderr }) => {
  if (code !== 0) throw new Error(`the command ended with ${code}: ${stderr}`);
};

const base = mkdtempSync(join(tmpdir(), 'steelsim-crash-'));
try {
  const unbroken = join(base, 'unbroken');
  const before = performance.now();
  const first = await run(unbroken);
  expectEnd(first);
  const length = { duration: performance.now() - before, years: first.stderr.match(YEAR_CLOSED).length };
  let [kills, resumed] = [0, 0];
  for (let round = 1; round <= Number(rounds); round += 1) {
    const folder = join(base, `round-${round}`);
    for (let attempt = 0; ; attempt += 1) {
      const result = await run(folder, attempt < MOST_KILLS ? randomMoment(length) : undefined);
      if (result.stderr.includes('goes on after')) resumed += 1;
      if (!result.killed) {
        expectEnd(result);
        break;
      }
      kills += 1;
    }
    const found = differences(unbroken, folder);
    if (found.length > 0) throw new Error(`round ${round} of seed ${seed}: ${found.join('; ')}`);
    rmSync(folder, { recursive: true });
  }
  console.log(`${rounds} rounds of ${scenario}: ${kills} kills, ${resumed} resumptions, all files as unbroken`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(base, { recursive: true, force: true });
}
