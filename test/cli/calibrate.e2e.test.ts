import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';
import { editedWorld } from '../adapters/datasets/broken-world.js';
import { TINY_DATA, TINY_SCENARIO } from '../runs/tiny-world.js';
import { steelsim } from './steelsim.js';

const calibrate = (...args: readonly string[]) => steelsim(['calibrate', TINY_SCENARIO, ...args]);

describe('steelsim calibrate', () => {
  it('prints the page, and the misses in it', async () => {
    const { code, stdout, stderr } = await calibrate();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^# The base year beside statistics\n/);
    expect(stdout).toMatch(
      /World price of steel \| USD\/t \| predicted \| [\d,]+ \| 1 to 2 \| range \| {2}\| \*\*miss\*\*/,
    );
  });

  it('writes what it prints, again and again the same bytes', async () => {
    const out = join(scratchFolder(), 'pages/calibration.md');
    expect(await calibrate('--out', out)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(out, 'utf8')).toBe((await calibrate()).stdout);
  });

  it('gives every figure to a program', async () => {
    const { stdout } = await calibrate('--json');
    const { year, sections } = JSON.parse(stdout) as { year: number; sections: { world: { name: string }[] } };
    expect(year).toBe(2025);
    expect(sections.world[0]).toMatchObject({ name: 'Crude steel', kind: 'fitted', unit: 'Mt' });
  });
});

describe('steelsim calibrate --check', () => {
  it('is content with the page that it would write', async () => {
    const out = join(scratchFolder(), 'calibration.md');
    await calibrate('--out', out);
    expect(await calibrate('--out', out, '--check')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('fails when the page says something else, names the line and writes nothing', async () => {
    const out = join(scratchFolder(), 'calibration.md');
    await calibrate('--out', out);
    const changed = readFileSync(out, 'utf8').replace('# The base year', '# The basic year');
    writeFileSync(out, changed);
    const { code, stderr } = await calibrate('--out', out, '--check');
    expect(code).toBe(1);
    expect(stderr).toMatch(/first in line 1\n {2}there: # The basic year.*\n {2}now: {3}# The base year/);
    expect(readFileSync(out, 'utf8')).toBe(changed);
  });

  it('fails when there is no page, and writes none', async () => {
    const out = join(scratchFolder(), 'calibration.md');
    expect((await calibrate('--out', out, '--check')).code).toBe(1);
    expect(existsSync(out)).toBe(false);
  });

  it('is a usage error without a file', async () => {
    expect(await calibrate('--check')).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('steelsim calibrate with bad input', () => {
  it('ends with 2 when the dataset has no reference figures', async () => {
    const data = editedWorld();
    rmSync(join(data, 'reference_figures.csv'));
    const { code, stderr } = await calibrate('--data', data);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('reference_figures.csv') as string });
  });

  it('ends with 2 when a folder stands where the page is to be written', async () => {
    const out = scratchFolder();
    expect(await calibrate('--data', TINY_DATA, '--out', out)).toMatchObject({ code: 2 });
  });
});
