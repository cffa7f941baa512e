import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/runs/manifest.js';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';
import { linesOf, shell, steelsim, type Ended } from './steelsim.js';

const FILES = [
  'cost_curve.csv',
  'countries.csv',
  'datapackage.json',
  'decisions.csv',
  'events.jsonl',
  'furnace_groups.csv',
  'manifest.json',
  'market.csv',
  'materials.csv',
  'plant_groups.csv',
  'plants.csv',
  'technologies.csv',
];

const manifestIn = (dir: string): Manifest => JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as Manifest;

describe('steelsim run quickstart', () => {
  let cwd = '';
  let first: Ended;
  let second: Ended;

  beforeAll(async () => {
    cwd = scratchFolder();
    first = await steelsim(['run', 'quickstart'], { cwd });
    second = await steelsim(['run', 'quickstart', '--out', 'again', '--quiet'], { cwd });
  });

  it('writes its folder below the working directory and exits 0', () => {
    expect(first.code).toBe(0);
    expect(readdirSync(join(cwd, 'results/quickstart')).sort()).toEqual(FILES);
  });

  it('ends with the headline results and the paths written', () => {
    expect(first.stdout).toContain('│ Crude steel, Mt ');
    expect(linesOf(first.stdout).at(-1)).toBe('results/quickstart/manifest.json');
  });

  it('writes no control characters into a pipe', () => {
    expect(first.stdout + first.stderr).not.toContain('\u001b');
  });

  it('tells a line for every year on stderr', () => {
    const { start, end } = manifestIn(join(cwd, 'results/quickstart')).scenario.years;
    const years = Array.from({ length: end - start + 1 }, (_, i) => String(start + i));
    expect(linesOf(first.stderr).map((line) => line.split(' ')[0])).toEqual(years);
  });

  it('says nothing when it is to be quiet', () => {
    expect([second.stdout, second.stderr]).toEqual(['', '']);
  });

  it.each(FILES.filter((file) => file !== 'manifest.json'))('writes the same %s each time', (file) => {
    const [a, b] = ['results/quickstart', 'again'].map((dir) => readFileSync(join(cwd, dir, file)));
    expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true);
  });

  it('writes the same manifest each time but for the wall clock', () => {
    const [a, b] = ['results/quickstart', 'again'].map((dir) => ({ ...manifestIn(join(cwd, dir)), wallClock: null }));
    expect(a).toEqual(b);
  });

  it('shows a complete run again without computing it', async () => {
    const again = await steelsim(['run', 'quickstart'], { cwd });
    expect([again.code, again.stderr]).toEqual([0, '']);
    expect(again.stdout).toContain('holds this run already');
  });

  it('refuses the folder to other inputs and names the difference', async () => {
    const other = await steelsim(['run', 'quickstart', '--seed', '9'], { cwd });
    expect(other.code).toBe(2);
    expect(other.stderr).toContain('seed is 1 there and 9 now');
  });

  it('replaces other inputs by force', async () => {
    const forced = await steelsim(
      ['run', 'quickstart', '--seed', '9', '--until', '2026', '--out', 'again', '--force'],
      {
        cwd,
      },
    );
    expect(forced.code).toBe(0);
    expect(manifestIn(join(cwd, 'again')).seed).toBe(9);
  });

  it('prints its summary as JSON', async () => {
    const { stdout } = await steelsim(['run', 'quickstart', '--json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ scenario: 'quickstart', folder: 'results/quickstart', repeated: true });
  });
});

describe('steelsim run, stopped', () => {
  it('ends with 130 on Ctrl-C, says how to continue, and continues', async () => {
    const cwd = scratchFolder();
    const command = ['run', 'baseline', '--until', '2030'];
    const { code, stderr } = await steelsim(command, {
      cwd,
      onStderr: (text, signal) => {
        if (text.includes('2025  ')) signal('SIGINT');
      },
    });
    expect(code).toBe(130);
    const told = /interrupted after (\d{4}); no results were written\. The same command goes on from there/.exec(
      stderr,
    );
    const after = Number(told?.[1]);
    expect(after).toBeLessThan(2030);
    const again = await steelsim(command, { cwd });
    expect(again.code).toBe(0);
    const [first = '', ...years] = linesOf(again.stderr);
    expect(first).toContain(`goes on after ${after}`);
    expect(years.map((line) => Number(line.slice(0, 4)))).toEqual(
      [2026, 2027, 2028, 2029, 2030].filter((year) => year > after),
    );
    expect(readdirSync(join(cwd, 'results/baseline')).filter((file) => file.startsWith('.'))).toEqual([]);
  });

  it.each([
    ['after a byte of its summary', 'steelsim run quickstart --json | head -c 1'],
    ['before its summary', 'steelsim run quickstart --json --quiet | true'],
    ['during its progress', 'steelsim run quickstart 2>&1 >/dev/null | true'],
  ])('ends cleanly when nobody reads on %s', async (_when, line) => {
    const { code, stderr } = await shell(line, scratchFolder());
    expect(code).toBe(0);
    expect(stderr).not.toMatch(/EPIPE|at .*\.js/);
  });
});

describe('steelsim run, failed', () => {
  it('ends with 1, names year and cause and leaves nothing behind', async () => {
    const cwd = scratchFolder();
    // No steel is made in Iceland: its curve is empty.
    const { code, stderr } = await steelsim(['run', 'quickstart', '--set', 'countries=[ISL]'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^steelsim: the run failed in 2025\n {2}because empty-curve /);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe('a run’s folder that is not to be touched', () => {
  it('keeps files that no run accounts for', async () => {
    const cwd = scratchFolder();
    writeFileSync(join(cwd, 'plants.csv'), 'mine\n');
    const { code, stderr } = await steelsim(['run', 'quickstart', '--out', '.'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('holds plants.csv, which no run accounts for');
    expect(readFileSync(join(cwd, 'plants.csv'), 'utf8')).toBe('mine\n');
  });
});
