import type { ReferenceFigure, ReferenceName } from '../../../src/runs/calibration/reference-figures.js';
import { countryCode } from '../../../src/domain/names.js';
import type { YearRecord } from '../../../src/projections/yearly-records.js';
import { yearRecord } from '../year-record.js';

/** Germany sells 0.5 Mt abroad and lacks 1.54 of its 5.04 Mt, India lacks 11 of 12 Mt; what they get comes from afar. */
const SALES = {
  country: [countryCode('DEU'), countryCode('IND')],
  demand: [5.04e6, 12e6],
  production: [4e6, 1e6],
  exports: [0.5e6, 0],
  imports: [1.54e6, 11e6],
  price: [500, 500],
  revenue: [500, 500],
  premium: [0, 0],
};

/**
 * A year of the tiny world's countries, in round numbers: Germany blows 3 Mt in a converter and melts 1 Mt, India melts
 * 1 Mt on half a megatonne of DRI.
 */
export const madeUpYear = (): YearRecord => {
  const record = yearRecord(
    [
      { id: 'bf', country: 'DEU', product: 'iron', technology: 'BF', capacity: 4e6, production: 2.7e6, scope1: 5e6 },
      { id: 'bof', country: 'DEU', product: 'steel', technology: 'BOF', capacity: 4e6, production: 3e6, scope1: 0.4e6 },
      {
        id: 'eaf-deu',
        country: 'DEU',
        product: 'steel',
        technology: 'EAF',
        capacity: 2e6,
        production: 1e6,
        scope1: 0.1e6,
        scope2: 0.3e6,
      },
      {
        id: 'dri',
        country: 'IND',
        product: 'iron',
        technology: 'DRI-gas',
        capacity: 1e6,
        production: 0.5e6,
        scope1: 0.5e6,
      },
      {
        id: 'eaf-ind',
        country: 'IND',
        product: 'steel',
        technology: 'EAF',
        capacity: 2e6,
        production: 1e6,
        scope2: 0.2e6,
      },
      { id: 'idle', country: 'USA', product: 'steel', technology: 'EAF', capacity: 9e6, production: 0 },
      { id: 'building', country: 'USA', product: 'steel', technology: 'EAF', status: 'construction', capacity: 9e6 },
    ],
    { demand: 17.04e6, production: 5e6 },
    SALES,
  );
  // In the order of the groups that could run: bf, bof, eaf-deu, dri, eaf-ind, idle.
  const costs = {
    variableCost: [0, 1.2e9, 0.4e9, 0, 0.4e9, 0],
    hotMetalCost: [0, 0.3e9, 0, 0, 0, 0],
    carbonCost: [0, 0, 0.02e9, 0, 0, 0],
    fixedCost: [0, 0.15e9, 0.05e9, 0, 0.05e9, 0.3e9],
    debtService: [0, 0.03e9, 0.03e9, 0, 0, 0.1e9],
  };
  return { ...record, accounts: { ...record.accounts, ...costs } };
};

export const reference = (
  figure: ReferenceName,
  value: number | null,
  [low, high]: readonly [number | null, number | null] = [null, null],
  place = 'world',
): ReferenceFigure => ({ figure, place, year: 2024, value, low, high, unit: '', sourceId: 'prices' });
