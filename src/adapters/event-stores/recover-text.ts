import type { DeadLetter, Events, Recorded } from '../../kernel/index.js';
import { RollingHash } from '../../kernel/index.js';
import { damageIn } from '../run-folders/damaged-year.js';
import type { CommittedYear, LogDamage, RecoveredLog } from './run-store.js';

/** Reads a record from what stood on its line. Throws for what is no record. */
export type Decode<E extends Events<E>> = (raw: unknown) => Recorded<E>;

/** A commit with the dead letters of its year. */
export type Commit = CommittedYear & { readonly letters: readonly DeadLetter[] };

const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return STRICT.decode(bytes);
  } catch {
    return undefined; // no UTF-8: some byte is not as it was written
  }
};

/** The lines of a text, their ends included; the last may lack its end. */
export const splitLines = (text: string): readonly string[] => {
  const lines: string[] = [];
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from);
    const next = end < 0 ? text.length : end + 1;
    lines.push(text.slice(from, next));
    from = next;
  }
  return lines;
};

const damageAt = (bytes: Buffer, { year, bytes: end }: Commit, before: number): LogDamage => {
  const lines = splitLines(bytes.toString('utf8', 0, end));
  return { kind: bytes.length < end ? 'torn' : 'flipped', year, ...damageIn(lines, before, year) };
};

/**
 * Divides the text of a log into the years that were committed and compares each with its digest, up to the first that is
 * not as it was. What lies behind the last commit is no part of the log: its year did not end.
 */
export const recoverText = <E extends Events<E>>(
  bytes: Buffer,
  commits: readonly Commit[],
  decode: Decode<E>,
): RecoveredLog<E> => {
  const hash = new RollingHash();
  const [years, records, letters]: [CommittedYear[], Recorded<E>[], DeadLetter[]] = [[], [], []];
  const recovered = (damage?: LogDamage): RecoveredLog<E> => ({ years, records, letters, damage });
  let from = 0;
  for (const commit of commits) {
    const text = commit.bytes <= bytes.length ? textOf(bytes.subarray(from, commit.bytes)) : undefined;
    if (text !== undefined) hash.update(text);
    if (text === undefined || hash.hex() !== commit.digest) return recovered(damageAt(bytes, commit, records.length));
    for (const line of splitLines(text)) records.push(decode(JSON.parse(line)));
    years.push(commit);
    letters.push(...commit.letters);
    from = commit.bytes;
  }
  return recovered();
};
