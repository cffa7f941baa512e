import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BadInputError } from '../../faults.js';
import { makeFolder } from '../../make-folder.js';
import { FURNACE_GROUPS, PLANT_GROUPS, PLANTS } from '../tables/fleet.js';
import { tableText } from '../write-table.js';
import type { Fleet } from './residual.js';

interface TableText {
  readonly path: string;
  readonly beside: string;
  readonly text: string;
}

/** A fleet that somebody has worked on is not replaced unasked; one that is the same already is no loss. */
const expectFreePlaces = (tables: readonly TableText[]): undefined => {
  const taken = tables.filter(({ path, text }) => existsSync(path) && readFileSync(path, 'utf8') !== text);
  if (taken.length === 0) return;
  const expected = 'a place without another table; --force replaces what is there, --out names another folder';
  throw new BadInputError(taken.map(({ path }) => ({ file: path, expected })));
};

/**
 * Writes `plants.csv`, `plant_groups.csv` and `furnace_groups.csv` into a folder, which is made if need be. All three
 * are written beside their place before the first takes it, so that a full disk or a missing right leaves the old
 * fleet whole. Returns the paths. Throws `BadInputError` for every one that holds another table, unless `force` replaces it.
 */
export function writeFleet(
  dir: string,
  { plants, plantGroups, furnaceGroups }: Fleet,
  { force = false }: { readonly force?: boolean | undefined } = {},
): readonly string[] {
  const texts: readonly (readonly [string, string])[] = [
    [PLANTS.file, tableText(PLANTS, plants)],
    [PLANT_GROUPS.file, tableText(PLANT_GROUPS, plantGroups)],
    [FURNACE_GROUPS.file, tableText(FURNACE_GROUPS, furnaceGroups)],
  ];
  const moves = texts.map(([file, text]) => ({ path: join(dir, file), beside: join(dir, `.${file}.new`), text }));
  if (!force) expectFreePlaces(moves);
  makeFolder(dir);
  try {
    for (const { beside, text } of moves) writeFileSync(beside, text, { flush: true });
    for (const { beside, path } of moves) renameSync(beside, path);
  } finally {
    for (const { beside } of moves) rmSync(beside, { force: true });
  }
  return moves.map(({ path }) => path);
}
