import { describe, expect, it } from 'vitest';
import { createKernel, rebuild, year } from '../../src/kernel/index.js';
import { describeProjection } from '../../src/testing/index.js';
import { StoppedCapacity } from './works/stopped-capacity.js';
import { assembleWorks, ijmuiden, linz, openWorks, velsen } from './works/works.js';

// #region lived
/** Two years at the works: Linz and Velsen are stopped, and Velsen is back a year later. */
const lived = openWorks();
lived.kernel.beginYear(year(2030));
lived.kernel.send({ type: 'StopFurnace', furnaceId: linz, years: 5 });
lived.kernel.send({ type: 'StopFurnace', furnaceId: velsen, years: 1 });
await lived.kernel.endYear();
lived.kernel.beginYear(year(2031));
lived.kernel.send({ type: 'StartYear', year: 2031 });
lived.kernel.send({ type: 'StopFurnace', furnaceId: ijmuiden, years: 2 });
// #endregion

// #region contract
describeProjection({ describe, it }, 'StoppedCapacity', {
  records: [...lived.kernel.log.read()],
  lived: () => lived.stopped.view(),
  open: () => ({ projection: new StoppedCapacity(), reducers: [] }),
});
// #endregion

// #region figures
describe('stopped capacity', () => {
  it('is the sum of what stands still, by country', () => {
    expect(lived.stopped.view()).toEqual({ AUT: 2_000_000, NLD: 3_000_000 });
  });

  it('is the same when it is built anew from the log', () => {
    const rebuilt = new StoppedCapacity();
    rebuild(lived.kernel.log.read(), [rebuilt]);
    expect(rebuilt.view()).toEqual(lived.stopped.view());
  });
});
// #endregion

it('a projection that fails undoes the command, and says on which event', () => {
  const { works, stopped, config } = assembleWorks();
  // #region fails
  const broken = {
    name: 'broken',
    when: {
      'furnace.stopped': () => {
        throw new Error('no such column');
      },
    },
    view: () => null,
    truncate: () => undefined,
  };
  const kernel = createKernel({ ...config, projections: [stopped, broken] });
  kernel.beginYear(year(2030));
  expect(() => kernel.send({ type: 'StopFurnace', furnaceId: linz, years: 2 })).toThrow(
    'Projection "broken" failed on StopFurnace → furnace.stopped#1: no such column',
  );
  expect(stopped.view()).toEqual({});
  expect(works.get(linz)?.backIn).toBe(null);
  // #endregion
});
