import { describe, expect, test } from 'vitest';
import { countryCode, furnaceGroupId, plantId, technologyCode } from '../../src/domain/names.js';
import { furnaceGroupIn } from '../../src/domain/world.js';
import { renovation, technologyChange, construction } from '../../src/domain/economics/investment.js';
import { year } from '../../src/kernel/index.js';
import { baseline, tinyWorld } from '../domain/given-worlds.js';
import { assembled, type Assembled } from '../handlers/assembled.js';

const hydrogen = technologyCode('DRI-H2');
const india = countryCode('IND');
const kutch = plantId('kutch');

/** The tiny world in which hydrogen reduction, 0.95 a doubling, is open to everyone from the start. */
const begun = (...set: readonly string[]): Assembled => {
  const run = assembled({}, tinyWorld(), baseline('technologies.DRI-H2.availableFrom=2020', ...PLENTY, ...set));
  for (const owner of run.world.plantGroups.values()) owner.treasury = 1e15;
  start(run, 2025);
  return run;
};
const PLENTY = ['constraints.buildOut.multiplier=100', 'constraints.diffusion.seed=1e9'];

const start = ({ kernel }: Assembled, now: number): undefined => {
  kernel.beginYear(year(now));
  kernel.send({ type: 'StartYear', year: now });
};

const next = async (run: Assembled): Promise<undefined> => {
  await run.kernel.endYear();
  start(run, run.world.year + 1);
};

const build = ({ kernel }: Assembled, capacity: number): undefined => {
  kernel.send({ type: 'AddFurnaceGroup', plantId: kutch, technology: hydrogen, capacity });
};

const capexIn = ({ book }: Assembled): number => book.capex(hydrogen, india);

describe('experience', () => {
  test('makes capex cheaper from the year after a furnace was commissioned, not when it was ordered', async () => {
    const run = begun();
    // 460 USD/t × 0.75 in India; construction takes three years, so the first year of production is 2029.
    expect(capexIn(run)).toBeCloseTo(345, 9);
    build(run, 10_000_000);
    for (let now = 2026; now <= 2029; now += 1) {
      await next(run);
      expect(capexIn(run)).toBeCloseTo(345, 9);
    }
    expect(run.experience.cumulative(hydrogen)).toBe(10_000_000);
    await next(run);
    // From 5 to 10 Mt: one doubling.
    expect(capexIn(run)).toBeCloseTo(0.95 * 345, 9);
  });

  test('counts a change of technology when it is completed', async () => {
    const run = begun();
    const changing = { furnaceGroupId: furnaceGroupId('kutch-dri-2007'), technology: hydrogen };
    run.kernel.send({ type: 'ChangeFurnaceGroupTechnology', ...changing });
    expect(run.experience.cumulative(hydrogen)).toBe(0);
    for (let now = 2026; now <= 2029; now += 1) await next(run);
    expect(run.experience.cumulative(hydrogen)).toBe(1_800_000);
  });

  test('counts neither a group that is divided nor one that rests and comes back; of a part that changes its own tonnes', async () => {
    const run = begun();
    const [bof, eaf] = [technologyCode('BOF'), technologyCode('EAF')];
    const seen = (): readonly number[] => [bof, eaf].map((each) => run.experience.cumulative(each));
    const before = seen();
    run.kernel.send({ type: 'RestartFurnaceGroup', furnaceGroupId: furnaceGroupId('ohio-eaf-1979') });
    const whole = furnaceGroupId('deccan-bof-1997');
    const { furnaceGroupId: part } = run.kernel.send({
      type: 'SplitFurnaceGroup',
      furnaceGroupId: whole,
      capacity: 3_000_000,
    });
    expect(seen()).toEqual(before);
    run.kernel.send({ type: 'ChangeFurnaceGroupTechnology', furnaceGroupId: part, technology: eaf });
    // An arc furnace takes two years after the year of the decision; the tiny world commissions 1.2 Mt of its own in 2027.
    for (let now = 2026; now <= 2028; now += 1) await next(run);
    expect(seen()).toEqual([before[0], (before[1] ?? 0) + 1_200_000 + 3_000_000]);
  });

  test('reaches every place that invests', async () => {
    const run = begun();
    build(run, 20_000_000);
    for (let now = 2026; now <= 2030; now += 1) await next(run);
    const { given, book, world } = run;
    const built = furnaceGroupIn(world, furnaceGroupId('kutch-DRI-H2-2025'));
    const gas = furnaceGroupIn(world, furnaceGroupId('kutch-dri-2007'));
    // 345 USD/t × 0.95² after two doublings; a renovation costs 0.27 of it.
    const perTonne = 345 * 0.9025;
    expect(construction(given, book, built, hydrogen, 1, 2034).cost).toBeCloseTo(perTonne, 9);
    expect(renovation(given, book, built, 2031).cost / built.capacity).toBeCloseTo(0.27 * perTonne, 9);
    expect(technologyChange(given, book, gas, hydrogen, 0.4, 2034).cost / gas.capacity).toBeCloseTo(0.4 * perTonne, 9);
  });

  test('does nothing when a scenario takes learning away', async () => {
    const run = begun('agents.learning.multiplier=0');
    build(run, 20_000_000);
    for (let now = 2026; now <= 2030; now += 1) await next(run);
    expect(capexIn(run)).toBeCloseTo(345, 9);
  });
});
