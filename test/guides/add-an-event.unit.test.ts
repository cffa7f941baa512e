import { describe, expect, it } from 'vitest';
import { createKernel, streamId, year } from '../../src/kernel/index.js';
import { countryCode } from '../../src/domain/names.js';
import type { Handlers } from './works/handlers.js';
import { assembleWorks, linz, openWorks, type WorksConfig } from './works/works.js';

describe('furnace.stopped', () => {
  it('changes the furnace at once, and the log holds it when the command has succeeded', () => {
    // #region raised
    const { works, kernel } = openWorks();
    kernel.beginYear(year(2030));
    kernel.send({ type: 'StopFurnace', furnaceId: linz, years: 2 });

    expect(works.get(linz)?.backIn).toBe(2032);
    expect([...kernel.log.read({ type: 'furnace.*' })]).toEqual([
      {
        seq: 1,
        stream: 'furnace/linz',
        version: 1,
        year: 2030,
        command: 'StopFurnace',
        root: 1,
        cause: 0,
        schema: 1,
        event: { type: 'furnace.stopped', furnaceId: 'linz', country: 'AUT', capacity: 2_000_000, due: 2032 },
      },
    ]);
    // #endregion
  });

  it('that is raised by a command which fails afterwards changes nothing and is not logged', () => {
    const { works, config } = assembleWorks();
    // #region undone
    const StopFurnace: Handlers['StopFurnace'] = (command, context) => {
      config.handlers.StopFurnace(command, context);
      expect(works.get(linz)?.backIn).toBe(2032);
      throw new Error('the crane is stuck');
    };
    const kernel = createKernel({ ...config, handlers: { ...config.handlers, StopFurnace } });
    kernel.beginYear(year(2030));

    expect(() => kernel.send({ type: 'StopFurnace', furnaceId: linz, years: 2 })).toThrow('the crane is stuck');
    expect(works.get(linz)?.backIn).toBe(null);
    expect(kernel.log.head).toBe(0);
    // #endregion
  });
});

it('a reducer for an event that is not in the catalogue is refused at the start', () => {
  const { config } = assembleWorks();
  // #region at-start
  const misspelt = { name: 'misspelt', when: { 'furnace.stoped': () => undefined } };
  const reducers = [...config.reducers, misspelt] as WorksConfig['reducers'];
  expect(() => createKernel({ ...config, reducers })).toThrow(
    'There is no event (in "misspelt") "furnace.stoped". Did you mean "furnace.stopped"?',
  );
  // #endregion
});

it('an event with something that JSON would lose is refused in tests, with the path', () => {
  const { config } = assembleWorks();
  // #region plain
  const StopFurnace: Handlers['StopFurnace'] = ({ furnaceId }, { raise }) => {
    const about = { furnaceId, country: countryCode('AUT'), capacity: NaN };
    raise(streamId(`furnace/${furnaceId}`), { type: 'furnace.stopped', ...about, due: 2032 });
    return { due: 2032 };
  };
  const kernel = createKernel({ ...config, freeze: true, handlers: { ...config.handlers, StopFurnace } });
  kernel.beginYear(year(2030));
  expect(() => kernel.send({ type: 'StopFurnace', furnaceId: linz, years: 2 })).toThrow(
    'furnace.stopped.capacity is the number NaN; messages are plain data that JSON can carry.',
  );
  // #endregion
});
