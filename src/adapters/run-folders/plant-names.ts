import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { levelOf } from '../../runs/event-levels.js';
import type { Manifest } from '../../runs/manifest.js';
import { readLogOfReport } from './furnace-events.js';
import { readRecordedLog } from './recorded-log.js';
import { readRows } from './table-columns.js';

const PLANTS = 'plants.csv';

/** Names are for people: what would break a table or steer a terminal becomes a blank. */
const readable = (name: string): string => name.replace(/\p{Cc}+/gu, ' ');

/** The first of these folders whose table of plants is that of the run. */
const namesIn = (folders: readonly string[], { dataset }: Manifest): ReadonlyMap<string, string> => {
  const isTheirs = (path: string): boolean =>
    existsSync(path) && createHash('sha256').update(readFileSync(path)).digest('hex') === dataset.files[PLANTS];
  const folder = folders.find((each) => isTheirs(join(each, PLANTS)));
  if (folder === undefined) return new Map();
  const rows = readRows(
    folder,
    PLANTS,
    ['plant_id', 'name'] as const,
    ({ text }, row) => [text('plant_id', row), readable(text('name', row))] as const,
  );
  return new Map(rows);
};

/** Names of plants that were founded in the run, as far as it has kept its log. */
const foundedIn = (folder: string, manifest: Manifest): ReadonlyMap<string, string> => {
  if (levelOf(manifest) === 'none') return new Map();
  try {
    const { founded } = readLogOfReport(readRecordedLog(folder, manifest.digests).lines);
    return new Map(founded.map(({ id, name }) => [id, readable(name)]));
  } catch {
    return new Map(); // a damaged line: names are for reading, and nothing depends on them
  }
};

/**
 * Names of plants of a run: from a dataset at hand, if it is that of the run, and from the log for those that are not in
 * it. Throws `BadInputError` for a table of plants that cannot be read.
 */
export const plantNames = (
  folder: string,
  manifest: Manifest,
  { ids, data }: { readonly ids: readonly string[]; readonly data: readonly string[] },
): ReadonlyMap<string, string> => {
  const names = namesIn(data, manifest);
  return ids.every((id) => names.has(id)) ? names : new Map([...names, ...foundedIn(folder, manifest)]);
};
