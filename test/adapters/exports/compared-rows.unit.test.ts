import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ComparedRows } from '../../../src/adapters/exports/compared-rows.js';

const compared = (there: string, lines: readonly string[]) => {
  const rows = new ComparedRows(there);
  const [head = '', ...rest] = lines;
  rows.text(`${head}\n`);
  for (const line of rest) rows.row(`${line}\n`);
  return rows.close();
};

describe('an output compared with the file that is there', () => {
  const there = 'year,t\n2025,1\n2026,2\n';

  it('has its hash and no difference when it is the same', () => {
    expect(compared(there, ['year,t', '2025,1', '2026,2'])).toEqual({
      sha256: createHash('sha256').update(there).digest('hex'),
      difference: undefined,
    });
  });

  it.each([
    ['the header', ['year,kg', '2025,1', '2026,2'], { line: 1, there: 'year,t', now: 'year,kg' }],
    ['a row', ['year,t', '2025,1', '2026,3'], { line: 3, there: '2026,2', now: '2026,3' }],
    ['a row that is missing there', ['year,t', '2025,1', '2026,2', '2027,3'], { line: 4, there: null, now: '2027,3' }],
    ['a row that is too many there', ['year,t', '2025,1'], { line: 3, there: '2026,2', now: null }],
  ])('names %s', (_what, lines, difference) => {
    expect(compared(there, lines).difference).toEqual(difference);
  });

  it('tells the first of several differences and hashes what comes after it', () => {
    const { sha256, difference } = compared(there, ['year,t', '2025,7', '2026,8']);
    expect(difference?.line).toBe(2);
    expect(sha256).toBe(createHash('sha256').update('year,t\n2025,7\n2026,8\n').digest('hex'));
  });

  it('is hashed as a whole when it is longer than what is hashed at once', () => {
    const long = Array.from({ length: 20_000 }, (_, i) => `row ${i}`);
    const text = `${long.join('\n')}\n`;
    const { sha256, difference } = compared(text, long);
    expect([sha256, difference]).toEqual([createHash('sha256').update(text).digest('hex'), undefined]);
  });
});
