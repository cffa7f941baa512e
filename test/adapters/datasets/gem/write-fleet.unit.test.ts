import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { importGemTracker, writeFleet } from '../../../../src/adapters/datasets/gem/index.js';
import { readTable } from '../../../../src/adapters/datasets/read-table.js';
import { FURNACE_GROUPS, PLANT_GROUPS, PLANTS } from '../../../../src/adapters/datasets/tables/fleet.js';
import { input } from './fixture.js';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'steelsim-fleet-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

it('writes tables that read back as the same rows', () => {
  const fleet = importGemTracker(input());
  const out = join(dir, 'new', 'folder');
  expect(writeFleet(out, fleet)).toEqual(
    ['plants.csv', 'plant_groups.csv', 'furnace_groups.csv'].map((file) => join(out, file)),
  );
  expect(readTable(out, PLANTS)).toMatchObject({ rows: fleet.plants, faults: [] });
  expect(readTable(out, PLANT_GROUPS)).toMatchObject({ rows: fleet.plantGroups, faults: [] });
  expect(readTable(out, FURNACE_GROUPS)).toMatchObject({ rows: fleet.furnaceGroups, faults: [] });
  expect(readdirSync(out)).toHaveLength(3);
});

it('leaves the old fleet whole when a file cannot be written', () => {
  writeFileSync(join(dir, 'plants.csv'), 'old');
  // A folder in the place of the last file beside its target cannot be opened for writing.
  mkdirSync(join(dir, '.furnace_groups.csv.new', 'x'), { recursive: true });
  expect(() => writeFleet(dir, importGemTracker(input()), { force: true })).toThrow(/EISDIR/);
  expect(readFileSync(join(dir, 'plants.csv'), 'utf8')).toBe('old');
});

it('replaces another fleet only when it is told to, and names every table that stands in its way', () => {
  const fleet = importGemTracker(input());
  writeFleet(dir, fleet);
  expect(writeFleet(dir, fleet), 'the same fleet once more').toHaveLength(3);
  writeFileSync(join(dir, 'plants.csv'), 'mine');
  writeFileSync(join(dir, 'furnace_groups.csv'), 'mine too');
  expect(() => writeFleet(dir, fleet)).toThrow(/plants\.csv[^]*furnace_groups\.csv/);
  expect(readFileSync(join(dir, 'plants.csv'), 'utf8')).toBe('mine');
  writeFleet(dir, fleet, { force: true });
  expect(readTable(dir, PLANTS)).toMatchObject({ rows: fleet.plants, faults: [] });
});
