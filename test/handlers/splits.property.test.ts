import { fc, test as property } from '@fast-check/vitest';
import { expect } from 'vitest';
import { debtService, outstandingDebt, remainingService, type Tranche } from '../../src/domain/economics/debt.js';
import type { AccountColumns } from '../../src/domain/events.js';
import type { FurnaceGroup } from '../../src/domain/furnace-group.js';
import { furnaceGroupId, technologyCode, type FurnaceGroupId } from '../../src/domain/names.js';
import { furnaceGroupIn } from '../../src/domain/world.js';
import { year } from '../../src/kernel/index.js';
import { YearlyRecords } from '../../src/projections/yearly-records.js';
import { assembled } from './assembled.js';

/*
 * A group is divided at random, its parts again, in the year's accounts and in the world. Whatever is counted in tonnes
 * or money has to be there afterwards, once: the sums over the parts are compared with the undivided group of a second
 * world that lived the same years.
 */
const bof = furnaceGroupId('deccan-bof-1997');

const tranche = fc.record({
  principal: fc.integer({ min: 0, max: 2_000_000_000 }),
  term: fc.constantFrom(10, 20),
  rate: fc.constantFrom(0, 0.05, 0.09),
  firstYear: fc.integer({ min: 2010, max: 2026 }),
});

interface History {
  readonly tranches: readonly Tranche[];
  readonly historicBalance: number;
}
const history: fc.Arbitrary<History> = fc.record({
  tranches: fc.array(tranche, { maxLength: 3 }),
  historicBalance: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
});
/** Which of the parts is divided, and where in the thousand. */
const cuts = fc.array(fc.record({ which: fc.nat(9), at: fc.integer({ min: 1, max: 999 }) }), {
  minLength: 1,
  maxLength: 4,
});

const lived = (before: History) => {
  const kept: YearlyRecords[] = [];
  const run = assembled({
    prepare: (world) => {
      Object.assign(furnaceGroupIn(world, bof), before);
    },
    watching: ({ world, curve, book }) => {
      kept.push(new YearlyRecords(world, curve, book));
      return kept;
    },
  });
  const { kernel } = run;
  kernel.beginYear(year(2025));
  kernel.send({ type: 'StartYear', year: 2025 });
  kernel.send({ type: 'OpenMarket' });
  kernel.send({ type: 'AllocateProduction' });
  return { run, records: kept[0] };
};
type Lived = ReturnType<typeof lived>;

/** Divides the group as the cuts say; returns all that it has become. */
const divide = ({ run }: Lived, at: readonly { readonly which: number; readonly at: number }[]): FurnaceGroupId[] => {
  const parts = [bof];
  for (const cut of at) {
    const furnaceGroupIds = parts[cut.which % parts.length] ?? bof;
    const capacity = Math.round((furnaceGroupIn(run.world, furnaceGroupIds).capacity * cut.at) / 1000);
    parts.push(
      run.kernel.send({ type: 'SplitFurnaceGroup', furnaceGroupId: furnaceGroupIds, capacity }).furnaceGroupId,
    );
  }
  return parts;
};

const stock = ({ run }: Lived, ids: readonly FurnaceGroupId[]): Record<string, number> => {
  const groups = ids.map((id) => furnaceGroupIn(run.world, id));
  const sum = (value: (group: FurnaceGroup) => number): number =>
    groups.reduce((total, group) => total + value(group), 0);
  return {
    capacity: sum((group) => group.capacity),
    production: sum((group) => group.production),
    balance: sum((group) => group.historicBalance),
    owed: sum((group) => outstandingDebt(group.tranches, 2025)),
    unpaid: sum((group) => remainingService(group.tranches, 2025)),
    service: sum((group) => debtService(group.tranches, 2026)),
  };
};

const FLOWS = ['production', 'variableCost', 'hotMetalCost', 'carbonCost', 'fixedCost', 'debtService'] as const;
const MORE_FLOWS = ['scope1', 'scope2', 'captured', 'profit'] as const;

const flows = (accounts: AccountColumns, ids: readonly FurnaceGroupId[]): Record<string, number> =>
  Object.fromEntries(
    [...FLOWS, ...MORE_FLOWS].map((column) => [
      column,
      ids.reduce((sum, id) => sum + (accounts[column][accounts.furnaceGroupId.indexOf(id)] ?? NaN), 0),
    ]),
  );

/** Equal to 1e-9 of the larger one: parts are shares, so that the last digits may differ. */
const expectSame = (now: Readonly<Record<string, number>>, then: Readonly<Record<string, number>>): undefined => {
  for (const [what, value] of Object.entries(then))
    expect(Math.abs((now[what] ?? NaN) - value), what).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
};

property.prop([history, cuts], { numRuns: 15 })(
  'a group that is divided again and again keeps its tonnes, its money and its rows, all together',
  (before, at) => {
    const [whole, cut] = [lived(before), lived(before)];
    const parts = divide(cut, at);
    expect(new Set(parts).size).toBe(at.length + 1);
    expectSame(stock(cut, parts), stock(whole, [bof]));
    const [standing, uncut] = [cut, whole].map(({ run }) => run.commitments.capacityOf(technologyCode('BOF')));
    expect(standing).toBe(uncut);
    // Widths are whole tonnes: each cut may round one away or up.
    const [width, full] = [cut, whole].map(({ run }) => run.curve.current().steel.totalWidth);
    expect(Math.abs((width ?? NaN) - (full ?? NaN))).toBeLessThanOrEqual(at.length);
    for (const { run } of [whole, cut]) run.kernel.send({ type: 'CloseYear' });
    const [then, now] = [whole, cut].map(({ records }) => records?.view()[0]);
    if (then === undefined || now === undefined) throw new Error('no year was recorded');
    expectSame(flows(now.accounts, parts), flows(then.accounts, [bof]));
    // Every group that has a row in the accounts is found there by its row in the fleet.
    const found = now.fleet.groups.flatMap(({ id }, row) => {
      const account = now.fleet.account[row] ?? -1;
      return account < 0 ? [] : [[id, now.accounts.furnaceGroupId[account]] as const];
    });
    expect(found.filter(([id, booked]) => id !== booked)).toEqual([]);
    expect(found.map(([id]) => id)).toEqual([...now.accounts.furnaceGroupId].sort());
    expectSame(
      {
        debt: parts.reduce((sum, id) => sum + (now.fleet.debt[now.fleet.groups.findIndex((g) => g.id === id)] ?? 0), 0),
      },
      { debt: then.fleet.debt[then.fleet.groups.findIndex((group) => group.id === bof)] ?? NaN },
    );
  },
);
