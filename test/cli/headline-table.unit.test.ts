import { describe, expect, it } from 'vitest';
import { headlineTable } from '../../src/cli/headline-table.js';
import type { Headline } from '../../src/runs/headline.js';
import { cells } from './cells.js';

const headline = (year: number): Headline => ({
  year,
  crudeSteel: 1_885_300_000,
  byRoute: { 'BF-BOF': 1_300_000_000, 'DRI-EAF': 100_000_000, 'scrap EAF': 480_300_000, other: 5_000_000 },
  scope1: 2_700_000_000,
  scope2: 300_000_000,
  steelPrice: 533.6,
  hydrogenIronCapacity: 12_500_000,
});

describe('the table at the end of a run', () => {
  it('has a column for each marked year', () => {
    const years = Array.from({ length: 26 }, (_, i) => headline(2025 + i));
    expect(cells(headlineTable(years))[0]).toEqual(['', '2025', '2030', '2040', '2050', 'year by year']);
  });

  it('gives quantities in megatonnes and prices in whole dollars', () => {
    const values = new Map(cells(headlineTable([headline(2025)])).map(([label = '', value]) => [label, value]));
    expect(Object.fromEntries(values)).toMatchObject({
      'Crude steel, Mt': '1,885.3',
      'BF-BOF': '1,300.0',
      'Scope 1, Mt CO2': '2,700.0',
      'Steel price, USD/t': '534',
      'Hydrogen-based iron, Mt/yr': '12.5',
    });
  });

  it('draws what lies between the marks as a line from the least value to the largest', () => {
    const years = [0, 7, 3.5, 1, 0, 7].map((steelPrice, i) => ({ ...headline(2025 + i), steelPrice }));
    const row = cells(headlineTable(years)).find(([label]) => label === 'Steel price, USD/t');
    // Of eight bars, the values 0, 7, 3.5 (which rounds up), 1, 0 and 7 are the first, eighth, fifth, second, first, eighth.
    expect(row?.at(-1)).toBe('▁█▅▂▁█');
  });

  it('draws no line when every year has its column', () => {
    expect(cells(headlineTable([headline(2025), headline(2030)]))[0]).toEqual(['', '2025', '2030']);
  });

  it('has no colours', () => {
    expect(headlineTable([headline(2025)])).not.toContain('\u001b');
  });
});
