import { describe, expect, test } from 'vitest';
import { relieved, reliefsOf } from '../../../src/domain/assumptions/subsidies.js';
import { countryCode, technologyCode } from '../../../src/domain/names.js';
import type { Subsidy } from '../../../src/domain/scenario.js';
import { tinyWorld } from '../given-worlds.js';

const [bf, eaf] = [technologyCode('BF'), technologyCode('EAF')];
const country = (code: string) => {
  const row = tinyWorld().countries.find((each) => each.country === countryCode(code));
  if (row === undefined) throw new Error(code);
  return row;
};
const subsidy = (fields: Partial<Subsidy>): Subsidy => ({
  on: 'capex',
  technologies: 'all',
  countries: 'world',
  from: 2025,
  ...fields,
});
const amountIn = (year: number, code: string, technology: typeof bf, ...subsidies: readonly Subsidy[]): number =>
  reliefsOf(subsidies)({ on: 'capex', technology, country: country(code), year }).amount;

describe('a subsidy', () => {
  test('holds from its first year to its last, both included', () => {
    const given = subsidy({ from: 2030, until: 2032, amount: 10 });
    expect([2029, 2030, 2032, 2033].map((year) => amountIn(year, 'DEU', bf, given))).toEqual([0, 10, 10, 0]);
  });

  test('without a last year does not end', () => {
    expect(amountIn(2090, 'DEU', bf, subsidy({ amount: 10 }))).toBe(10);
  });

  test('reaches the countries, blocs and technologies that it names', () => {
    const european = subsidy({ countries: ['EU'], technologies: [eaf], amount: 10 });
    expect(amountIn(2030, 'DEU', eaf, european)).toBe(10);
    expect(amountIn(2030, 'DEU', bf, european)).toBe(0);
    expect(amountIn(2030, 'IND', eaf, european)).toBe(0);
  });

  test('adds to others on the same cost, whatever their order, and a tax takes from them', () => {
    const all = [subsidy({ amount: 10 }), subsidy({ amount: -4 }), subsidy({ on: 'opex', amount: 100 })];
    expect(amountIn(2030, 'DEU', bf, ...all)).toBe(6);
    expect(amountIn(2030, 'DEU', bf, ...all.toReversed())).toBe(6);
  });
});

describe('a cost after subsidies', () => {
  test('is the cost less the amount and less the share of the cost before any subsidy', () => {
    // 400 − 100 − 0.25 × 400
    expect(relieved(400, { amount: 100, share: 0.25 })).toBe(200);
    // A tax of 30 and of a tenth: 400 + 30 + 40.
    expect(relieved(400, { amount: -30, share: -0.1 })).toBe(470);
    // A quarter of the amount alone is paid out: 400 − 25.
    expect(relieved(400, { amount: 100, share: 0 }, 0.25)).toBe(375);
  });

  test('is never below zero', () => {
    expect(relieved(400, { amount: 300, share: 0.5 })).toBe(0);
  });

  test('is what it was, by-product credits included, when nobody subsidises it', () => {
    expect(relieved(-3, { amount: 0, share: 0 })).toBe(-3);
  });
});
