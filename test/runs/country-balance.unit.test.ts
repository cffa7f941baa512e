import { describe, expect, it } from 'vitest';
import { countryCode } from '../../src/domain/names.js';
import { countryDemand } from '../../src/runs/country-balance.js';
import { simulateYears } from '../../src/runs/simulate-years.js';
import { FORGETFUL, tinyAssembly } from './tiny-world.js';
import { yearRecord } from './year-record.js';

const { given } = tinyAssembly();
const DEU = countryCode('DEU');

describe('demand by country', () => {
  it('lets a shortage fall on every country in proportion to its demand', () => {
    const total = given.worldDemand(2030);
    const balance = countryDemand(given, yearRecord([], { demand: total, production: 0.9 * total }));
    expect(balance.met(DEU, 'steel')).toBeCloseTo(0.9 * given.demand(DEU, 2030), 3);
  });

  it('of iron is the hot metal, pig iron and DRI that its steel groups charged', () => {
    // 10 t × (0.5 + 0.2 + 0.3) + 20 t × 0.4 = 18 t; the third group stands elsewhere.
    const record = yearRecord([
      { id: 'a', product: 'steel', capacity: 10, production: 10, charge: { hot_metal: 0.5, pig_iron: 0.2, dri: 0.3 } },
      { id: 'b', product: 'steel', capacity: 20, production: 20, charge: { dri: 0.4 } },
      { id: 'c', product: 'steel', country: 'IND', capacity: 9, production: 9, charge: { dri: 1 } },
    ]);
    expect(countryDemand(given, record).demand(DEU, 'iron')).toBeCloseTo(18, 12);
  });

  it('makes net exports of steel and iron add up to zero in every year', async () => {
    const assembly = tinyAssembly();
    await simulateYears(assembly, { keeper: FORGETFUL });
    for (const record of assembly.records.view()) {
      const balance = countryDemand(assembly.given, record);
      for (const product of ['iron', 'steel'] as const) {
        const met = assembly.given.countries.reduce((sum, { country }) => sum + balance.met(country, product), 0);
        expect(met / record.markets[product].production).toBeCloseTo(1, 9);
      }
    }
  });
});
