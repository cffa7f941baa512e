import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { outOfDate } from '../docs/made-from.js';
import { runWorld, type WorldRun, type WorldYear } from './world-run.js';

/*
 * What the shipped scenarios have to show on the shipped dataset. The bands lie around the calibration targets: world
 * crude steel 1,884.6 Mt in 2024 of which converters 70.4 % (worldsteel), direct emissions of the sector 2.6–2.8 Gt.
 */

const MINUTES = 5 * 60_000;

const at = ({ years }: WorldRun, year: number): WorldYear => {
  const found = years.find((each) => each.year === year);
  if (found === undefined) throw new Error(`no year ${year}`);
  return found;
};

/** Capacity that reduces ore with hydrogen, t/yr. */
const hydrogenIron = ({ capacity }: WorldRun): number =>
  (capacity.get('DRI-H2') ?? 0) + (capacity.get('DRI-H2-ESF') ?? 0);

describe.skipIf(!existsSync('data/plants.csv'))('the shipped scenarios on the shipped dataset', () => {
  let baseline: WorldRun;
  let netZero: WorldRun;

  beforeAll(async () => {
    baseline = await runWorld('baseline');
    netZero = await runWorld('net-zero');
  }, MINUTES);

  test.each([
    ['baseline', (): WorldRun => baseline],
    ['net-zero', (): WorldRun => netZero],
  ])('the pictures of the documentation show the %s of today', (name, run) => {
    expect(outOfDate(name, { 2050: run().digest })).toEqual([]);
  });

  test('the baseline runs from 2025 to 2050', () => {
    expect(baseline.years.map(({ year }) => year)).toEqual(Array.from({ length: 26 }, (_, i) => 2025 + i));
  });

  test('crude steel of the first year is within 5 % of 1,885 Mt', () => {
    const made = at(baseline, 2025).cleared.steel.production;
    expect(made).toBeGreaterThan(0.95 * 1885e6);
    expect(made).toBeLessThan(1.05 * 1885e6);
  });

  test('converters make 66 to 75 % of the first year’s steel', () => {
    const { steelBy, cleared } = at(baseline, 2025);
    const share = (steelBy.get('BOF') ?? 0) / cleared.steel.production;
    expect(share).toBeGreaterThan(0.66);
    expect(share).toBeLessThan(0.75);
  });

  test('direct emissions of the first year are between 2.3 and 3.1 Gt', () => {
    const { scope1 } = at(baseline, 2025);
    expect(scope1).toBeGreaterThan(2.3e9);
    expect(scope1).toBeLessThan(3.1e9);
  });

  test('the price of steel stays between 380 and 900 USD/t', () => {
    const outside = baseline.years.filter(({ cleared: { steel } }) => steel.price < 380 || steel.price > 900);
    expect(outside.map(({ year, cleared }) => [year, cleared.steel.price])).toEqual([]);
  });

  test('the first year carries no shortage premium: its price is the cost of a step', () => {
    const { stepCosts, cleared } = at(baseline, 2025);
    expect(stepCosts).toContain(cleared.steel.price);
  });

  test.each([
    ['baseline', (): WorldRun => baseline],
    ['net-zero', (): WorldRun => netZero],
  ])('demand is met within 1 %% every year (%s)', (_, run) => {
    const short = run().years.filter(({ cleared: { steel } }) => steel.production < 0.99 * steel.demand);
    expect(short.map(({ year }) => year)).toEqual([]);
  });

  test.each([
    ['baseline', (): WorldRun => baseline],
    ['net-zero', (): WorldRun => netZero],
  ])('scrap used never exceeds scrap supplied (%s)', (_, run) => {
    const over = run().years.filter(({ cleared: { scrap } }) => scrap.used > scrap.supplied * (1 + 1e-9));
    expect(over.map(({ year }) => year)).toEqual([]);
  });

  test('the two sides of an integrated site never show profits of opposite sign for three years in a row', () => {
    const runs = new Map<string, number>();
    const lasting = new Set<string>();
    for (const { sites } of baseline.years) {
      for (const [network, [iron, steel]] of sites) {
        const years = iron * steel < 0 ? (runs.get(network) ?? 0) + 1 : 0;
        runs.set(network, years);
        if (years >= 3) lasting.add(network);
      }
    }
    expect([...lasting]).toEqual([]);
  });

  test('no three years at the start close more than any three years later', () => {
    const sums = baseline.years.slice(2).map((_, i) => {
      const [a, b, c] = baseline.years.slice(i, i + 3);
      return (a?.closed ?? 0) + (b?.closed ?? 0) + (c?.closed ?? 0);
    });
    // Sums that start in the first three years against all that start later.
    expect(Math.max(...sums.slice(0, 3))).toBeLessThanOrEqual(Math.max(...sums.slice(3)));
  });

  test('net-zero ends below half a gigatonne', () => {
    expect(at(netZero, 2050).scope1).toBeLessThan(0.5e9);
  });

  test('kilns and induction furnaces grow no faster than what stands of them allows', () => {
    // 3 % a year of some 60 Mt/yr and 100 Mt/yr for 25 years: less than a doubling and a bit.
    expect(baseline.capacity.get('DRI-coal') ?? 0).toBeLessThan(160e6);
    expect(baseline.capacity.get('IF') ?? 0).toBeLessThan(220e6);
  });

  test('decisions move the market for later ones: in at least five years one sees another world price than the first', () => {
    const moved = baseline.years.filter(({ seenPrices }) => seenPrices.some((price) => price !== seenPrices[0]));
    expect(moved.length).toBeGreaterThanOrEqual(5);
  });

  test('net-zero emits at least 60 % less than the baseline in 2050', () => {
    expect(at(netZero, 2050).scope1).toBeLessThan(0.4 * at(baseline, 2050).scope1);
  });

  test('net-zero makes at least 85 % of the baseline’s steel in 2050', () => {
    const made = at(netZero, 2050).cleared.steel.production;
    expect(made).toBeGreaterThanOrEqual(0.85 * at(baseline, 2050).cleared.steel.production);
  });

  test(
    'a flat carbon price of 200 USD/t builds over 10 Mt/yr of hydrogen-based iron, none at all less than half of that',
    async () => {
      const priced = hydrogenIron(await runWorld('net-zero', 'policies.carbonPrice.flat=200'));
      const free = hydrogenIron(await runWorld('net-zero', 'policies.carbonPrice.flat=0'));
      expect(priced).toBeGreaterThan(10e6);
      expect(free).toBeLessThan(priced / 2);
    },
    MINUTES,
  );
});
