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
    ['calibrate'],
    ['scenario'],
    ['scenario', 'list'],
    ['data'],
    ['data', 'validate'],
    ['data', 'describe'],
    ['data', 'import'],
    ['data', 'import', 'gem'],
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
