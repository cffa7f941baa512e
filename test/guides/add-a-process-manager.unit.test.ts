import { describe, expect, it } from 'vitest';
import { createKernel, replay, year } from '../../src/kernel/index.js';
import { assembleWorks, linz, openWorks, velsen, type WorksConfig } from './works/works.js';

describe('repairs', () => {
  it('restart a furnace in the year in which it is due, because that year has started', async () => {
    // #region due
    const { kernel } = openWorks();
    kernel.beginYear(year(2030));
    kernel.send({ type: 'StopFurnace', furnaceId: linz, years: 2 });
    await kernel.endYear();
    for (const each of [2031, 2032, 2033]) {
      kernel.beginYear(year(each));
      kernel.send({ type: 'StartYear', year: each });
      await kernel.endYear();
    }

    const told = [...kernel.log.read()].map(({ seq, command, cause, event }) => [seq, event.type, command, cause]);
    expect(told).toEqual([
      [1, 'furnace.stopped', 'StopFurnace', 0],
      [2, 'year.started', 'StartYear', 0], //            2031: nothing is due
      [3, 'year.started', 'StartYear', 0], //            2032
      [4, 'furnace.restarted', 'RestartFurnace', 3], //  caused by record 3
      [5, 'year.started', 'StartYear', 0], //            2033: nothing is left
    ]);
    // #endregion
  });

  it('forget a stop whose command failed', () => {
    const { config } = assembleWorks();
    const StopFurnace: WorksConfig['handlers']['StopFurnace'] = (command, context) => {
      config.handlers.StopFurnace(command, context);
      throw new Error('the crane is stuck');
    };
    const kernel = createKernel({ ...config, handlers: { ...config.handlers, StopFurnace } });
    kernel.beginYear(year(2030));
    expect(() => kernel.send({ type: 'StopFurnace', furnaceId: linz, years: 1 })).toThrow();
    kernel.send({ type: 'StartYear', year: 2031 });
    expect([...kernel.log.read({ type: 'furnace.*' })]).toEqual([]);
  });

  it('remember after a replay what was due, without sending a command', () => {
    const { kernel: before } = openWorks();
    before.beginYear(year(2030));
    before.send({ type: 'StopFurnace', furnaceId: velsen, years: 1 });
    // #region replay
    const history = [...before.log.read()];
    const { works, config } = assembleWorks();
    replay(history, config.reducers, config.projections);
    expect(works.get(velsen)?.backIn).toBe(2031);

    const kernel = createKernel({ ...config, history });
    kernel.beginYear(year(2031));
    kernel.send({ type: 'StartYear', year: 2031 });
    expect(works.get(velsen)?.backIn).toBe(null);
    // #endregion
  });
});

it('a process whose memory was left out never finds anything due', () => {
  const { works, config } = assembleWorks();
  // #region forgotten
  const [furnaces] = config.reducers;
  const kernel = createKernel({ ...config, reducers: furnaces === undefined ? [] : [furnaces] });
  kernel.beginYear(year(2030));
  kernel.send({ type: 'StopFurnace', furnaceId: linz, years: 1 });
  kernel.send({ type: 'StartYear', year: 2031 });
  expect(works.get(linz)?.backIn).toBe(2031); // still stopped, and nobody complained
  // #endregion
});

it('a process that fails undoes the command which woke it', () => {
  const { works, config } = assembleWorks();
  // #region fails
  const hasty: WorksConfig['subscriptions'][number] = {
    name: 'hasty',
    on: 'furnace.stopped',
    onError: 'abort',
    handle: ({ furnaceId }, { send }) => {
      send({ type: 'RestartFurnace', furnaceId });
    },
  };
  const kernel = createKernel({ ...config, subscriptions: [...config.subscriptions, hasty] });
  kernel.beginYear(year(2030));
  expect(() => kernel.send({ type: 'StopFurnace', furnaceId: linz, years: 2 })).toThrow(
    'Subscriber "hasty" failed on StopFurnace → furnace.stopped#1: not-due {"furnaceId":"linz","backIn":2032}',
  );
  expect(works.get(linz)?.backIn).toBe(null);
  expect(kernel.log.head).toBe(0);
  // #endregion
});
