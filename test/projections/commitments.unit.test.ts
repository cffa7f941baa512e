import { describe, expect, test } from 'vitest';
import { isStanding, committedTechnology } from '../../src/domain/furnace-group.js';
import { storageNeed } from '../../src/domain/limits.js';
import { countryCode, furnaceGroupId, plantId, technologyCode } from '../../src/domain/names.js';
import { CommitmentCounter } from '../../src/projections/commitments.js';
import { year } from '../../src/kernel/index.js';
import { assembled, type Assembled } from '../handlers/assembled.js';
import { eventful, missingIn } from '../testing/eventful.js';
import { simulated } from '../testing/simulated.js';

const [bf, dri, ccs, eaf] = ['BF', 'DRI-gas', 'BF-CCS', 'EAF'].map(technologyCode) as [never, never, never, never];
const usa = countryCode('USA');

const begun = (): Assembled => {
  const run = assembled();
  for (const owner of run.world.plantGroups.values()) owner.treasury = 1e12;
  run.kernel.beginYear(year(2025));
  run.kernel.send({ type: 'StartYear', year: 2025 });
  run.kernel.send({ type: 'OpenMarket' });
  return run;
};

describe('commitments', () => {
  test('begin with what stands or is being built in the data', () => {
    const { commitments } = assembled();
    // Blast furnaces 3 + 3 (Deccan), 1 + 2.5 (Great Lakes), 4.5 (Rheinhafen).
    expect(commitments.capacityOf(bf)).toBe(14_000_000);
    // Arc furnaces 1 + 1.2 under construction (Elbe), 2.2 (Kutch), 0.8 mothballed + 2.5 (Ohio), 1.5 (residual).
    expect(commitments.capacityOf(eaf)).toBe(9_200_000);
    expect(commitments.started('steel')).toBe(0);
  });

  test('count what is added, by product and technology, and forget the year’s starts with the next', async () => {
    const run = begun();
    const { kernel, commitments } = run;
    kernel.send({ type: 'AddFurnaceGroup', plantId: plantId('kutch'), technology: dri, capacity: 500_000 });
    expect([commitments.started('iron'), commitments.startedOf(dri)]).toEqual([500_000, 500_000]);
    expect(commitments.capacityOf(dri)).toBe(2_300_000);
    await kernel.endYear();
    kernel.beginYear(year(2026));
    kernel.send({ type: 'StartYear', year: 2026 });
    expect([commitments.started('iron'), commitments.startedOf(dri)]).toEqual([0, 0]);
    expect(commitments.capacityOf(dri)).toBe(2_300_000);
  });

  test('count a change of technology where it leads, as soon as it is paid for', () => {
    const { kernel, commitments } = begun();
    const furnace = furnaceGroupId('deccan-bf-1997');
    kernel.send({ type: 'ChangeFurnaceGroupTechnology', furnaceGroupId: furnace, technology: dri });
    expect([commitments.capacityOf(bf), commitments.capacityOf(dri)]).toEqual([11_000_000, 4_800_000]);
    expect(commitments.startedOf(dri)).toBe(3_000_000);
  });

  test('let go of what is closed', () => {
    const { kernel, commitments } = begun();
    const furnaceGroup = furnaceGroupId('deccan-bf-1997');
    kernel.send({ type: 'CloseFurnaceGroup', furnaceGroupId: furnaceGroup, reason: 'campaign-expired' });
    expect(commitments.capacityOf(bf)).toBe(11_000_000);
  });

  test('equal a count of the world after every year of a run', async () => {
    const run = assembled({}, undefined, eventful());
    const { kernel, world, commitments, given, book } = run;
    await simulated(run, 2050, () => {
      const counted = new CommitmentCounter(world, book);
      for (const { technology } of given.technologies)
        expect(commitments.capacityOf(technology)).toBe(counted.capacityOf(technology));
      for (const { country } of given.countries) {
        const captured = [...world.furnaceGroups.values()]
          .filter((group) => group.country === country && isStanding(group))
          .reduce((sum, group) => sum + storageNeed(book, committedTechnology(group), country, group.capacity), 0);
        expect(commitments.capturedIn(country)).toBe(captured);
        expect(captured).toBeLessThanOrEqual(given.storageLimit(country, 2050));
        expect(commitments.announcedIn(country)).toBe(counted.announcedIn(country));
      }
    });
    expect(missingIn(kernel.log)).toEqual([]);
  });

  test('hold the CO2 that a furnace captures at its technical availability', () => {
    const { book } = assembled();
    // BF-CCS captures 0.7 × (0.72 × 2.9 + 4.2 × 0.0561 − 0.165) = 1.511034 t/t, 93 % of the year, 1 Mt: 1,405,262 t.
    expect(storageNeed(book, ccs, usa, 1e6)).toBe(1_405_262);
    expect(storageNeed(book, bf, usa, 1e6)).toBe(0);
  });
});
