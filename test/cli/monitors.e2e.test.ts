import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/runs/manifest.js';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';
import { steelsim, type Ended } from './steelsim.js';

describe('a run that crosses a threshold', () => {
  // Any price lies above 1 USD/t, and none above a million: one crossing, in the first year.
  const MONITORS =
    'monitors=[{ name: any, metric: steelPrice, above: 1 }, { name: none, metric: steelPrice, above: 1.0e+6 }]';
  let cwd = '';
  let told: Ended;

  beforeAll(async () => {
    cwd = scratchFolder();
    told = await steelsim(['run', 'quickstart', '--until', '2027', '--out', 'run', '--set', MONITORS], { cwd });
  });

  const manifest = (): Manifest => JSON.parse(readFileSync(join(cwd, 'run/manifest.json'), 'utf8')) as Manifest;
  const crossing = () => ({
    year: 2025,
    monitor: 'any',
    metric: 'steelPrice',
    value: manifest().headline[0]?.steelPrice,
    threshold: 1,
    direction: 'above',
  });

  it('is no failure', () => {
    expect(told.code).toBe(0);
  });

  it('tells people of it', () => {
    expect(told.stdout).toMatch(/│ any +│ 2025 │ steel price, USD\/t │ +\d+ │ +above 1 │/);
    expect(told.stdout).not.toContain('│ none ');
  });

  it('keeps it in the manifest', () => {
    expect(manifest().crossings).toEqual([crossing()]);
  });

  it('tells programs of it', async () => {
    const args = ['run', 'quickstart', '--until', '2027', '--out', 'run', '--set', MONITORS, '--json'];
    const { stdout } = await steelsim(args, { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ crossings: [crossing()] });
  });
});
