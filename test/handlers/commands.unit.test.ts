import { describe, expect, test } from 'vitest';
import type { CommandCatalogue } from '../../src/domain/commands.js';
import { debtService } from '../../src/domain/economics/debt.js';
import { furnaceGroupId, plantGroupId, plantId, technologyCode } from '../../src/domain/names.js';
import type { FurnaceGroup } from '../../src/domain/furnace-group.js';
import { furnaceGroupIn, groupsOf, plantGroupIn } from '../../src/domain/world.js';
import { year, type Command } from '../../src/kernel/index.js';
import { baseline } from '../domain/given-worlds.js';
import { assembled, type Assembled } from './assembled.js';

const bf = furnaceGroupId('deccan-bf-1997');
const owner = plantGroupId('deccan-steel');
const dri = technologyCode('DRI-gas');
const eaf = technologyCode('EAF');
const deccan = plantId('deccan');

/** The tiny world in 2025 with its market open; every owner can pay. */
const opened = (group: Partial<FurnaceGroup> = {}, ...set: readonly string[]): Assembled => {
  const run = assembled({}, undefined, baseline(...set));
  for (const each of run.world.plantGroups.values()) each.treasury = 1e12;
  run.kernel.beginYear(year(2025));
  run.kernel.send({ type: 'StartYear', year: 2025 });
  run.kernel.send({ type: 'OpenMarket' });
  Object.assign(furnaceGroupIn(run.world, bf), group);
  return run;
};

const refused = (run: Assembled, command: Command<CommandCatalogue>): string | undefined => {
  const head = run.kernel.log.head;
  try {
    (run.kernel.send as (command: Command<CommandCatalogue>) => unknown)(command);
  } catch (error) {
    expect(run.kernel.log.head).toBe(head);
    return (error as { readonly code?: string }).code;
  }
  return undefined;
};

// India: capex × 0.75; a blast furnace costs 480, its reline 27 % of that, a shaft 450 USD/t. Capacity 3 Mt/yr.
describe('a reline', () => {
  const renovate = { type: 'RenovateFurnaceGroup', furnaceGroupId: bf } as const;

  test('starts a campaign next year, is borrowed on its own cost and takes its equity from the treasury', () => {
    const run = opened({ campaignEnd: 2025 });
    run.kernel.send(renovate);
    const group = furnaceGroupIn(run.world, bf);
    // 0.27 × 480 × 0.75 × 3 Mt = 291.6 million USD; 58.32 of them equity.
    expect(group.campaignEnd).toBe(2025 + 17);
    expect(group.tranches.at(-1)).toMatchObject({ term: 17, rate: 0.075, firstYear: 2026 });
    expect(group.tranches.at(-1)?.principal).toBeCloseTo(233.28e6, 0);
    expect(plantGroupIn(run.world, owner).treasury).toBeCloseTo(1e12 - 58.32e6, 0);
  });

  test('is refused while the campaign runs, without equity, and for a furnace that does not run', () => {
    expect(refused(opened({ campaignEnd: 2026 }), renovate)).toBe('domain.campaign-runs');
    expect(refused(opened({ campaignEnd: 2025, status: 'mothballed' }), renovate)).toBe('domain.not-operating');
    const poor = opened({ campaignEnd: 2025 });
    plantGroupIn(poor.world, owner).treasury = 58.31e6;
    expect(refused(poor, renovate)).toBe('domain.equity-short');
  });

  test.each([
    ['what the treasury lacks', 50e6, 8.32e6, 0],
    ['all of it where the treasury owes', -5e6, 58.32e6, -5e6],
    ['nothing where the treasury can pay', 60e6, 0, 1.68e6],
  ])('after three years of waiting is paid by the shareholders: %s', (_, treasury, raised, left) => {
    const run = opened({ campaignEnd: 2025, graceYears: 3 });
    plantGroupIn(run.world, owner).treasury = treasury;
    run.kernel.send(renovate);
    const [renovated] = [...run.kernel.log.read({ type: 'furnace-group.renovated' })];
    expect(renovated?.event.equity).toBeCloseTo(58.32e6, 0);
    expect(renovated?.event.raised).toBeCloseTo(raised, 0);
    expect(plantGroupIn(run.world, owner).treasury).toBeCloseTo(left, 0);
  });
});

describe('an extension of a campaign', () => {
  const extend = { type: 'ExtendCampaign', furnaceGroupId: bf } as const;

  test('lasts one year and is counted', () => {
    const run = opened({ campaignEnd: 2025 });
    run.kernel.send(extend);
    expect(furnaceGroupIn(run.world, bf)).toMatchObject({ campaignEnd: 2026, graceYears: 1 });
  });

  test('is refused while the campaign runs and after three of them', () => {
    expect(refused(opened({ campaignEnd: 2026 }), extend)).toBe('domain.campaign-runs');
    expect(refused(opened({ campaignEnd: 2025, graceYears: 3 }), extend)).toBe('domain.no-grace-left');
  });
});

describe('a change of technology', () => {
  const change = { type: 'ChangeFurnaceGroupTechnology', furnaceGroupId: bf, technology: dri } as const;

  test('is paid at once and due after its construction; the old furnace and its debt stay', () => {
    const run = opened();
    const before = furnaceGroupIn(run.world, bf).tranches;
    expect(run.kernel.send(change)).toEqual({ due: 2029 });
    const group = furnaceGroupIn(run.world, bf);
    // 450 × 0.75 × 3 Mt = 1,012.5 million USD.
    expect(group).toMatchObject({ technology: 'BF', tranches: before });
    expect(group.pendingSwitch).toMatchObject({ technology: 'DRI-gas', due: 2029 });
    expect(group.pendingSwitch?.tranche).toMatchObject({ term: 20, firstYear: 2029 });
    expect(plantGroupIn(run.world, owner).treasury).toBeCloseTo(1e12 - 202.5e6, 0);
  });

  test('is carried out in its year: the old schedule stays a tranche beside the new one, once', async () => {
    const run = opened();
    const before = furnaceGroupIn(run.world, bf).tranches.length;
    run.kernel.send(change);
    for (const next of [2026, 2027, 2028, 2029]) {
      await run.kernel.endYear();
      run.kernel.beginYear(year(next));
      run.kernel.send({ type: 'StartYear', year: next });
      expect(furnaceGroupIn(run.world, bf).technology).toBe(next < 2029 ? 'BF' : 'DRI-gas');
    }
    const group = furnaceGroupIn(run.world, bf);
    expect(group).toMatchObject({ pendingSwitch: null, campaignEnd: 2048, baseAvailability: 0.92 });
    expect(group.tranches).toHaveLength(before + 1);
  });

  test('a second time keeps every older schedule, each once', async () => {
    const first = { principal: 100e6, term: 20, rate: 0.05, firstYear: 2025 };
    const run = opened({ tranches: [first] });
    run.kernel.send(change);
    for (let next = 2026; next <= 2033; next += 1) {
      await run.kernel.endYear();
      run.kernel.beginYear(year(next));
      run.kernel.send({ type: 'StartYear', year: next });
      if (next === 2029) run.kernel.send({ ...change, technology: technologyCode('DRI-H2') });
    }
    const group = furnaceGroupIn(run.world, bf);
    expect([group.technology, group.pendingSwitch]).toEqual(['DRI-H2', null]);
    // Debt is 80 %: of 450 × 0.75 × 3 Mt = 1,012.5 million, and of 35 % of 460 × 0.75 × 3 Mt = 362.25 million.
    expect(group.tranches.map(({ principal, firstYear }) => [Math.round(principal), firstYear])).toEqual([
      [100e6, 2025],
      [810e6, 2029],
      [289.8e6, 2033],
    ]);
    // 2033, in million: year 9 of the first 5 + 5 × 11.5/20 = 7.875; at 7.5 % year 5 of the second 40.5 + 60.75 × 15.5/20 =
    // 87.58125; year 1 of the third 14.49 + 21.735 × 19.5/20 = 35.681625.
    expect(debtService(group.tranches, 2033)).toBeCloseTo(131_137_875, 0);
  });

  test('is refused twice, for a furnace that does not run, and where there is no such transition', () => {
    const run = opened();
    run.kernel.send(change);
    expect(refused(run, change)).toBe('domain.switch-pending');
    expect(refused(opened({ status: 'mothballed' }), change)).toBe('domain.not-operating');
    expect(refused(opened(), { ...change, technology: eaf })).toBe('domain.no-such-transition');
    expect(refused(opened(), { ...change, technology: technologyCode('BF-CCS') })).toBe('domain.not-available');
  });

  test('is refused by the limits and by the treasury', () => {
    // 70 Mt/yr × 0.04 = 2.8 for 3 Mt/yr; of 70 × 0.05 = 3.5 a change may use all, not the 60 % of expansions.
    const limit = (multiplier: number): string => `constraints.buildOut.multiplier=${multiplier}`;
    expect(refused(opened({}, limit(0.04)), change)).toBe('domain.build-out-limit');
    expect(refused(opened({}, limit(0.05)), change)).toBe(undefined);
    expect(refused(opened({}, 'constraints.diffusion.seed=2999999'), change)).toBe('domain.diffusion-limit');
    const poor = opened();
    plantGroupIn(poor.world, owner).treasury = 202e6;
    expect(refused(poor, change)).toBe('domain.equity-short');
  });

  test('cannot be completed before it is due', () => {
    const run = opened();
    run.kernel.send(change);
    expect(refused(run, { type: 'CompleteTechnologyChange', furnaceGroupId: bf })).toBe('domain.no-switch-due');
  });
});

describe('an expansion', () => {
  const units = [
    { technology: dri, capacity: 1_130_000 },
    { technology: eaf, capacity: 1_000_000 },
  ];

  test('builds its units at the plant, named after plant, technology and year', () => {
    const run = opened();
    const { furnaceGroupIds } = run.kernel.send({ type: 'ExpandPlant', plantId: deccan, units });
    expect(furnaceGroupIds).toEqual(['deccan-DRI-gas-2025', 'deccan-EAF-2025']);
    const atPlant = groupsOf(run.world, deccan).map(({ id }) => id);
    expect(atPlant.slice(-2)).toEqual(furnaceGroupIds);
    const [shaft, shop] = furnaceGroupIds.map((id) => furnaceGroupIn(run.world, id));
    expect(shaft).toMatchObject({ status: 'construction', commissionedYear: 2029, product: 'iron' });
    expect(shop).toMatchObject({ status: 'construction', commissionedYear: 2028, product: 'steel' });
  });

  test('numbers the second of a name', () => {
    const run = opened();
    const add = { type: 'AddFurnaceGroup', plantId: deccan, technology: eaf, capacity: 1000 } as const;
    run.kernel.send(add);
    expect(run.kernel.send(add)).toEqual({ furnaceGroupId: 'deccan-EAF-2025-2' });
  });

  test('of which one unit is refused builds none and costs nothing', () => {
    const run = opened();
    // The shaft costs 450 × 0.75 × 1.13 Mt × 0.2 = 76.3 million USD of equity; for the shop there is nothing left.
    plantGroupIn(run.world, owner).treasury = 80e6;
    const before = [...run.world.furnaceGroups.keys()];
    expect(refused(run, { type: 'ExpandPlant', plantId: deccan, units })).toBe('domain.equity-short');
    expect([...run.world.furnaceGroups.keys()]).toEqual(before);
    expect(plantGroupIn(run.world, owner).treasury).toBe(80e6);
  });

  test('of two units of one product that fit alone and not together is refused', () => {
    // 60 % of 2.5 % of 80 Mt/yr: 1.2 Mt/yr for existing sites.
    const limit = 'constraints.buildOut.multiplier=0.025';
    const shop = { technology: eaf, capacity: 700_000 };
    expect(refused(opened({}, limit), { type: 'ExpandPlant', plantId: deccan, units: [shop] })).toBeUndefined();
    const both = { type: 'ExpandPlant', plantId: deccan, units: [shop, shop] } as const;
    expect(refused(opened({}, limit), both)).toBe('domain.build-out-limit');
  });

  test('without capacity is refused', () => {
    const add = { type: 'AddFurnaceGroup', plantId: deccan, technology: eaf, capacity: 0 } as const;
    expect(refused(opened(), add)).toBe('domain.no-capacity');
  });
});

describe('the year', () => {
  test('follows the one before', () => {
    expect(refused(opened(), { type: 'StartYear', year: 2027 })).toBe('domain.year-out-of-order');
  });

  test('pays out half of the cash beyond three times the opening treasury', () => {
    const run = opened();
    const { openingTreasury } = plantGroupIn(run.world, owner);
    run.kernel.send({ type: 'CloseYear' });
    expect(plantGroupIn(run.world, owner).treasury).toBeCloseTo(1e12 - (1e12 - 3 * openingTreasury) / 2, 0);
  });

  test('does not close a furnace twice', () => {
    const run = opened();
    const close = { type: 'CloseFurnaceGroup', furnaceGroupId: bf, reason: 'campaign-expired' } as const;
    run.kernel.send(close);
    expect(furnaceGroupIn(run.world, bf).status).toBe('closed');
    expect(refused(run, close)).toBe('domain.already-closed');
  });

  test('commissions what is due, and nothing before', () => {
    const id = furnaceGroupId('elbe-eaf-2027');
    expect(refused(opened(), { type: 'CommissionFurnaceGroup', furnaceGroupId: id })).toBe('domain.not-due');
    expect(refused(opened(), { type: 'CommissionFurnaceGroup', furnaceGroupId: bf })).toBe(
      'domain.not-under-construction',
    );
  });
});
