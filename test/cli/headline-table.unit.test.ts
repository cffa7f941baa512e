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
    expect(cells(headlineTable(years))[0]).toEqual(['', '2025', '2030', '2040', '2050']);
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

  it('has no colours', () => {
    expect(headlineTable([headline(2025)])).not.toContain('\u001b');
  });
});
