import { describe, expect, it } from 'vitest';
import { readCapacity, readPosition, readStatus, readYear } from '../../../../src/adapters/datasets/gem/cells.js';

describe('cells of the tracker', () => {
  it.each([
    ['1100', 1_100_000],
    ['1,040.5', 1_040_500],
    ['>0', 'unknown'],
    ['unknown', 'unknown'],
    ['N/A', 'none'],
    ['', 'none'],
    ['0', 'none'],
    ['-5', undefined],
    ['1.100,5', undefined],
  ])('capacity %j is %j', (cell, capacity) => {
    expect(readCapacity(cell)).toBe(capacity);
  });

  it.each([
    ['1998', 1998],
    ['2022-07', 2022],
    ['2022-07-26', 2022],
    ['2025-06-01 00:00:00', 2025],
    ['unknown', null],
    ['', null],
    ['98', undefined],
    ['July 2022', undefined],
  ])('year %j is %j', (cell, year) => {
    expect(readYear(cell)).toBe(year);
  });

  it.each([
    ['operating', 'operating'],
    ['operating_pre-retirement', 'operating-pre-retirement'],
    ['operating pre-retirement', 'operating-pre-retirement'],
    ['mothballed_pre-retirement', 'mothballed'],
    ['retired', null],
    ['cancelled', null],
    ['shelved', undefined],
  ])('status %j is %j', (cell, status) => {
    expect(readStatus(cell)).toBe(status);
  });

  it('positions are latitude and longitude within the globe', () => {
    expect(readPosition('36.74, -36.2')).toEqual({ latitude: 36.74, longitude: -36.2 });
    expect(readPosition('36.74; -36.2')).toBeUndefined();
    expect(readPosition('36.74, 181')).toBeUndefined();
  });
});
