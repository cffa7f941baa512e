import { describe, expect, it } from 'vitest';
import { evaluateKpi, parseKpi, unitOf } from '../../../src/experiments/index.js';
import { FIGURES_OF_TWO_YEARS } from './figures.js';

const parsed = (source: string) => {
  const kpi = parseKpi(source);
  if (!kpi.ok) throw new Error(JSON.stringify(kpi.faults));
  return kpi.expression;
};
const valueOf = (source: string): number => evaluateKpi(parsed(source), FIGURES_OF_TWO_YEARS);

// Expected values are added up by hand from the table in figures.ts.
describe('the value of an expression', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['24 / 4 / 2', 3],
    ['-2 * -(3 + 1)', 8],
    ['7 − 2 × 3', 1],
    ['1.5e3 + .5', 1500.5],
    ['2 * 3 - 8 / 4 + 1', 5],
  ])('follows the usual order of operations: %s', (source, expected) => {
    expect(valueOf(source)).toBe(expected);
  });

  it.each([
    ['scope1(2030)', 175],
    ['scope1(2030) + scope2(2030)', 253],
    ['scope1(2030, product = "steel")', 15],
    ["scope2(2030, country = 'USA')", 30],
    ['scope2(2030, technology = "EAF", country = "DEU")', 40],
    ['captured(2030)', 16],
    ['captured(2031)', 0],
  ])('takes emissions of both products unless told otherwise: %s', (source, expected) => {
    expect(valueOf(source)).toBe(expected);
  });

  it.each([
    ['production(2030)', 150],
    ['production(2030, product = "iron")', 80],
    ['production(2030, technology = "BF")', 80],
    ['production(2031, country = "DEU")', 0],
    ['capacity(2030)', 180],
    ['capacity(2030, technology = "BF", country = "DEU")', 90],
  ])('takes tonnes of steel unless product or technology is named: %s', (source, expected) => {
    expect(valueOf(source)).toBe(expected);
  });

  it.each([
    ['price(2030)', 500],
    ['price(2030, product = "iron")', 300],
    ['price(2031, country = "USA")', 540],
    ['demand(2031)', 40],
    ['demand(2030, country = "DEU")', 90],
    ['demand(2031, country = "USA", product = "iron")', 60],
  ])('reads the markets of the world and of countries: %s', (source, expected) => {
    expect(valueOf(source)).toBe(expected);
  });

  it('takes cost as a mean over what was produced', () => {
    expect(valueOf('cost(2030)')).toBe(66_000 / 150);
    expect(valueOf('cost(2030, technology = "BF")')).toBe(300);
    expect(valueOf('cost(2031, country = "DEU")')).toBeNaN();
  });

  it('adds a figure up over years, both ends included', () => {
    expect(valueOf('cumulative(scope1, 2030, 2031)')).toBe(289);
    expect(valueOf('cumulative(production, 2030, 2031, country = "USA")')).toBe(90);
    expect(valueOf('cumulative(demand, 2031, 2031)')).toBe(40);
  });

  it('refuses a year that the run does not have', () => {
    expect(() => valueOf('scope1(2032)')).toThrow('years of a KPI is 2032 to 2032; expected years of the run.');
  });
});

describe('the unit of an expression', () => {
  it.each([
    ['scope1(2030) + scope2(2030)', 'tCO2'],
    ['-price(2030)', 'USD/t'],
    ['scope1(2030) / production(2030)', 'tCO2/t'],
    ['production(2030, technology = "EAF") / production(2030)', ''],
    ['1 + 2', ''],
    ['scope1(2030) + production(2030)', undefined],
    ['scope1(2030) * 1e-9', undefined],
    ['cost(2030) * production(2030)', undefined],
  ])('%s is in %s', (source, unit) => {
    expect(unitOf(parsed(source))).toBe(unit);
  });
});
