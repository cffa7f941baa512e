import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../faults.js';
import { TABLES } from './tables/index.js';

/** A folder that is not there is one fault, not one for every table. */
export function folderFaults(dir: string): readonly Fault[] {
  const isFolder = statSync(dir, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder ? [] : [{ file: dir, expected: 'the folder of a dataset' }];
}

/** SHA-256 of every table's file, as hexadecimal digits by file name, sorted. */
export function hashDataset(dir: string): Readonly<Record<string, string>> {
  const files = Object.values(TABLES).map(({ file }) => file);
  return Object.fromEntries(files.sort().map((file) => [file, sha256(readFileSync(join(dir, file)))]));
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
