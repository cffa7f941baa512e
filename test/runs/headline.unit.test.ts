import { describe, expect, it } from 'vitest';
import { headlineOf, shownYears } from '../../src/runs/headline.js';
import { tinyAssembly } from './tiny-world.js';
import { yearRecord } from './year-record.js';

const assembly = tinyAssembly();

describe('headline results', () => {
  it('count hydrogen-based iron that operates at the close', () => {
    const iron = { product: 'iron', plant: 'kutch' } as const;
    const record = yearRecord([
      { ...iron, id: 'a', technology: 'DRI-H2', capacity: 3 },
      { ...iron, id: 'b', technology: 'DRI-H2', capacity: 5, status: 'construction' },
      { ...iron, id: 'c', technology: 'DRI-gas', capacity: 7 },
    ]);
    expect(headlineOf(record, assembly).hydrogenIronCapacity).toBe(3);
  });

  it('add up emissions of all groups that ran', () => {
    const steel = { product: 'steel', plant: 'elbe', capacity: 1, production: 1 } as const;
    const record = yearRecord([
      { ...steel, id: 'a', scope1: 2, scope2: 5 },
      { ...steel, id: 'b', scope1: 3, scope2: 7 },
    ]);
    expect(headlineOf(record, assembly)).toMatchObject({ scope1: 5, scope2: 12 });
  });
});

describe('the years of a short table', () => {
  it('are the usual marks of a long run', () => {
    const years = Array.from({ length: 26 }, (_, i) => 2025 + i);
    expect(shownYears(years)).toEqual([2025, 2030, 2040, 2050]);
  });

  it('include the last year of a short run', () => {
    expect(shownYears([2025, 2026, 2027])).toEqual([2025, 2027]);
  });
});
