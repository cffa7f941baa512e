import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../../runs/manifest.js';
import type { ReplayFault } from '../../runs/replay-report.js';
import type { RunResults } from '../../runs/results.js';
import { ComparedRows } from '../exports/compared-rows.js';
import type { LineDifference } from '../exports/compared-rows.js';
import { CSV_TABLES } from '../exports/csv/index.js';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const OTHER_FILE = 'the file has another SHA-256 than the manifest names';
const OTHER_ROWS = 'the log gives another table than the manifest names';

/** Every output whose bytes are not those of which the manifest has the digest. */
export const changedFiles = (folder: string, { outputs }: Manifest): readonly ReplayFault[] =>
  Object.entries(outputs)
    .filter(([file, recorded]) => sha256(readFileSync(join(folder, file))) !== recorded.sha256)
    .map(([file]) => ({ file, line: null, year: null, problem: OTHER_FILE }));

const LONGEST = 40;

/** The cells around the first character that differs. */
const shown = ({ there, now }: LineDifference): string => {
  if (there === null || now === null) return there === null ? 'the line is missing' : 'there are lines too many';
  let at = 0;
  while (at < there.length && there[at] === now[at]) at += 1;
  const from = Math.max(0, now.lastIndexOf(',', Math.max(0, at - 1)) + 1);
  return `there "${there.slice(from, from + LONGEST)}", from the log "${now.slice(from, from + LONGEST)}"`;
};

/**
 * Writes every table anew from what the log gave and compares it with the digest of the manifest and with the file. Throws
 * `NotANumberError` for a result that is none.
 */
export const changedTables = (folder: string, { outputs }: Manifest, results: RunResults): readonly ReplayFault[] =>
  CSV_TABLES.flatMap(({ file, write }) => {
    const recorded = outputs[file];
    if (recorded === undefined)
      return [{ file, line: null, year: null, problem: 'the manifest does not name the table' }];
    const there = readFileSync(join(folder, file));
    const rows = new ComparedRows(there.toString('utf8'));
    write(results, rows);
    const rebuilt = rows.close();
    const problems = [
      ...(rebuilt.sha256 === recorded.sha256 ? [] : [OTHER_ROWS]),
      ...(sha256(there) === recorded.sha256 ? [] : [OTHER_FILE]),
    ];
    if (problems.length === 0) return [];
    const { difference } = rebuilt;
    const where = difference === undefined ? [] : [shown(difference)];
    return [{ file, line: difference?.line ?? null, year: null, problem: [...problems, ...where].join('; ') }];
  });
