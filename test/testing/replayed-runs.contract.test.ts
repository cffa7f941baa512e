import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDataset } from '../../src/adapters/datasets/read-dataset.js';
import type { Dataset } from '../../src/domain/dataset.js';
import { PRODUCTS } from '../../src/domain/names.js';
import type { Scenario } from '../../src/domain/scenario.js';
import type { Handlers } from '../../src/handlers/types.js';
import { replay } from '../../src/kernel/index.js';
import { YearlyRecords } from '../../src/projections/yearly-records.js';
import { baseline, tinyWorld } from '../domain/given-worlds.js';
import { assembled, type Assembled } from '../handlers/assembled.js';
import { marketSnapshot } from '../handlers/snapshot.js';
import { eventful, missingIn } from './eventful.js';
import { simulated } from './simulated.js';
import { stateDigest } from './state-digest.js';

interface Watched {
  readonly run: Assembled;
  readonly records: YearlyRecords;
  /** Commands in the order in which a handler began with them, whoever sent them. */
  readonly handled: readonly string[];
}

/** A founded world whose handlers tell when they are called, and whose kernel keeps the yearly records too. */
const watched = (dataset: Dataset, scenario: Scenario): Watched => {
  const handled: string[] = [];
  const spied = (handlers: Handlers): Handlers =>
    Object.fromEntries(
      Object.entries(handlers).map(([name, handler]) => {
        const call = handler as (...given: unknown[]) => unknown;
        return [name, (...given: unknown[]) => (handled.push(name), call(...given))];
      }),
    ) as unknown as Handlers;
  const kept: YearlyRecords[] = [];
  const run = assembled(
    {
      handlers: spied,
      watching: ({ world, curve, book }) => {
        kept.push(new YearlyRecords(world, curve, book));
        return kept;
      },
    },
    dataset,
    scenario,
  );
  const [records] = kept;
  if (records === undefined) throw new Error('the yearly records were not asked for');
  return { run, records, handled };
};

/** World state and every read model, each as a hash, so that a difference names what differs. */
const digests = ({ run, records }: Watched) => {
  const { world, curve, commitments, conservation, experience, limits, given } = run;
  return {
    world: stateDigest(world),
    curve: stateDigest([curve.markets.map(marketSnapshot), curve.prices()]),
    commitments: stateDigest([
      PRODUCTS.map((product) => commitments.started(product)),
      given.technologies.map(({ technology }) => [
        commitments.startedOf(technology),
        commitments.capacityOf(technology),
        commitments.capacityAtStart(technology),
      ]),
      given.countries.map(({ country }) => [commitments.capturedIn(country), commitments.announcedIn(country)]),
    ]),
    conservation: stateDigest(conservation.view()),
    limits: stateDigest(limits.view()),
    experience: stateDigest(
      given.technologies.map(({ technology }) => [
        experience.cumulative(technology),
        experience.capexFactor(technology),
      ]),
    ),
    // What earlier years left behind was compared at their own end; it must not be lost.
    records: [records.view().length, stateDigest(records.view().at(-1))],
  };
};

interface YearEnd {
  readonly year: number;
  readonly head: number;
  readonly digests: ReturnType<typeof digests>;
}

const live = async (dataset: Dataset, scenario: Scenario) => {
  const lived = watched(dataset, scenario);
  const ends: YearEnd[] = [];
  await simulated(lived.run, scenario.years.end, (year) => {
    ends.push({ year, head: lived.run.kernel.log.head, digests: digests(lived) });
  });
  return { lived, ends };
};

/** Folds the log year by year into a world founded anew; the handlers of its own kernel stay idle. */
const replayed = ({ run }: Watched, ends: readonly YearEnd[], scenario: Scenario, dataset: Dataset) => {
  const again = watched(dataset, scenario);
  const { reducers, curve, commitments, conservation, experience, limits, kernel } = again.run;
  const projections = [experience, curve, commitments, conservation, limits, again.records];
  const records = [...run.kernel.log.read()];
  let from = 0;
  const seen = ends.map(({ year, head }): YearEnd => {
    replay(records.slice(from, head), reducers, projections);
    from = head;
    return { year, head, digests: digests(again) };
  });
  return { seen, again, handled: [...again.handled], head: kernel.log.head };
};

const expectSameHistory = async (dataset: Dataset, scenario: Scenario): Promise<Watched> => {
  const { lived, ends } = await live(dataset, scenario);
  const again = replayed(lived, ends, scenario, dataset);
  expect(again.seen).toEqual(ends);
  expect(new Set(ends.map(({ digests: each }) => each.world)).size).toBe(ends.length);
  expect([again.handled, again.head]).toEqual([[], 0]);
  return lived;
};

/** Everything that a log tells of the years after one. */
const toldAfter = ({ run }: Watched, year: number): readonly unknown[] =>
  [...run.kernel.log.read()].filter((record) => record.year > year).map(({ command, event }) => [command, event]);

/** Commands that followed from an event: nobody outside had sent them. */
const sentByProcesses = ({ run }: Watched): readonly string[] =>
  [...run.kernel.log.read()].filter(({ cause }) => cause > 0).map(({ command }) => command);

describe('The log folded by reducers and projections into a world founded anew', () => {
  test('gives state and read models of every year’s end of the tiny world, and no command is handled', async () => {
    const set = ['agents.openingTreasury.multiplier=8', 'markets.demand.multiplier=1.3'];
    const lived = await expectSameHistory(tinyWorld(), baseline(...set));
    // The spy sees what processes send while the years are lived, so it would have seen it while they are replayed.
    expect(new Set(sentByProcesses(lived))).toContain('CommissionFurnaceGroup');
    expect(lived.handled).toContain('CommissionFurnaceGroup');
  });

  test('tells of all that can happen to the eventful world, and every year’s end is the same', async () => {
    const lived = await expectSameHistory(tinyWorld(), eventful());
    expect(missingIn(lived.run.kernel.log)).toEqual([]);
    expect(sentByProcesses(lived)).toEqual(
      expect.arrayContaining(['CloseFurnaceGroup', 'CommissionFurnaceGroup', 'CompleteTechnologyChange']),
    );
  });

  test.each([2030, 2036, 2043])('until %i goes on as the world that was lived: processes remember', async (until) => {
    const scenario = eventful();
    const { lived, ends } = await live(tinyWorld(), scenario);
    const folded = ends.filter(({ year }) => year <= until);
    const { again } = replayed(lived, folded, scenario, tinyWorld());
    await simulated(again.run, scenario.years.end, undefined, until + 1);
    expect(toldAfter(again, until)).toEqual(toldAfter(lived, until));
    expect(digests(again)).toEqual(ends.at(-1)?.digests);
  });

  test.skipIf(!existsSync('data/plants.csv'))(
    'gives those of the baseline until 2030 on the shipped data',
    async () => {
      const lived = await expectSameHistory(readDataset('data'), baseline('years.end=2030'));
      expect(lived.run.world.year).toBe(2030);
    },
  );
});
