import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';

/** Renews the golden files instead of comparing with them. */
const UPDATES = process.env['UPDATE_GOLDEN'] === '1';

/** `Math.exp`, `log` and `pow` may differ in the last bit between majors of Node: only this one is compared exactly. */
const PINNED_MAJOR = '20';
export const IS_PINNED = process.versions.node.split('.')[0] === PINNED_MAJOR;

const TOLERANCE = 1e-9;

const near = (a: string, b: string): boolean => {
  if (a === b) return true;
  const [x, y] = [Number(a), Number(b)];
  if (a === '' || b === '' || Number.isNaN(x) || Number.isNaN(y)) return false;
  return Math.abs(x - y) <= TOLERANCE * Math.max(1, Math.abs(x), Math.abs(y));
};

const cellsOf = (text: string): string[][] => parse(text);

/** Compares a text with the golden file of that path; `UPDATE_GOLDEN=1` writes the file instead. */
export const expectGolden = (text: string, path: string): undefined => {
  if (UPDATES) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return;
  }
  expect(existsSync(path), `${path} is missing: UPDATE_GOLDEN=1 writes it`).toBe(true);
  const golden = readFileSync(path, 'utf8');
  if (IS_PINNED) {
    expect(text).toBe(golden);
    return;
  }
  const [now, then] = [cellsOf(text), cellsOf(golden)];
  expect(now.length).toBe(then.length);
  now.forEach((row, r) => {
    expect(row.filter((value, c) => !near(value, then[r]?.[c] ?? ''))).toEqual([]);
  });
};
