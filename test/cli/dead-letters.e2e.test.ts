import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Consumer } from '../../src/bootstrap.js';
import { purgeDeadLetters, redriveDeadLetters, runScenario } from '../../src/bootstrap.js';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';
import { TINY_DATA, TINY_SCENARIO } from '../runs/tiny-world.js';
import { steelsim } from './steelsim.js';

/** Books markets, unless it is one of the years in which it has no paper. */
const ledger = (booked: number[], ...without: readonly number[]): Consumer => ({
  name: 'ledger',
  on: 'market.cleared',
  onError: 'dead-letter',
  handle: ({ year }) => {
    if (without.includes(year)) throw new Error('no paper');
    booked.push(year);
  },
});

let folder = '';
const letters = () =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    counts: { deadLetters: number };
    outputs: Record<string, { rows: number }>;
  };
const verified = () => steelsim(['replay', folder, '--verify', '--data', TINY_DATA]);

beforeEach(async () => {
  folder = join(scratchFolder(), 'run');
  await runScenario({ scenario: TINY_SCENARIO, until: 2028, out: folder }, { consumers: [ledger([], 2026, 2027)] });
});

describe('dead letters of a run', () => {
  test('are listed with consumer, year and error', async () => {
    const { code, stdout } = await steelsim(['dead-letters', 'list', folder]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/ledger +│ 2026 │ +\d+ │ market\.cleared │ +1 │ no paper/);
    const json = await steelsim(['dead-letters', 'list', folder, '--json']);
    expect(JSON.parse(json.stdout)).toMatchObject([
      { subscriber: 'ledger', year: 2026, event: { type: 'market.cleared', year: 2026 } },
      { subscriber: 'ledger', year: 2027 },
    ]);
  });

  test('are removed together with what the manifest says of them, and the run still verifies', async () => {
    expect(await steelsim(['dead-letters', 'purge', folder])).toEqual({ code: 0, stdout: '2 removed\n', stderr: '' });
    expect(existsSync(join(folder, 'dead-letters.jsonl'))).toBe(false);
    expect(letters().counts.deadLetters).toBe(0);
    expect((await verified()).code).toBe(0);
    expect((await steelsim(['dead-letters', 'list', folder])).stdout).toBe(`${folder} has no dead letters\n`);
  });

  test('go to their consumer again; what fails once more stays with one attempt more', async () => {
    const booked: number[] = [];
    const { processed, failed, unclaimed } = redriveDeadLetters(folder, [ledger(booked, 2027)]);
    expect([processed.length, failed.length, unclaimed.length]).toEqual([1, 1, 0]);
    expect(booked).toEqual([2026]);
    expect(letters()).toMatchObject({ counts: { deadLetters: 1 }, outputs: { 'dead-letters.jsonl': { rows: 1 } } });
    expect(JSON.parse(readFileSync(join(folder, 'dead-letters.jsonl'), 'utf8'))).toMatchObject({
      year: 2027,
      attempts: 2,
    });
    expect((await verified()).code).toBe(0);
    redriveDeadLetters(folder, [ledger(booked)]);
    expect(booked).toEqual([2026, 2027]);
    expect(purgeDeadLetters(folder)).toEqual([]);
  });

  test('stay where nobody of that name is there, which is said', async () => {
    const before = readFileSync(join(folder, 'dead-letters.jsonl'), 'utf8');
    const { code, stdout, stderr } = await steelsim(['dead-letters', 'redrive', folder]);
    expect([code, stdout]).toEqual([1, '0 processed, 2 left\n']);
    expect(stderr).toContain('no consumer called ledger is here');
    expect(readFileSync(join(folder, 'dead-letters.jsonl'), 'utf8')).toBe(before);
  });

  test('are looked for in the folder of a complete run alone', async () => {
    expect((await steelsim(['dead-letters', 'list', join(folder, 'nothing')])).code).toBe(2);
  });
});
