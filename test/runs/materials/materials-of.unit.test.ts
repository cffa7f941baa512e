import { beforeAll, describe, expect, it } from 'vitest';
import { assume } from '../../../src/domain/assumptions/assumptions.js';
import type { Assumptions } from '../../../src/domain/assumptions/assumptions.js';
import { countryCode } from '../../../src/domain/names.js';
import type { YearRecord } from '../../../src/projections/yearly-records.js';
import { booked } from '../../../src/projections/yearly-records.js';
import type { MaterialUse } from '../../../src/runs/materials/material-uses.js';
import { materialsOf } from '../../../src/runs/materials/materials-of.js';
import { runOf, tinyInputs } from '../run-of.js';
import { yearRecord } from '../year-record.js';

const told = (uses: readonly MaterialUse[]) =>
  Object.fromEntries(uses.map(({ material, quantity, cost }) => [material, [quantity, cost]]));
/** Numbers of a calculation by hand, equal to floating point. */
const near = (quantity: number | null, cost: number | null) => [
  quantity === null ? null : (expect.closeTo(quantity, 6) as number),
  cost === null ? null : (expect.closeTo(cost, 3) as number),
];

const assumed = (...set: readonly string[]): Assumptions => {
  const { dataset, scenario } = tinyInputs(...set);
  return assume(dataset, scenario);
};

/*
 * By hand for Germany in 2030, from the tables of the tiny world: electricity lies halfway between 95 and 80 USD/MWh,
 * coking coal a fifth of the way from 200 to 180 USD/t. The year's scrap costs 300 and its iron 500 USD/t; Germany pays
 * neither more nor less than the world.
 */
describe('what a blast furnace and an arc furnace of 1,000 t each take in 2030', () => {
  const record = yearRecord([
    { id: 'bf', product: 'iron', technology: 'BF', capacity: 2000, production: 1000 },
    {
      id: 'eaf',
      product: 'steel',
      technology: 'EAF',
      capacity: 2000,
      production: 1000,
      charge: { dri: 0.565, scrap: 0.55 },
    },
  ]);

  it('is what their recipes say, at the prices of the year', () => {
    expect(told(materialsOf(assumed(), record))).toEqual({
      coking_coal: near(550, 550 * 196),
      dri: near(565, 565 * 500),
      // 0.05 and 0.5 MWh/t, and half of the 0.1 MWh/t that a charge of DRI takes more
      electricity: near(50 + 500 + 50, 600 * 87.5),
      iron_ore: near(1550, 1550 * 105),
      natural_gas: near(300 + 400, 700 * 9.5),
      other_opex: near(null, 18_000 + 42_000),
      pci_coal: near(170, 170 * 130),
      scrap: near(550, 550 * 300),
      slag: near(-270, -270 * 15),
    });
  });

  it('costs less by what subsidies on a carrier and on opex pay', () => {
    const subsidies = [
      { on: 'carrier', carrier: 'electricity', technologies: ['EAF'], countries: ['DEU'], from: 2025, share: 0.2 },
      { on: 'opex', technologies: ['BF'], countries: ['DEU'], from: 2025, amount: 7 },
    ];
    const uses = told(materialsOf(assumed(`policies.subsidies=${JSON.stringify(subsidies)}`), record));
    expect(uses).toMatchObject({
      electricity: near(600, 50 * 87.5 + 550 * 70),
      other_opex: near(null, 18_000 - 7000 + 42_000),
    });
  });

  it('has no price for hot metal, which is made of what other rows hold', () => {
    const bof = yearRecord([
      { id: 'bof', product: 'steel', technology: 'BOF', capacity: 1000, production: 1000, charge: { hot_metal: 0.9 } },
    ]);
    expect(told(materialsOf(assumed(), bof))['hot_metal']).toEqual([900, null]);
  });

  it('is nothing where nothing ran', () => {
    const idle = yearRecord([{ id: 'eaf', product: 'steel', capacity: 1000, production: 0 }]);
    expect(materialsOf(assumed(), idle)).toEqual([]);
  });
});

describe('the materials of the tiny world with subsidies', () => {
  let given: Assumptions;
  let years: readonly YearRecord[] = [];
  beforeAll(async () => {
    const subsidies = [
      { on: 'carrier', carrier: 'natural_gas', technologies: 'all', countries: ['IND'], from: 2027, share: 0.3 },
      { on: 'opex', technologies: ['EAF', 'BOF'], countries: ['DEU'], from: 2030, share: 0.1 },
    ];
    const assembly = await runOf(tinyInputs(`policies.subsidies=${JSON.stringify(subsidies)}`));
    given = assembly.given;
    years = assembly.records.view();
  });

  const byCountry = (of: (record: YearRecord, row: number) => number): ReadonlyMap<string, number> => {
    const sums = new Map<string, number>();
    for (const record of years)
      record.fleet.groups.forEach(({ country }, row) => {
        const key = `${record.year} ${country}`;
        sums.set(key, (sums.get(key) ?? 0) + of(record, row));
      });
    return sums;
  };
  const ofMaterials = (of: (use: MaterialUse, record: YearRecord) => number): ReadonlyMap<string, number> => {
    const sums = new Map<string, number>();
    for (const record of years)
      for (const use of materialsOf(given, record)) {
        const key = `${record.year} ${use.country}`;
        sums.set(key, (sums.get(key) ?? 0) + of(use, record));
      }
    return sums;
  };
  const expectSame = (sums: ReadonlyMap<string, number>, accounts: ReadonlyMap<string, number>): undefined => {
    expect(accounts.size).toBeGreaterThan(50);
    const apart = [...accounts].filter(([key, value]) => {
      const sum = sums.get(key) ?? 0;
      return Math.abs(sum - value) > 1e-9 * Math.max(1, Math.abs(value));
    });
    expect(apart).toEqual([]);
  };

  it('cost what the accounts have booked as variable cost, in every country and year', () => {
    expectSame(
      ofMaterials(({ cost }) => cost ?? 0),
      byCountry((record, row) => booked(record, row, record.accounts.variableCost)),
    );
  });

  it('hold the carbon that is emitted, captured or leaves in the product', () => {
    const carbon = new Map<string, number>(given.dataset.carriers.map((row) => [row.carrier, row.carbonContent]));
    expectSame(
      ofMaterials(({ material, quantity }) => (quantity ?? 0) * (carbon.get(material) ?? 0)),
      byCountry((record, row) => {
        const { scope1, captured, production } = record.accounts;
        const { productCarbon } = given.technology(record.fleet.technology[row] ?? expect.fail());
        const stays = booked(record, row, production) * productCarbon;
        return booked(record, row, scope1) + booked(record, row, captured) + stays;
      }),
    );
  });

  it('hold the electricity whose emissions are scope 2', () => {
    expectSame(
      ofMaterials(({ material, quantity, country }, { year }) =>
        material === 'electricity' ? (quantity ?? 0) * given.gridIntensity(given.country(country), year) : 0,
      ),
      byCountry((record, row) => booked(record, row, record.accounts.scope2)),
    );
  });

  it('stand in the order of country and material', () => {
    const keys = years.flatMap((record) => materialsOf(given, record).map((use) => `${use.country} ${use.material}`));
    const first = keys.slice(0, materialsOf(given, years[0] ?? expect.fail()).length);
    expect(first).toEqual([...first].sort());
    expect(first).toContain(`${countryCode('DEU')} scrap`);
  });
});
