import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FolderState } from '../../runs/admission.js';
import type { Manifest } from '../../runs/manifest.js';
import { LOCK_FILE } from './lock.js';
import { UNFINISHED_FILE, readUnfinished } from './unfinished-run.js';

export const MANIFEST_FILE = 'manifest.json';

const readManifest = (dir: string): Manifest | undefined => {
  const path = join(dir, MANIFEST_FILE);
  if (!existsSync(path)) return undefined;
  try {
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Partial<Manifest>;
    const { versions, scenario, dataset, counts, digests, outputs, headline, crossings } = manifest;
    const parts = [versions, scenario, dataset, counts, digests, outputs, headline, crossings];
    return parts.every((part) => typeof part === 'object') ? (manifest as Manifest) : undefined;
  } catch {
    return undefined; // no manifest of a run: its file is foreign
  }
};

/**
 * Looks at a run's folder. `outputs` are the names that a run writes. A complete run whose output is missing is
 * incomplete; names of outputs without a manifest, a lock or an unfinished run that explains them are foreign.
 */
export const stateOf = (dir: string, outputs: readonly string[]): FolderState => {
  if (!existsSync(dir)) return { kind: 'empty' };
  const manifest = readManifest(dir);
  const unfinished = readUnfinished(dir);
  if (manifest !== undefined) {
    const whole = Object.keys(manifest.outputs).every((file) => existsSync(join(dir, file)));
    return whole ? { kind: 'complete', manifest, unfinished } : { kind: 'incomplete', unfinished };
  }
  const present = readdirSync(dir);
  if (present.includes(LOCK_FILE) || present.includes(UNFINISHED_FILE)) return { kind: 'incomplete', unfinished };
  const files = [...outputs, MANIFEST_FILE].filter((file) => present.includes(file));
  return files.length > 0 ? { kind: 'foreign', files } : { kind: 'empty' };
};
