import { describe, expect, test } from 'vitest';
import type { CommandCatalogue } from '../../src/domain/commands.js';
import { decisionColumns } from '../../src/domain/decisions.js';
import type { FurnaceGroup } from '../../src/domain/furnace-group.js';
import { furnaceGroupId, plantGroupId, plantId, technologyCode } from '../../src/domain/names.js';
import { furnaceGroupIn, groupsOf, plantGroupIn } from '../../src/domain/world.js';
import { year, type Command } from '../../src/kernel/index.js';
import { baseline } from '../domain/given-worlds.js';
import { assembled, type Assembled } from './assembled.js';

// Deccan: two blast furnaces of 3 Mt/yr and a steel shop of 7 Mt/yr in India, capex × 0.75.
const bf = furnaceGroupId('deccan-bf-1997');
const bof = furnaceGroupId('deccan-bof-1997');
const part = furnaceGroupId('deccan-bof-1997-part-1');
const owner = plantGroupId('deccan-steel');
const dri = technologyCode('DRI-gas');
const eaf = technologyCode('EAF');

const opened = (shop: Partial<FurnaceGroup> = {}, ...set: readonly string[]): Assembled => {
  const run = assembled({}, undefined, baseline(...set));
  for (const each of run.world.plantGroups.values()) each.treasury = 1e12;
  run.kernel.beginYear(year(2025));
  run.kernel.send({ type: 'StartYear', year: 2025 });
  run.kernel.send({ type: 'OpenMarket' });
  run.kernel.send({ type: 'AllocateProduction' });
  Object.assign(furnaceGroupIn(run.world, bof), shop);
  return run;
};
/** Lets the years pass until one has settled its accounts. */
const pass = async (run: Assembled, until: number): Promise<undefined> => {
  for (let now = run.world.year + 1; now <= until; now += 1) {
    run.kernel.send({ type: 'CloseYear' });
    await run.kernel.endYear();
    run.kernel.beginYear(year(now));
    run.kernel.send({ type: 'StartYear', year: now });
    run.kernel.send({ type: 'OpenMarket' });
    run.kernel.send({ type: 'AllocateProduction' });
  }
};
const refused = (run: Assembled, command: Command<CommandCatalogue>): string | undefined => {
  const { head } = run.kernel.log;
  try {
    (run.kernel.send as (command: Command<CommandCatalogue>) => unknown)(command);
  } catch (error) {
    expect(run.kernel.log.head).toBe(head);
    return (error as { readonly code?: string }).code;
  }
  return undefined;
};

describe('a group that is divided', () => {
  const split = { type: 'SplitFurnaceGroup', furnaceGroupId: bof, capacity: 2.1e6 } as const;

  test('leaves its parts all that it had, by capacity', () => {
    const tranches = [{ principal: 1000, term: 20, rate: 0.05, firstYear: 2020 }];
    const run = opened({ historicBalance: -500, production: 6e6, tranches });
    const { campaignEnd, utilisation } = furnaceGroupIn(run.world, bof);
    expect(run.kernel.send(split)).toEqual({ furnaceGroupId: part });
    const both = { technology: 'BOF', status: 'operating', campaignEnd, utilisation };
    // 30 and 70 %.
    expect(furnaceGroupIn(run.world, part)).toMatchObject({ ...both, capacity: 2.1e6, historicBalance: -150 });
    expect(furnaceGroupIn(run.world, bof)).toMatchObject({ ...both, capacity: 4.9e6, historicBalance: -350 });
    expect(furnaceGroupIn(run.world, part).tranches).toEqual([{ ...tranches[0], principal: 300 }]);
    expect(furnaceGroupIn(run.world, bof).tranches).toEqual([{ ...tranches[0], principal: 700 }]);
    expect(furnaceGroupIn(run.world, part).production).toBeCloseTo(1.8e6, 3);
    expect(groupsOf(run.world, plantId('deccan')).map(({ id }) => id)).toContain(part);
  });

  test('goes on with the same width on the curve and starts no construction', () => {
    const run = opened();
    const before = run.curve.current().steel.totalWidth;
    const capacity = run.commitments.capacityOf(technologyCode('BOF'));
    run.kernel.send(split);
    expect(Math.abs(run.curve.current().steel.totalWidth - before)).toBeLessThanOrEqual(1);
    expect(run.commitments.capacityOf(technologyCode('BOF'))).toBe(capacity);
    expect(run.commitments.started('steel')).toBe(0);
  });

  test('must be whole, free and larger than its part', () => {
    expect(refused(opened(), { ...split, capacity: 7e6 })).toBe('domain.no-part');
    expect(refused(opened(), { ...split, capacity: 0 })).toBe('domain.no-part');
    expect(refused(opened({ closesAfter: 2030 }), split)).toBe('domain.switch-pending');
    expect(refused(opened({ status: 'mothballed' }), split)).toBe('domain.not-operating');
  });

  test('is numbered where it is divided again', () => {
    const run = opened();
    run.kernel.send(split);
    expect(run.kernel.send(split).furnaceGroupId).toBe('deccan-bof-1997-part-2');
  });
});

describe('a chain that changes', () => {
  const change = {
    type: 'ChangeChainTechnology',
    sides: [
      { furnaceGroupId: bf, capacity: 3e6, technology: dri },
      { furnaceGroupId: bof, capacity: 3e6, technology: eaf },
    ],
  } as const;

  test('pays for both sides and has both due when the slower one is ready', () => {
    const run = opened();
    const before = plantGroupIn(run.world, owner).treasury;
    // A shaft takes 3 years, an arc furnace 2: both run from 2029.
    expect(run.kernel.send(change)).toEqual({ due: 2029, furnaceGroupIds: [bf, part] });
    expect(furnaceGroupIn(run.world, bf).pendingSwitch).toMatchObject({ technology: dri, due: 2029 });
    expect(furnaceGroupIn(run.world, part).pendingSwitch).toMatchObject({ technology: eaf, due: 2029 });
    expect(furnaceGroupIn(run.world, part).pendingSwitch?.tranche.firstYear).toBe(2029);
    // 0.2 × 0.75 × (450 × 3 Mt + 290 × 3 Mt) = 333 million USD.
    expect(before - plantGroupIn(run.world, owner).treasury).toBeCloseTo(333e6, 0);
    expect([run.commitments.started('iron'), run.commitments.started('steel')]).toEqual([3e6, 3e6]);
  });

  test('runs as a pair of old furnaces until then and of new ones afterwards', async () => {
    const run = opened();
    run.kernel.send(change);
    await pass(run, 2028);
    const technologies = (): readonly string[] => [bf, part].map((id) => furnaceGroupIn(run.world, id).technology);
    expect(technologies()).toEqual(['BF', 'BOF']);
    await pass(run, 2029);
    expect(technologies()).toEqual(['DRI-gas', 'EAF']);
  });

  test('changes nothing when one side is refused', () => {
    const poor = opened();
    // The shaft takes 202.5 million USD, the arc furnace 130.5 more.
    plantGroupIn(poor.world, owner).treasury = 332.9e6;
    expect(refused(poor, change)).toBe('domain.equity-short');
    expect(poor.world.furnaceGroups.has(part)).toBe(false);
    expect(furnaceGroupIn(poor.world, bf).pendingSwitch).toBeNull();
    expect(furnaceGroupIn(poor.world, bof).capacity).toBe(7e6);
  });

  test.each([
    // 5 Mt/yr of steel may be started: either shop fits, of 3 and 2.5 Mt/yr, and not both.
    ['build-out-limit', 'constraints.buildOut.limits.steel={"2025":5000000}'],
    // No arc furnace is at scale, and 5 Mt/yr of a young technology may be committed.
    ['diffusion-limit', 'constraints.diffusion={"atScale":1e12,"seed":5000000,"growth":0,"localGrowth":0}'],
  ])('is held against the limits with all of its sides: %s', (refusal, setting) => {
    const shop = { ...change.sides[1], capacity: 2.5e6, furnaceGroupId: furnaceGroupId('great-lakes-bof-1974') };
    const run = opened({}, setting);
    expect(refused(run, { ...change, sides: [...change.sides, shop] })).toBe(`domain.${refusal}`);
    expect(furnaceGroupIn(run.world, bf).pendingSwitch).toBeNull();
    expect(run.commitments.started('steel')).toBe(0);
    expect(refused(opened({}, setting), change)).toBe(undefined);
    expect(refused(opened({}, setting), { ...change, sides: [shop] })).toBe(undefined);
  });

  test('that closes a side keeps it running until the other is ready', async () => {
    const run = opened();
    const closing = { ...change, sides: [change.sides[0], { ...change.sides[1], capacity: 7e6, technology: null }] };
    expect(run.kernel.send(closing)).toEqual({ due: 2029, furnaceGroupIds: [bf, bof] });
    const decide = (): undefined => {
      run.kernel.send({ type: 'RecordDecisions', columns: decisionColumns([]), gates: [] });
    };
    await pass(run, 2027);
    decide();
    expect(furnaceGroupIn(run.world, bof).status).toBe('operating');
    await pass(run, 2028);
    expect(furnaceGroupIn(run.world, bof).production).toBeGreaterThan(0);
    decide();
    expect(furnaceGroupIn(run.world, bof).status).toBe('closed');
  });

  test('builds something', () => {
    const nothing = { ...change, sides: [{ furnaceGroupId: bf, capacity: 3e6, technology: null }] };
    expect(refused(opened(), nothing)).toBe('domain.no-technology');
  });

  test('may be asked for later than it can be ready, not earlier', () => {
    const single = { type: 'ChangeFurnaceGroupTechnology', furnaceGroupId: bf, technology: dri } as const;
    expect(refused(opened(), { ...single, due: 2028 })).toBe('domain.due-too-early');
    expect(opened().kernel.send({ ...single, due: 2031 })).toEqual({ due: 2031 });
  });
});

describe('a closure that is scheduled', () => {
  test('is seen by the curves of the years after it', () => {
    const run = opened();
    const width = (k: number): number => run.curve.markets[k]?.units(plantId('deccan'))?.steel.length ?? -1;
    const [now, ahead] = [width(0), width(1)];
    run.kernel.send({ type: 'ScheduleClosure', furnaceGroupId: bof, lastYear: 2029 });
    expect([width(0), width(1)]).toEqual([now, ahead - 1]);
  });

  test('is not taken for a year that is over, nor twice', () => {
    const schedule = { type: 'ScheduleClosure', furnaceGroupId: bof, lastYear: 2025 } as const;
    expect(refused(opened(), schedule)).toBe('domain.year-over');
    expect(refused(opened({ closesAfter: 2029 }), { ...schedule, lastYear: 2030 })).toBe('domain.switch-pending');
  });
});
