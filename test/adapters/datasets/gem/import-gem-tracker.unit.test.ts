import { describe, expect, it } from 'vitest';
import { importGemTracker } from '../../../../src/adapters/datasets/gem/index.js';
import { input, tables } from './fixture.js';

const fleet = importGemTracker(input());
const group = (id: string) => fleet.furnaceGroups.find(({ furnaceGroupId }) => furnaceGroupId === id);
const groupsOf = (plant: string) => fleet.furnaceGroups.filter(({ plantId }) => plantId === plant);
const only = (plant: string, technology: string, status: string) => {
  const some = groupsOf(plant).filter((one) => one.technology === technology && one.status === status);
  expect(some).toHaveLength(1);
  return some[0];
};
const noted = (kind: string) => fleet.report.imputations.filter((one) => one.kind === kind).map(({ id }) => id);

describe('furnace groups from units', () => {
  it('pool the units of one plant, technology, status and relining year', () => {
    expect(group('P1-BF-op-2015')).toEqual({
      furnaceGroupId: 'P1-BF-op-2015',
      plantId: 'P1',
      technology: 'BF',
      product: 'iron',
      capacity: 3_500_000,
      status: 'operating',
      commissionedYear: 1960,
      lastRelineYear: 2015,
      retirementYear: null,
      imputedFields: [],
    });
  });

  it('keep the plant’s year as vintage where no relining is known', () => {
    expect(group('P1-BF-op-1960')).toMatchObject({ capacity: 1_000_000, lastRelineYear: null });
  });

  it('leave out retired and cancelled units', () => {
    expect(
      groupsOf('P1')
        .filter(({ technology }) => technology === 'BOF')
        .map(({ capacity }) => capacity),
    ).toEqual([4_000_000]);
    expect(fleet.report.unitsNotLoaded).toBe(2);
  });

  it('load what is mothballed before retirement as mothballed', () => {
    expect(group('P2-EAF-mot-1985')).toMatchObject({ status: 'mothballed', capacity: 600_000 });
  });

  it('give an unknown capacity the median of the process in the country: of 600, 800 and 1,200 kt', () => {
    expect(group('P2-EAF-op-1985')).toMatchObject({ capacity: 800_000, imputedFields: ['capacity_t'] });
  });
});

describe('technologies by country', () => {
  it('are coal for direct reduction in India, and gas at a plant known for it', () => {
    expect(only('P3', 'DRI-coal', 'operating')).toMatchObject({ capacity: 300_000 });
    expect(only('P100000120513', 'DRI-gas', 'operating')).toMatchObject({
      capacity: 500_000,
      imputedFields: ['technology'],
    });
  });

  it('are charcoal for furnaces below 500 kt in Brazil', () => {
    expect(only('P5', 'BF-charcoal', 'operating')).toMatchObject({ capacity: 300_000, imputedFields: ['technology'] });
    expect(only('P5', 'BF', 'operating')).toMatchObject({ capacity: 900_000, imputedFields: [] });
  });

  it('make unspecified steel induction furnaces in India and arc furnaces at a Turkish plant without hot metal', () => {
    expect(only('P3', 'IF', 'operating')).toMatchObject({ capacity: 900_000 });
    expect(group('P7-EAF-op-2005')).toMatchObject({ capacity: 400_000, imputedFields: ['technology'] });
  });

  it('make unspecified iron smelting reduction', () => {
    expect(only('P7', 'SR', 'construction')).toMatchObject({ capacity: 1_000_000, product: 'iron' });
  });
});

describe('years', () => {
  it('take the relining year for an unknown start', () => {
    expect(group('P3-BF-pre-2012')).toMatchObject({ commissionedYear: 2012, imputedFields: ['commissioned_year'] });
  });

  it('draw an unknown start from the known ones of the technology', () => {
    // Three arc furnaces and the unspecified shop stand in Türkiye: 1990, 2000, 2010, 2005. U20 claims 1757.
    const eaf = groupsOf('P7').find(({ capacity }) => capacity === 250_000);
    expect([1990, 2000, 2005, 2010]).toContain(eaf?.commissionedYear);
    expect(noted('start-year-implausible')).toEqual(['U20']);
  });

  it('take a planned relining for none', () => {
    expect(only('P5', 'BF-charcoal', 'operating')?.lastRelineYear).toBeNull();
    expect(noted('reline-year-in-future')).toEqual(['U13']);
  });

  it('keep a future date of a construction unit and draw one from 2025 to 2028 otherwise', () => {
    expect(group('P2-EAF-con-2027')).toMatchObject({ commissionedYear: 2027, imputedFields: [] });
    const year = only('P6', 'EAF', 'construction')?.commissionedYear;
    expect([2025, 2026, 2027, 2028]).toContain(year);
  });

  it('start an announced unit after its construction time of two years and up to five more', () => {
    const year = only('P1', 'EAF', 'announced')?.commissionedYear;
    expect([2027, 2028, 2029, 2030, 2031, 2032]).toContain(year);
  });
});

describe('owners', () => {
  const ownerOf = (plant: string) => fleet.plants.find(({ plantId }) => plantId === plant)?.plantGroupId;

  it('are the largest share, the first named on a tie, and never small shareholders', () => {
    expect(['P1', 'P7', 'P6'].map(ownerOf)).toEqual(['E1', 'E6', 'E6']);
  });

  it('leave plants of natural persons and of the unknown to themselves', () => {
    expect(['P2', 'P3'].map(ownerOf)).toEqual(['own-P2', 'own-P3']);
    expect(fleet.plantGroups).toContainEqual({ plantGroupId: 'own-P2', name: 'Birk mill' });
  });

  it('keep the shares as recorded', () => {
    expect(fleet.plants.find(({ plantId }) => plantId === 'P1')?.ownership).toBe('Adler AG [60.0%]; Birk SE [40.0%]');
  });
});

describe('residual capacity', () => {
  const residual = () =>
    Object.fromEntries(
      fleet.furnaceGroups
        .filter(({ plantId }) => plantId.startsWith('residual-'))
        .map((one) => [one.furnaceGroupId, one.capacity]),
    );

  it('closes the gap to production at 0.95 × 0.9 of capacity, up to the next 1,000 t', () => {
    expect(residual()).toEqual({
      'residual-BRA-BF-charcoal': 1_140_000, // (2.0 − 0.855 × 1.2) / 0.855 = 1.1392
      'residual-CHL-EAF': 1_170_000, // 1.0 / 0.855 = 1.1696, a country without plants
      'residual-DEU-BF': 445_000, // no gap of iron: the hot metal of the residual converter
      'residual-DEU-BOF': 445_000, // (3.8 − 0.855 × 4.0) / 0.855 = 0.4444
      'residual-IND-DRI-coal': 370_000, // (1.0 − 0.855 × 0.8) / 0.855 = 0.3696
      'residual-IND-IF': 1_440_000, // (2.0 − 0.855 × 0.9) / 0.855 = 1.4392
    });
  });

  it('stands at one plant a country, at the country’s position and owned by itself', () => {
    expect(fleet.plants.filter(({ country }) => country === 'CHL')).toEqual([
      {
        plantId: 'residual-CHL',
        name: 'Residual capacity, Chile',
        country: 'CHL',
        latitude: 1,
        longitude: 2,
        plantGroupId: 'residual-CHL',
        ownership: '',
      },
    ]);
  });

  it('counts no converter that hot metal cannot reach', () => {
    const [file] = input().units;
    const cold = (file?.records ?? []).filter((record) => !(record[0] === 'Blast_furnaces' && record[1] === 'P1'));
    const rows = input().plants.map((csv) => ({
      ...csv,
      records: csv.records.map((record) => record.map((cell) => (cell === '4500' ? 'N/A' : cell))),
    }));
    const other = importGemTracker({
      units: file === undefined ? [] : [{ ...file, records: cold }],
      plants: rows,
      tables: tables(),
    });
    const converter = other.furnaceGroups.find(({ furnaceGroupId }) => furnaceGroupId === 'residual-DEU-BOF');
    expect(converter?.capacity).toBe(4_445_000); // 3.8 / 0.855 = 4.4444
  });
});

it('counts every imputation by kind', () => {
  const counts = Object.fromEntries(fleet.report.counts.map(({ kind, count }) => [kind, count]));
  expect(counts).toEqual({
    'capacity-without-unit': 3,
    'capacity-typical': 1,
    'steel-process-induction': 1,
    'steel-process-no-hot-metal': 1,
    'iron-process-smelting-reduction': 1,
    'reductant-of-plant': 1,
    'reductant-of-country': 1,
    'charcoal-by-size': 1,
    'start-year-implausible': 1,
    'reline-year-in-future': 1,
    'start-year-from-relining': 1,
    'start-year-drawn': 3,
    'construction-year-drawn': 2,
    'announced-year-drawn': 1,
    'owner-largest-share': 3,
    'owner-own-group': 2,
    'residual-capacity': 6,
  });
});
