import { describe, expect, test } from 'vitest';
import type { FurnaceGroupRow } from '../../../src/domain/dataset.js';
import type { Draws } from '../../../src/domain/draws.js';
import { presentCampaign } from '../../../src/domain/founding/campaigns.js';
import { furnaceGroupId, plantId, technologyCode } from '../../../src/domain/names.js';

const row = (commissionedYear: number | null, lastRelineYear: number | null = null): FurnaceGroupRow => ({
  furnaceGroupId: furnaceGroupId('bof'),
  plantId: plantId('works'),
  technology: technologyCode('BOF'),
  product: 'steel',
  capacity: 1e6,
  status: 'operating',
  commissionedYear,
  lastRelineYear,
  retirementYear: null,
  imputedFields: [],
});
const drawing = (value: number): Draws => ({ uniform: () => value });
const yearOf = (of: FurnaceGroupRow, draw: number): number => presentCampaign(of, 25, 2025, drawing(draw)).year;

// A campaign of 25 years, and a first one that may be 7 years shorter or longer: 30 % of 25 in whole years.
describe('the present campaign', () => {
  test.each([
    [0.5, 2002],
    [0.999, 2009],
    [0.4, 2001], // 2002 − 7 + 6
  ])('of a furnace of 2002 that was never relined begins some years sooner or later: draw %d', (draw, year) => {
    expect(yearOf(row(2002), draw)).toBe(year);
  });

  test('is the second one where the first ended before the start', () => {
    // As if of 1995: it ran until 2019.
    expect(yearOf(row(2002), 0)).toBe(2020);
  });

  test('of a recent furnace moves as far to both sides, and not beyond the start', () => {
    expect([0, 0.5, 0.999].map((draw) => yearOf(row(2024), draw))).toEqual([2023, 2024, 2025]);
  });

  test('is known where the last reline is', () => {
    expect(yearOf(row(1990, 2010), 0)).toBe(2010);
  });

  test.each([row(null), row(1990)])('has a drawn age where the last investment is unknown or too old', (of) => {
    expect(presentCampaign(of, 25, 2025, drawing(0.5))).toEqual({ year: 2013, drawn: true });
  });
});
