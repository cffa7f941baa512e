import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRecordedLog } from '../../../src/adapters/run-folders/recorded-log.js';
import { canonicalJson } from '../../../src/kernel/index.js';
import { scratchFolder } from './scratch-folder.js';

/** FNV-1a with 64 bits in one line of big integers: another way to the digest than the program's. */
const fnv = (text: string): string =>
  [...Buffer.from(text, 'ascii')]
    .reduce((hash, byte) => BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n), 0xcbf29ce484222325n)
    .toString(16)
    .padStart(16, '0');

const YEARS = [2040, 2041, 2042];
const ABOUT = { cause: 0, command: 'StartYear', root: 1, schema: 1, stream: 'world' };
/** Three records a year. */
const lines = YEARS.flatMap((year, n) =>
  ['year.started', 'market.opened', 'year.closed'].map(
    (type, i) =>
      `${canonicalJson({ ...ABOUT, event: { type, year }, seq: 3 * n + i + 1, version: 3 * n + i + 1, year })}\n`,
  ),
);
const digests = Object.fromEntries(YEARS.map((year, n) => [year, fnv(lines.slice(0, 3 * n + 3).join(''))]));

const readOf = (those: readonly string[]) => {
  const folder = scratchFolder();
  writeFileSync(join(folder, 'events.jsonl'), those.join(''));
  return readRecordedLog(folder, digests);
};

describe('the log of a folder', () => {
  it('is divided into its years by the digests', () => {
    const log = readOf(lines);
    expect(log.fault).toBeUndefined();
    expect(log.years.map(({ year, records }) => [year, [...records].map(({ seq }) => seq)])).toEqual([
      [2040, [1, 2, 3]],
      [2041, [4, 5, 6]],
      [2042, [7, 8, 9]],
    ]);
    expect(log.lines).toEqual(lines);
  });

  it('has the damaged year named whichever of its letters is another', () => {
    // The line end is one of them: then two lines are one.
    for (const at of [3, 4, 5]) {
      const line = lines[at] ?? '';
      for (let i = 0; i < line.length; i += 1) {
        const other = `${line.slice(0, i)}${String.fromCharCode(line.charCodeAt(i) ^ 1)}${line.slice(i + 1)}`;
        const { years, fault } = readOf(lines.with(at, other));
        expect([years.length, fault?.year], `line ${at + 1}, letter ${i}`).toEqual([1, 2041]);
        expect([null, at + 1]).toContain(fault?.line);
      }
    }
  });

  it.each([
    ['a line is missing', lines.toSpliced(4, 1), 5, 'seq 6 stands where 5 should'],
    ['a line stands twice', lines.toSpliced(4, 0, lines[3] ?? ''), 5, 'seq 4 stands where 5 should'],
    ['the last line is missing', lines.slice(0, 5), null, 'the log ends after line 5, before the end of the year'],
    ['the year is missing', lines.slice(0, 3), null, 'the log ends after line 3, before the year'],
  ])('tells that %s', (_what, those, line, problem) => {
    expect(readOf(those).fault).toEqual({ file: 'events.jsonl', year: 2041, line, problem });
  });

  it('names the lines of the year when only the digest tells', () => {
    const other = (lines[4] ?? '').replace('opened', 'closed');
    expect(readOf(lines.with(4, other)).fault).toMatchObject({ line: null, year: 2041 });
    expect(readOf(lines.with(4, other)).fault?.problem).toMatch(/^lines 4 to 6 parse/);
  });
});
