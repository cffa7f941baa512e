import type { Reducer, Undo } from '../../../src/kernel/index.js';
import { entry } from '../../../src/domain/errors.js';
import type { FurnaceGroupId } from '../../../src/domain/names.js';
import type { AboutFurnace, WorksEvents } from './events.js';

/** A furnace of the works; only the reducer changes it. */
export interface Furnace extends AboutFurnace {
  /** First year of production after a repair; null while it produces. */
  backIn: number | null;
}

export type Works = ReadonlyMap<FurnaceGroupId, Furnace>;

/** @throws DomainError `unknown-furnace` */
export const furnaceIn = (works: Works, id: FurnaceGroupId): Furnace => entry(works, id, 'unknown-furnace');

// #region reducer
/** How furnaces change: the one place where their fields are written. */
export const furnaceReducer = (works: Works): Reducer<WorksEvents> => {
  const set = (id: FurnaceGroupId, backIn: number | null, undo: Undo): undefined => {
    const furnace = furnaceIn(works, id);
    const before = furnace.backIn;
    undo(() => {
      furnace.backIn = before;
    });
    furnace.backIn = backIn;
  };
  return {
    name: 'furnaces',
    when: {
      'furnace.stopped': (event, undo) => {
        set(event.furnaceId, event.due, undo);
      },
      'furnace.restarted': (event, undo) => {
        set(event.furnaceId, null, undo);
      },
    },
  };
};
// #endregion
