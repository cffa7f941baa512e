import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';
import { TINY_DATA } from '../runs/tiny-world.js';
import { ROOT, linesOf, steelsim } from './steelsim.js';

describe('steelsim', () => {
  it('prints its version', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(await steelsim(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each([
    [],
    ['run'],
    ['branch'],
    ['compare'],
    ['calibrate'],
    ['scenario'],
    ['scenario', 'list'],
    ['scenario', 'show'],
    ['scenario', 'diff'],
    ['scenario', 'schema'],
    ['data'],
    ['data', 'validate'],
    ['data', 'describe'],
    ['data', 'import'],
    ['data', 'import', 'gem'],
    ['doctor'],
    ['events'],
    ['dead-letters'],
    ['dead-letters', 'list'],
    ['dead-letters', 'purge'],
    ['dead-letters', 'redrive'],
    ['sweep'],
    ['sweep', 'plan'],
    ['sweep', 'run'],
    ['sweep', 'status'],
    ['sweep', 'merge'],
    ['sweep', 'analyse'],
    ['sweep', 'rerun'],
    ['sweep', 'schema'],
    ['report'],
  ])('explains %s %s %s with examples', async (...command) => {
    const { code, stdout } = await steelsim([...command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Examples:\n {2}# .+\n {2}\$ steelsim /);
  });
});

describe('steelsim scenario list', () => {
  const shipped = readdirSync(join(ROOT, 'scenarios'))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort();

  it('names every shipped scenario, from any working directory', async () => {
    const { stdout } = await steelsim(['scenario', 'list'], { cwd: scratchFolder() });
    expect(linesOf(stdout).filter((line) => !line.startsWith(' '))).toEqual(shipped);
  });

  it('describes them to programs', async () => {
    const { stdout } = await steelsim(['scenario', 'list', '--json']);
    const listed = JSON.parse(stdout) as readonly { name: string; description: string }[];
    expect(listed.map(({ name }) => name)).toEqual(shipped);
    expect(listed.filter(({ description }) => description === '')).toEqual([]);
  });
});

describe('steelsim scenario show', () => {
  it('tells every value with its path and origin, from any working directory', async () => {
    const { code, stdout } = await steelsim(['scenario', 'show', 'net-zero', '--set', 'seed=5'], {
      cwd: scratchFolder(),
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^net-zero \(scenarios\/net-zero\.yaml extends scenarios\/baseline\.yaml\)$/m);
    expect(stdout).toMatch(/^seed +5 +--set$/m);
    expect(stdout).toMatch(/^policies\.freeAllocation\.endYear +2035 +scenarios\/net-zero\.yaml:\d+$/m);
    expect(stdout).toMatch(/^agents\.equityShare +0\.2 +default$/m);
  });

  it('tells programs the settings and the resolved scenario', async () => {
    const { stdout } = await steelsim(['scenario', 'show', 'quickstart', '--json']);
    const shown = JSON.parse(stdout) as { settings: readonly object[] };
    expect(shown).toMatchObject({
      name: 'quickstart',
      files: ['scenarios/quickstart.yaml', 'scenarios/baseline.yaml'],
      scenario: { countries: ['USA'], years: { start: 2025, end: 2030 } },
    });
    expect(shown.settings).toContainEqual({ path: 'years.end', value: 2030, origin: 'scenarios/quickstart.yaml:7' });
  });
});

describe('steelsim scenario diff', () => {
  it('tells both values and origins of what differs', async () => {
    const { code, stdout } = await steelsim(['scenario', 'diff', 'baseline', 'baseline', '--set', 'seed=5']);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'baseline and baseline: 1 difference\n\nseed\n  baseline  1  (default)\n  baseline  5  (--set)\n',
    });
  });

  it('says so when nothing differs', async () => {
    const { stdout } = await steelsim(['scenario', 'diff', 'net-zero', 'net-zero']);
    expect(stdout).toBe('net-zero and net-zero: no difference\n');
  });

  it('tells programs the same', async () => {
    const { stdout } = await steelsim(['scenario', 'diff', 'baseline', 'quickstart', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      first: 'baseline',
      second: 'quickstart',
      differences: [{ path: 'years.end' }, { path: 'countries' }, { path: 'markets.demand.multiplier' }],
    });
  });
});

describe('steelsim scenario schema', () => {
  it('is JSON Schema', async () => {
    const { stdout } = await steelsim(['scenario', 'schema']);
    expect(JSON.parse(stdout)).toMatchObject({ title: 'steelsim scenario', properties: { extends: {}, years: {} } });
  });
});

describe('steelsim data', () => {
  it('finds no fault in the shipped dataset', async () => {
    const { code, stdout } = await steelsim(['data', 'validate'], { cwd: scratchFolder() });
    expect([code, stdout.endsWith(': no faults\n')]).toEqual([0, true]);
  });

  it('describes a dataset to people', async () => {
    const { stdout } = await steelsim(['data', 'describe', TINY_DATA]);
    expect(stdout).toContain('Dataset tiny-world');
  });

  it('describes a dataset to programs', async () => {
    const { stdout } = await steelsim(['data', 'describe', TINY_DATA, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ name: 'tiny-world', all: { countries: 3 } });
  });

  it('builds a fleet from tracker files', async () => {
    const cwd = scratchFolder();
    const gem = join(ROOT, 'test/fixtures/gem');
    const files = ['--units', join(gem, 'units.csv'), '--plants', join(gem, 'plant-status.csv')];
    const { code, stdout } = await steelsim(['data', 'import', 'gem', ...files, '--out', 'fleet'], { cwd });
    expect(code).toBe(0);
    expect(readdirSync(join(cwd, 'fleet')).sort()).toEqual(['furnace_groups.csv', 'plant_groups.csv', 'plants.csv']);
    expect(linesOf(stdout).at(-1)).toBe('fleet/furnace_groups.csv');
  });
});
