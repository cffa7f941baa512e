import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../make-folder.js';
import { FURNACE_GROUPS, PLANT_GROUPS, PLANTS } from '../tables/fleet.js';
import { tableText } from '../write-table.js';
import type { Fleet } from './residual.js';

/**
 * Writes `plants.csv`, `plant_groups.csv` and `furnace_groups.csv` into a folder, which is made if need be. All three
 * are written beside their place before the first takes it, so that a full disk or a missing right leaves the old
 * fleet whole. Returns the paths.
 */
export function writeFleet(dir: string, { plants, plantGroups, furnaceGroups }: Fleet): readonly string[] {
  const texts: readonly (readonly [string, string])[] = [
    [PLANTS.file, tableText(PLANTS, plants)],
    [PLANT_GROUPS.file, tableText(PLANT_GROUPS, plantGroups)],
    [FURNACE_GROUPS.file, tableText(FURNACE_GROUPS, furnaceGroups)],
  ];
  makeFolder(dir);
  const moves = texts.map(([file, text]) => ({ path: join(dir, file), beside: join(dir, `.${file}.new`), text }));
  try {
    for (const { beside, text } of moves) writeFileSync(beside, text, { flush: true });
    for (const { beside, path } of moves) renameSync(beside, path);
  } finally {
    for (const { beside } of moves) rmSync(beside, { force: true });
  }
  return moves.map(({ path }) => path);
}
