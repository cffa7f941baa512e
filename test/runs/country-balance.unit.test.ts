import { describe, expect, it } from 'vitest';
import { countryCode } from '../../src/domain/names.js';
import { countryBalance } from '../../src/runs/country-balance.js';
import { simulateYears } from '../../src/runs/simulate-years.js';
import { FORGETFUL, tinyAssembly } from './tiny-world.js';
import { yearRecord } from './year-record.js';

const DEU = countryCode('DEU');
const IND = countryCode('IND');

const SALES = {
  country: [DEU, IND],
  demand: [30, 50],
  production: [40, 30],
  exports: [10, 0],
  imports: [0, 10],
  price: [500, 620],
  revenue: [510, 620],
  premium: [10, 0],
};

describe('the balance of a country', () => {
  it('of steel is what its market told', () => {
    const balance = countryBalance(yearRecord([], { demand: 80, production: 70 }, SALES));
    expect([balance.demand(DEU, 'steel'), balance.demand(IND, 'steel')]).toEqual([30, 50]);
    expect([balance.netExport(DEU, 'steel', 40), balance.netExport(IND, 'steel', 30)]).toEqual([10, -10]);
    expect([balance.price(IND, 'steel'), balance.premium(DEU, 'steel')]).toEqual([620, 10]);
  });

  it('without steel of its own shows the price of the world', () => {
    const balance = countryBalance(yearRecord([], { demand: 80, production: 70 }, SALES));
    expect(balance.price(countryCode('USA'), 'steel')).toBe(500);
    expect(balance.price(DEU, 'iron')).toBe(500);
  });

  it('of iron is the hot metal, pig iron and DRI that its steel groups charged', () => {
    // 10 t × (0.5 + 0.2 + 0.3) + 20 t × 0.4 = 18 t; the third group stands elsewhere.
    const record = yearRecord([
      { id: 'a', product: 'steel', capacity: 10, production: 10, charge: { hot_metal: 0.5, pig_iron: 0.2, dri: 0.3 } },
      { id: 'b', product: 'steel', capacity: 20, production: 20, charge: { dri: 0.4 } },
      { id: 'c', product: 'steel', country: 'IND', capacity: 9, production: 9, charge: { dri: 1 } },
    ]);
    expect(countryBalance(record).demand(DEU, 'iron')).toBeCloseTo(18, 12);
    expect(countryBalance(record).netExport(DEU, 'iron', 20)).toBeCloseTo(2, 12);
  });

  it('makes net exports of steel and iron add up to zero in every year', async () => {
    const assembly = tinyAssembly();
    await simulateYears(assembly, { keeper: FORGETFUL });
    for (const record of assembly.records.view()) {
      const balance = countryBalance(record);
      for (const product of ['iron', 'steel'] as const) {
        const net = assembly.given.countries.reduce((sum, { country }) => {
          const made = record.fleet.groups.reduce((total, group, row) => {
            const counts = group.country === country && group.product === product;
            return counts ? total + (record.accounts.production[record.fleet.account[row] ?? -1] ?? 0) : total;
          }, 0);
          return sum + balance.netExport(country, product, made);
        }, 0);
        expect(net / record.markets[product].production).toBeCloseTo(0, 9);
      }
    }
  });
});
