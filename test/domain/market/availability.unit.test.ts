import { describe, expect, test } from 'vitest';
import { availability, availableTonnes } from '../../../src/domain/market/availability.js';
import { furnaceGroupId, technologyCode } from '../../../src/domain/names.js';
import type { FurnaceGroup } from '../../../src/domain/furnace-group.js';
import { furnaceGroupIn } from '../../../src/domain/world.js';
import { founded, tinyWorld } from '../given-worlds.js';

const { given, world } = founded(tinyWorld());
// Blast furnaces reach 0.95 after twelve years.
const group: FurnaceGroup = {
  ...furnaceGroupIn(world, furnaceGroupId('deccan-bf-2012')),
  baseAvailability: 0.59,
  capacity: 1_000_001,
  pendingSwitch: null,
};

describe('availability', () => {
  test.each([
    [2025, 0.59],
    [2029, 0.71], // 0.59 + 0.36 × 4/12
    [2037, 0.95],
    [2050, 0.95],
  ])('rises in a straight line to the technical maximum: %i', (year, share) => {
    expect(availability(given, group, year)).toBeCloseTo(share, 12);
  });

  test.each([
    [2026, 0],
    [2027, 0.1625], // a quarter of 0.59 + 0.36 × 2/12
    [2029, 0.5325], // three quarters of 0.71
    [2030, 0.74],
  ])('of a furnace that starts in 2027 grows over three years: %i', (year, share) => {
    expect(availability(given, { ...group, startsUp: 2027 }, year)).toBeCloseTo(share, 12);
  });

  test('of a furnace of another technology starts at its maximum', () => {
    const tranche = { principal: 0, term: 1, rate: 0, firstYear: 2027 };
    const changing = { ...group, pendingSwitch: { technology: technologyCode('DRI-gas'), due: 2027, tranche } };
    expect(availability(given, changing, 2026)).toBeCloseTo(0.62, 12);
    expect(availability(given, changing, 2027)).toBe(0.92);
  });

  test('comes in whole tonnes', () => {
    expect(availableTonnes(given, group, 2025)).toBe(590_001);
  });
});
