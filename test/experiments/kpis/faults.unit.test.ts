import { describe, expect, it } from 'vitest';
import { defaultKpis, parseKpi, scopeFaults } from '../../../src/experiments/index.js';
import type { KpiFault } from '../../../src/experiments/index.js';
import { FIGURES_OF_TWO_YEARS } from './figures.js';

const SCOPE = {
  start: 2030,
  end: 2031,
  technologies: FIGURES_OF_TWO_YEARS.technologies,
  countries: FIGURES_OF_TWO_YEARS.countries,
};

const faultsOf = (source: string): readonly KpiFault[] => {
  const parsed = parseKpi(source);
  return parsed.ok ? scopeFaults(parsed.expression, SCOPE) : parsed.faults;
};

const NAMES = 'production, capacity, scope1, scope2, captured, price, demand, cost or cumulative';

describe('an expression that cannot be read', () => {
  it.each<[string, KpiFault]>([
    ['', { position: 1, expected: 'a number, a figure such as scope1(2050), or "("' }],
    ['1 +', { position: 4, expected: 'a number, a figure such as scope1(2050), or "("' }],
    ['(1', { position: 3, expected: 'an operator or ")"' }],
    ['1 2', { position: 3, value: '2', expected: 'an operator or the end' }],
    ['scope1 2030', { position: 8, value: '2030', expected: '"(" and a year' }],
    ['scope1()', { position: 8, value: ')', expected: 'a year, such as 2050' }],
    ['scope1(2030.5)', { position: 8, value: '2030.5', expected: 'a whole year, such as 2050' }],
    ['scope1(2030', { position: 12, expected: '"," or ")"' }],
    ['scope1(2030, "DEU")', { position: 14, value: 'DEU', expected: 'a filter, such as country = "DEU"' }],
    ['scope1(2030, country "DEU")', { position: 22, value: 'DEU', expected: '"="' }],
    ['scope1(2030, country = DEU)', { position: 24, value: 'DEU', expected: 'a text in quotation marks' }],
    ['scope1(2030, country = "DEU)', { position: 24, value: '"', expected: 'a closing quotation mark' }],
    ['1 % 2', { position: 3, value: '%', expected: 'a number, a name, a quoted text or one of + - * / ( ) , =' }],
    ['cumulative(scope1, 2031, 2030)', { position: 26, value: '2030', expected: 'a year of 2031 or later' }],
    [
      'cumulative(price, 2030, 2031)',
      {
        position: 12,
        value: 'price',
        expected: 'a figure with a sum over years: production, scope1, scope2, captured or demand',
      },
    ],
    [
      'price(2030, technology = "EAF")',
      { position: 13, value: 'technology', expected: 'product or country: price does not differ by technology' },
    ],
    [
      'demand(2030, country = "DEU", country = "USA")',
      { position: 31, value: 'country', expected: 'every filter once' },
    ],
  ])('%s: says where and what was expected', (source, fault) => {
    expect(faultsOf(source)).toEqual([fault]);
  });

  it('names what was probably meant, all names at once', () => {
    expect(faultsOf('scop1(2030) + production(2030, contry = "DEU")')).toEqual([
      { position: 1, value: 'scop1', expected: NAMES, hint: 'scope1' },
      { position: 32, value: 'contry', expected: 'technology, product, country or route', hint: 'country' },
    ]);
  });

  it('calls no function of the language it is written in', () => {
    for (const source of ['constructor(2030)', 'toString(2030)', '__proto__(2030)']) {
      expect(faultsOf(source)[0]).toMatchObject({ position: 1, expected: NAMES });
    }
  });
});

describe('an expression that asks for what the runs do not have', () => {
  it('names years, technologies, products and countries together', () => {
    const source = 'scope1(2050, technology = "EAFF") + price(2029, product = "stel", country = "DEX")';
    expect(faultsOf(source)).toEqual([
      { position: 8, value: '2050', expected: 'a year of the runs, 2030 to 2031' },
      { position: 27, value: 'EAFF', expected: 'a technology of the dataset', hint: 'EAF' },
      { position: 43, value: '2029', expected: 'a year of the runs, 2030 to 2031' },
      { position: 59, value: 'stel', expected: '"iron" or "steel"', hint: 'steel' },
      {
        position: 77,
        value: 'DEX',
        expected: 'the ISO 3166-1 alpha-3 code of a country of the runs',
        hint: 'DEU',
      },
    ]);
  });

  it('finds a technology that never makes the product', () => {
    expect(faultsOf('capacity(2030, technology = "BF", product = "steel")')).toEqual([
      { position: 45, value: 'steel', expected: '"iron", which BF makes' },
    ]);
  });
});

describe('the expressions of a sweep that names none', () => {
  it('have no faults in any years', () => {
    const sources = Object.values(defaultKpis(2030, 2031));
    expect(sources.length).toBeGreaterThan(3);
    expect(sources.flatMap(faultsOf)).toEqual([]);
  });
});
