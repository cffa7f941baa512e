import { describe, expect, it } from 'vitest';
import { replay, year as calendarYear } from '../../src/kernel/index.js';
import { furnaceGroupId } from '../../src/domain/names.js';
import { worldReducers } from '../../src/domain/reducers/index.js';
import { simulateYear } from '../../src/economy/simulation.js';
import type { Assembly } from '../../src/runs/assemble.js';
import { simulateYears } from '../../src/runs/simulate-years.js';
import { stepsOf } from '../../src/projections/yearly-records-curves.js';
import { FORGETFUL, tinyAssembly } from '../runs/tiny-world.js';

const simulated = async (): Promise<Assembly> => {
  const assembly = tinyAssembly();
  await simulateYears(assembly, { keeper: FORGETFUL });
  return assembly;
};

describe('the yearly records', () => {
  it('hold every year of the run', async () => {
    const { records } = await simulated();
    expect(records.view().map(({ year }) => year)).toEqual(Array.from({ length: 21 }, (_, i) => 2025 + i));
  });

  it('are the same when the log is replayed into a new world', async () => {
    const { kernel, records } = await simulated();
    const anew = tinyAssembly();
    replay(kernel.log.read(), worldReducers(anew.world), [anew.experience, anew.curve, anew.records]);
    expect(anew.records.view()).toEqual(records.view());
  });

  it('are as before when the events of a year are undone', async () => {
    const { records } = await simulated();
    const before = [...records.view()];
    const inverses: (() => undefined)[] = [];
    const undo = (inverse: () => undefined): undefined => {
      inverses.push(inverse);
    };
    const { markets, scrap, sales, accounts } = before[0] ?? expect.fail('no year');
    records.when['market.cleared']?.({ type: 'market.cleared', year: 2046, ...markets, scrap, sales }, undo);
    records.when['accounts.settled']?.({ type: 'accounts.settled', year: 2046, columns: accounts }, undo);
    records.when['year.closed']?.({ type: 'year.closed', year: 2046 }, undo);
    for (const inverse of inverses.reverse()) inverse();
    expect(records.view()).toEqual(before);
  });

  it('refuse a year that closed without accounts', () => {
    const { kernel } = tinyAssembly();
    kernel.beginYear(calendarYear(2025));
    kernel.send({ type: 'StartYear', year: 2025 });
    const close = (): undefined => {
      kernel.send({ type: 'CloseYear' });
    };
    expect(close).toThrow(/year-not-settled/);
  });

  it('keep the curve at which the market cleared, whatever the plants decide afterwards', async () => {
    const { kernel, records, curve, model } = tinyAssembly();
    kernel.beginYear(calendarYear(2025));
    kernel.send({ type: 'StartYear', year: 2025 });
    kernel.send({ type: 'OpenMarket' });
    const atClearing = [...stepsOf(curve.current()).steel];
    kernel.send({ type: 'AllocateProduction' });
    kernel.send({ type: 'CloseFurnaceGroup', furnaceGroupId: furnaceGroupId('elbe-eaf-1988'), reason: 'replaced' });
    model.decide(kernel.send);
    kernel.send({ type: 'CloseYear' });
    await kernel.endYear();
    expect(records.view()[0]?.curves.steel).toEqual(atClearing);
  });
});

describe('the fleet of a year', () => {
  const closing = (): Assembly => {
    const assembly = tinyAssembly();
    const { kernel, model } = assembly;
    kernel.beginYear(calendarYear(2025));
    kernel.send({ type: 'StartYear', year: 2025 });
    kernel.send({ type: 'OpenMarket' });
    kernel.send({ type: 'AllocateProduction' });
    kernel.send({ type: 'CloseFurnaceGroup', furnaceGroupId: furnaceGroupId('elbe-eaf-1988'), reason: 'replaced' });
    model.decide(kernel.send);
    kernel.send({ type: 'CloseYear' });
    return assembly;
  };

  it('holds a group that closed in the year, with what it made', () => {
    const [record] = closing().records.view();
    const row = record?.fleet.groups.findIndex(({ id }) => id === 'elbe-eaf-1988') ?? -1;
    expect(record?.fleet.status[row]).toBe('closed');
    expect(record?.accounts.furnaceGroupId[record.fleet.account[row] ?? -1]).toBe('elbe-eaf-1988');
  });

  it('no longer holds it in the next year', async () => {
    const { kernel, model, records } = closing();
    await kernel.endYear();
    kernel.beginYear(calendarYear(2026));
    simulateYear(kernel.send, model, 2026);
    expect(records.view()[1]?.fleet.groups.map(({ id }) => id)).not.toContain('elbe-eaf-1988');
  });

  it('stands in the order of ids', async () => {
    const { records } = await simulated();
    for (const { fleet } of records.view()) {
      const ids = fleet.groups.map(({ id }) => id);
      expect(ids).toEqual([...ids].sort());
    }
  });
});
