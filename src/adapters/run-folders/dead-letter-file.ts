import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../../kernel/index.js';
import type { Manifest } from '../../runs/manifest.js';
import type { KeptLetter } from '../../runs/redrive.js';
import { DEAD_LETTERS_FILE } from '../exports/dead-letter-lines.js';
import { writeWhole } from '../exports/whole-file.js';
import type { Fault } from '../faults.js';
import { BadInputError } from '../faults.js';
import { MANIFEST_FILE } from './folder-state.js';

const isLetter = (value: unknown): value is KeptLetter =>
  typeof value === 'object' && value !== null && 'subscriber' in value && 'seq' in value && 'errors' in value;

const letterIn = (line: string): KeptLetter | undefined => {
  try {
    const value: unknown = JSON.parse(line);
    return isLetter(value) ? value : undefined;
  } catch {
    return undefined; // no JSON: damaged
  }
};

/** The dead letters of a run's folder, in their order; none where the file is missing. Throws `BadInputError` for every line that is none. */
export const readLetters = (folder: string): readonly KeptLetter[] => {
  const file = join(folder, DEAD_LETTERS_FILE);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  const read = lines.map(letterIn);
  const faults = read.flatMap((letter, i): Fault[] =>
    letter === undefined ? [{ file, row: i + 1, expected: 'a dead letter as JSON' }] : [],
  );
  if (faults.length > 0) throw new BadInputError(faults);
  return read.filter((letter) => letter !== undefined);
};

const outputsWith = ({ outputs }: Manifest, text: string, rows: number): Manifest['outputs'] => {
  const others = Object.entries(outputs).filter(([file]) => file !== DEAD_LETTERS_FILE);
  const bytes = Buffer.from(text);
  const own = { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, rows };
  const all = rows === 0 ? others : [...others, [DEAD_LETTERS_FILE, own] as const];
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** Puts letters in place of those of a complete run, whose manifest then tells of these; without any the file goes. */
export const replaceLetters = (folder: string, manifest: Manifest, letters: readonly KeptLetter[]): undefined => {
  const text = letters.map((letter) => `${canonicalJson(letter)}\n`).join('');
  if (letters.length > 0) writeWhole(join(folder, DEAD_LETTERS_FILE), text);
  const now: Manifest = {
    ...manifest,
    counts: { ...manifest.counts, deadLetters: letters.length },
    outputs: outputsWith(manifest, text, letters.length),
  };
  writeWhole(join(folder, MANIFEST_FILE), `${JSON.stringify(now, null, 2)}\n`);
  if (letters.length === 0) rmSync(join(folder, DEAD_LETTERS_FILE), { force: true });
};
