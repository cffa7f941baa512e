import { describe, expect, test } from 'vitest';
import { assume } from '../../src/domain/assumptions/assumptions.js';
import { forbidden } from '../../src/domain/limits.js';
import { countryCode, technologyCode } from '../../src/domain/names.js';
import { baseline, tinyWorld } from './given-worlds.js';

/** Why hydrogen reduction may not be started in Germany in a year; the tiny world has it from 2027. */
const refusedIn = (year: number, ...set: readonly string[]) =>
  forbidden(assume(tinyWorld(), baseline(...set)), {
    technology: technologyCode('DRI-H2'),
    country: countryCode('DEU'),
    year,
  });

describe('a technology may be started', () => {
  test('from the dataset’s first year on', () => {
    expect([2026, 2027, 2050].map((year) => refusedIn(year))).toEqual(['not-available', null, null]);
  });

  test('in the years of the scenario’s window, both inclusive, in place of the dataset’s first', () => {
    const window = ['technologies.DRI-H2.availableFrom=2030', 'technologies.DRI-H2.availableUntil=2034'];
    expect([2029, 2030, 2034, 2035].map((year) => refusedIn(year, ...window))).toEqual([
      'not-available',
      null,
      null,
      'not-available',
    ]);
    expect(refusedIn(2025, 'technologies.DRI-H2.availableFrom=2025')).toBeNull();
  });

  test('until the window closes, where only its end is given', () => {
    const until = 'technologies.DRI-H2.availableUntil=2040';
    expect([2026, 2027, 2040, 2041].map((year) => refusedIn(year, until))).toEqual([
      'not-available',
      null,
      null,
      'not-available',
    ]);
  });
});
