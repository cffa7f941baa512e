import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { plantNames } from '../../../src/adapters/run-folders/plant-names.js';
import type { Manifest } from '../../../src/runs/manifest.js';
import { tinyRun } from '../../runs/resumed.js';
import { TINY_DATA } from '../../runs/tiny-world.js';
import { scratchFolder } from './scratch-folder.js';

describe('names of plants', () => {
  const folder = scratchFolder();
  let manifest: Manifest;
  beforeAll(async () => {
    ({ manifest } = await tinyRun(folder));
  });
  const [, line = ''] = readFileSync(join(TINY_DATA, 'plants.csv'), 'utf8').split('\n');
  const [id = '', name = ''] = line.split(',');

  it('are those of the dataset that the run was made from', () => {
    const other = scratchFolder();
    writeFileSync(
      join(other, 'plants.csv'),
      readFileSync(join(TINY_DATA, 'plants.csv'), 'utf8').replace(name, 'Other'),
    );
    const named = (...data: readonly string[]) => plantNames(folder, manifest, { ids: [id], data }).get(id);
    expect(name.length).toBeGreaterThan(3);
    expect(named(join(other, 'missing'), other, TINY_DATA)).toBe(name);
    expect(named(other)).toBeUndefined();
  });

  it('are read from the log for a plant that was founded, also from a summary, and hold nothing that steers a terminal', () => {
    const event = { type: 'plant.founded', plantId: 'new-1', name: 'New\n\u001b[31m works', plantGroupId: 'x' };
    const written = (events: 'full' | 'none'): ReadonlyMap<string, string> => {
      const copy = scratchFolder();
      copyFileSync(join(folder, 'manifest.json'), join(copy, 'manifest.json'));
      writeFileSync(join(copy, 'events.jsonl'), `${JSON.stringify({ seq: 1, year: 2025, event })}\n`);
      return plantNames(copy, { ...manifest, events }, { ids: ['new-1'], data: [TINY_DATA] });
    };
    expect(written('full').get('new-1')).toBe('New [31m works');
    expect(written('full').get(id)).toBe(name);
    expect(written('none').has('new-1')).toBe(false);
  });
});
