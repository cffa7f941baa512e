import { describe, expect, it } from 'vitest';
import { createKernel, year } from '../../src/kernel/index.js';
import { countryCode, furnaceGroupId } from '../../src/domain/names.js';
import { on } from '../../src/testing/index.js';
import type { WorksEvents } from './works/events.js';
import { works } from './works/specified.js';
import { assembleWorks, linz, openWorks, type WorksConfig } from './works/works.js';

// #region examples
const aboutLinz = { furnaceId: linz, country: countryCode('AUT'), capacity: 2_000_000 };
const stopped = on<WorksEvents>(`furnace/${linz}`, { type: 'furnace.stopped', ...aboutLinz, due: 2032 });

describe('StopFurnace', () => {
  it('answers with the year in which the furnace is back, and leaves one event', () => {
    works
      .given()
      .when({ type: 'StopFurnace', furnaceId: linz, years: 2 })
      .thenResult({ due: 2032 })
      .thenEvents({ type: 'furnace.stopped', ...aboutLinz, due: 2032 })
      .thenState({ linz: 2032 });
  });

  it('is refused for a furnace that stands still already', () => {
    works
      .given(stopped)
      .when({ type: 'StopFurnace', furnaceId: linz, years: 1 })
      .thenThrows('domain.already-stopped')
      .thenState({ linz: 2032 });
  });
});
// #endregion

describe('StopFurnace refuses', () => {
  it.each([0, -1, 1.5])('a repair of %s years', (years) => {
    works.given().when({ type: 'StopFurnace', furnaceId: linz, years }).thenThrows('domain.no-repair-time');
  });

  it('a furnace that is not there', () => {
    const furnaceId = furnaceGroupId('atlantis');
    works.given().when({ type: 'StopFurnace', furnaceId, years: 1 }).thenThrows('domain.unknown-furnace');
  });
});

it('the sender of a command gets the answer of exactly its type', () => {
  // #region send
  const { kernel } = openWorks();
  kernel.beginYear(year(2030));
  const { due } = kernel.send({ type: 'StopFurnace', furnaceId: linz, years: 2 });
  // #endregion
  expect(due).toBe(2032);
});

it('a kernel is not made without a handler for each command', () => {
  const { config } = assembleWorks();
  // #region at-start
  const { StartYear, RestartFurnace } = config.handlers;
  const handlers = { StartYear, RestartFurnace } as WorksConfig['handlers'];
  expect(() => createKernel({ ...config, handlers })).toThrow(
    'Handlers do not match the catalogue: command "StopFurnace" has no handler.',
  );
  // #endregion
});
