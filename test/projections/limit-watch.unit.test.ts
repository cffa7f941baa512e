import { describe, expect, test } from 'vitest';
import { DomainError } from '../../src/domain/errors.js';
import type { EventCatalogue } from '../../src/domain/events.js';
import { countryCode, furnaceGroupId, plantId, technologyCode } from '../../src/domain/names.js';
import { simulateYear } from '../../src/economy/simulation.js';
import { year } from '../../src/kernel/index.js';
import { LimitWatch } from '../../src/projections/limit-watch.js';
import { baseline } from '../domain/given-worlds.js';
import { assembled, type Assembled } from '../handlers/assembled.js';

const undo = (): undefined => undefined;

/** A year of the tiny world in which one group was added, as the log has it. */
const grown = (
  technology: string,
  ...set: readonly string[]
): { run: Assembled; added: EventCatalogue['furnace-group.added'] } => {
  const run = assembled({}, undefined, baseline(...set));
  for (const owner of run.world.plantGroups.values()) owner.treasury = 1e12;
  run.kernel.beginYear(year(2025));
  run.kernel.send({ type: 'StartYear', year: 2025 });
  run.kernel.send({ type: 'OpenMarket' });
  const command = { plantId: plantId('kutch'), technology: technologyCode(technology), capacity: 1_000_000 };
  run.kernel.send({ type: 'AddFurnaceGroup', ...command });
  const [record] = [...run.kernel.log.read({ type: 'furnace-group.added' })];
  if (record === undefined) throw new Error('nothing was added');
  return { run, added: record.event };
};

/** The fields of the invariant that breaks when a year closes after these starts. */
const broken = (run: Assembled, ...starts: readonly EventCatalogue['furnace-group.added'][]): unknown => {
  const watch = new LimitWatch(run.given, run.book, run.world);
  for (const start of starts) watch.when['furnace-group.added']?.({ type: 'furnace-group.added', ...start }, undo);
  try {
    watch.when['year.closed']?.({ type: 'year.closed', year: 2025 }, undo);
  } catch (error) {
    if (error instanceof DomainError) return error.fields;
    throw error;
  }
  return null;
};

describe('a year’s starts', () => {
  test('beyond the share of existing sites are named with both sides', () => {
    const { run, added } = grown('EAF', 'constraints.diffusion.atScale=1');
    // 60 % of 80 Mt/yr.
    expect(broken(run, { ...added, capacity: 48_000_000 })).toBe(null);
    expect(broken(run, { ...added, capacity: 48_000_001 })).toEqual({
      invariant: 'construction at existing sites ≤ their share',
      year: 2025,
      about: 'steel',
      left: 48_000_001,
      right: 48_000_000,
    });
  });

  test('beyond the limit of the product are named, projects of the pipeline included', () => {
    const { run, added } = grown('EAF', 'constraints.diffusion.atScale=1');
    const ofPipeline = { ...added, projectId: 'p' as never };
    expect(broken(run, { ...ofPipeline, capacity: 32_000_000 }, { ...added, capacity: 48_000_000 })).toBe(null);
    expect(broken(run, { ...ofPipeline, capacity: 32_000_001 }, { ...added, capacity: 48_000_000 })).toMatchObject({
      invariant: 'construction started ≤ build-out limit',
      left: 80_000_001,
      right: 80_000_000,
    });
  });

  test('of a young technology beyond its diffusion are named', () => {
    // 1.8 Mt/yr of DRI stand at Kutch: 30 % are less than the seed of 3 Mt.
    const { run, added } = grown('DRI-gas');
    expect(broken(run, { ...added, capacity: 3_000_000 })).toBe(null);
    expect(broken(run, { ...added, capacity: 3_000_001 })).toMatchObject({
      invariant: 'commitments to a young or local technology ≤ diffusion limit',
      about: 'DRI-gas',
      left: 3_000_001,
      right: 3_000_000,
    });
  });
});

test('CO2 beyond what a country may store is named with both sides', () => {
  const { run } = grown('EAF');
  run.kernel.send({ type: 'AllocateProduction' });
  const [settled] = [...run.kernel.log.read({ type: 'accounts.settled' })];
  if (settled === undefined) throw new Error('the year was not settled');
  const { columns } = settled.event;
  const country = countryCode('USA');
  const at = columns.furnaceGroupId.indexOf(furnaceGroupId('ohio-eaf-2005'));
  const limit = run.given.storageLimit(country, 2025);
  const storing = (tonnes: number): (() => unknown) => {
    const captured = columns.captured.map((each, i) => (i === at ? tonnes : each));
    const watch = new LimitWatch(run.given, run.book, run.world);
    return () => {
      watch.when['accounts.settled']?.(
        { type: 'accounts.settled', year: 2025, columns: { ...columns, captured } },
        undo,
      );
    };
  };
  expect(storing(limit)()).toBe(undefined);
  expect(storing(limit + 2)).toThrow(/CO2 stored ≤ storage limit.*"year":2025,"about":"USA"/);
});

test('no year of a run with rich owners breaks a limit', async () => {
  const run = assembled({}, undefined, baseline('agents.openingTreasury.multiplier=8'));
  for (let each = 2025; each <= 2040; each += 1) {
    run.kernel.beginYear(year(each));
    simulateYear(run.kernel.send, run.model, each);
    await run.kernel.endYear();
  }
  expect(run.limits.view().years).toBe(16);
});
