import { describe, expect, test } from 'vitest';
import type { CommandCatalogue } from '../../src/domain/commands.js';
import {
  countryCode,
  furnaceGroupId,
  plantGroupId,
  plantId,
  projectId,
  technologyCode,
} from '../../src/domain/names.js';
import { storageNeed } from '../../src/domain/limits.js';
import { furnaceGroupIn, plantGroupIn, projectIn } from '../../src/domain/world.js';
import { year, type Command } from '../../src/kernel/index.js';
import { baseline } from '../domain/given-worlds.js';
import { assembled, type Assembled } from './assembled.js';

const owner = plantGroupId('kutch-iron');
const site = plantId('new-IND-2025-1');
const project = projectId(site);
/** Hydrogen-based iron of 2 Mt/yr that the data announce at Rheinhafen for 2030. */
const announced = projectId('rheinhafen-cold-2030');
const units = [
  { technology: technologyCode('DRI-gas'), capacity: 1_130_000 },
  { technology: technologyCode('EAF'), capacity: 1_000_000 },
];
const consider = {
  type: 'ConsiderProject',
  plantId: site,
  plantGroupId: owner,
  country: countryCode('IND'),
  units,
} as const;

const opened = (at = 2025, ...set: readonly string[]): Assembled => {
  const run = assembled({}, undefined, baseline(...set));
  for (const each of run.world.plantGroups.values()) each.treasury = 1e12;
  run.world.year = at - 1;
  run.kernel.beginYear(year(at));
  run.kernel.send({ type: 'StartYear', year: at });
  run.kernel.send({ type: 'OpenMarket' });
  return run;
};
const refused = (run: Assembled, command: Command<CommandCatalogue>): unknown => {
  try {
    (run.kernel.send as (command: Command<CommandCatalogue>) => unknown)(command);
  } catch (error) {
    return (error as { readonly code?: unknown }).code;
  }
  return undefined;
};

describe('a new site', () => {
  test('is considered once', () => {
    const run = opened();
    run.kernel.send(consider);
    expect(projectIn(run.world, project)).toMatchObject({ stage: 'considered', since: 2025, losingYears: 0 });
    expect(refused(run, consider)).toBe('domain.site-taken');
    expect(refused(run, { ...consider, plantId: plantId('deccan') })).toBe('domain.site-taken');
    expect(refused(run, { ...consider, plantId: plantId('x'), units: [] })).toBe('domain.no-units');
  });

  test('is announced before it is started, and each but once', () => {
    const run = opened();
    run.kernel.send(consider);
    const begin = { type: 'StartConstruction', projectId: project } as const;
    const announce = { type: 'AnnounceProject', projectId: project } as const;
    expect(refused(run, begin)).toBe('domain.not-announced');
    run.kernel.send(announce);
    expect(refused(run, announce)).toBe('domain.not-considered');
    run.kernel.send(begin);
    expect(refused(run, begin)).toBe('domain.not-announced');
  });

  test('is paid for as a whole: its units are due together and its plant is founded', () => {
    const run = opened();
    run.kernel.send(consider);
    run.kernel.send({ type: 'AnnounceProject', projectId: project });
    // (450 × 1.13 Mt + 290 × 1 Mt) × 0.75 × 0.2 = 119.775 million USD.
    plantGroupIn(run.world, owner).treasury = 119e6;
    expect(refused(run, { type: 'StartConstruction', projectId: project })).toBe('domain.equity-short');
    expect([run.world.plants.has(site), projectIn(run.world, project).stage]).toEqual([false, 'announced']);
    plantGroupIn(run.world, owner).treasury = 120e6;
    const { furnaceGroupIds } = run.kernel.send({ type: 'StartConstruction', projectId: project });
    expect(plantGroupIn(run.world, owner).treasury).toBeCloseTo(225_000, 0);
    expect(furnaceGroupIds).toEqual([`${site}-DRI-gas-2025`, `${site}-EAF-2025`]);
    // A shaft takes three years after the year of the decision, an arc furnace two: both are due with the shaft.
    expect(furnaceGroupIds.map((id) => furnaceGroupIn(run.world, id).commissionedYear)).toEqual([2029, 2029]);
    expect(run.world.plants.get(site)).toMatchObject({ country: 'IND', latitude: 22.9, longitude: 79.6 });
  });

  test('is announced where CO2 storage has room for all of its units together', () => {
    // Each of two gas shafts with capture fits into a limit that is half as much again as it needs, both do not.
    const dri = technologyCode('DRI-gas-CCS');
    const need = storageNeed(assembled().book, dri, countryCode('USA'), 1e6);
    const limit = assembled().given.storageLimit(countryCode('USA'), 2029);
    const announced = (shafts: number): unknown => {
      const run = opened(2025, `constraints.co2Storage.multiplier=${(1.5 * need) / limit}`);
      const unit = { technology: dri, capacity: 1e6 };
      run.kernel.send({ ...consider, country: countryCode('USA'), units: Array.from({ length: shafts }, () => unit) });
      return refused(run, { type: 'AnnounceProject', projectId: project });
    };
    expect([announced(1), announced(2)]).toEqual([undefined, 'domain.storage-limit']);
  });

  test('may use the whole construction limit, of which existing sites have a share', () => {
    // 1 Mt/yr of steel, 0.6 of it at existing sites.
    const limit = 'constraints.buildOut.limits.steel={"2025":1000000}';
    const run = opened(2025, limit);
    const expand = { type: 'ExpandPlant', plantId: plantId('kutch'), units: units.slice(1) } as const;
    expect(refused(run, expand)).toBe('domain.build-out-limit');
    run.kernel.send({ ...consider, units: units.slice(1) });
    run.kernel.send({ type: 'AnnounceProject', projectId: project });
    run.kernel.send({ type: 'StartConstruction', projectId: project });
    expect(run.commitments.started('steel')).toBe(1_000_000);
    expect(run.commitments.startedAtSites('steel')).toBe(0);
  });
});

describe('a project that the data announce', () => {
  test('is not started for a year before the planned one, nor before its technology is there', () => {
    // Three years of construction after the year of the decision: 2026 for 2030; hydrogen is available from 2027.
    const begin = { type: 'StartConstruction', projectId: announced } as const;
    expect(refused(opened(2025), begin)).toBe('domain.planned-later');
    expect(refused(opened(2026), begin)).toBe('domain.not-available');
    const run = opened(2027);
    run.kernel.send(begin);
    const id = furnaceGroupId('rheinhafen-dri-2030');
    expect(furnaceGroupIn(run.world, id)).toMatchObject({ status: 'construction', commissionedYear: 2031 });
    expect([...run.world.furnaceGroups.keys()].filter((each) => each === id)).toHaveLength(1);
  });

  test('is dropped after three losing years in a row alone', () => {
    const run = opened();
    const drop = { type: 'DropProject', projectId: announced, reason: 'no-positive-value' } as const;
    const review = (npv: number): undefined => {
      run.kernel.send({ type: 'ReviewProjects', projectId: [announced], npv: [npv] });
    };
    review(-1);
    review(0);
    expect(refused(run, drop)).toBe('domain.not-losing-for-long');
    review(1);
    expect(projectIn(run.world, announced).losingYears).toBe(0);
    for (const npv of [-1, -1, -1]) review(npv);
    run.kernel.send(drop);
    expect(projectIn(run.world, announced).stage).toBe('dropped');
    expect(refused(run, drop)).toBe('domain.not-pending');
  });
});

describe('CO2 storage', () => {
  const ccs = technologyCode('DRI-gas-CCS');
  const usa = countryCode('USA');
  const capture = { ...consider, country: usa, plantGroupId: plantGroupId('midwest-steel') };
  const withUnit = (at: string, capacity: number) =>
    ({ ...capture, plantId: plantId(at), units: [{ technology: ccs, capacity }] }) as const;

  test('is held back for a share of what announced projects would capture, until they start', () => {
    const run = opened(2027);
    const { commitments } = run;
    run.kernel.send(withUnit('one', 400_000));
    expect(commitments.announcedIn(usa)).toBe(0);
    run.kernel.send({ type: 'AnnounceProject', projectId: projectId('one') });
    const held = commitments.announcedIn(usa);
    expect(held).toBeGreaterThan(0);
    run.kernel.send({ type: 'StartConstruction', projectId: projectId('one') });
    expect([commitments.announcedIn(usa), commitments.capturedIn(usa)]).toEqual([0, held]);
  });
});
