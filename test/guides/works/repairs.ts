import type { AnySubscription, Reducer } from '../../../src/kernel/index.js';
import { DueBook } from '../../../src/processes/due-book.js';
import type { WorksCommands } from './commands.js';
import type { WorksEvents } from './events.js';
import type { Works } from './furnaces.js';

// #region process
interface Process {
  readonly memory: Reducer<WorksEvents>;
  readonly subscription: AnySubscription<WorksCommands, WorksEvents, Works>;
}

/** Repairs: a furnace that was stopped is restarted in the year in which it is due, in the order of the ids. */
export const repairs = (): Process => {
  const book = new DueBook([]);
  return {
    memory: {
      name: 'repairs',
      when: {
        'furnace.stopped': ({ furnaceId, due }, undo) => {
          book.write(furnaceId, due, undo);
        },
        'furnace.restarted': ({ furnaceId }, undo) => {
          book.strike(furnaceId, undo);
        },
      },
    },
    subscription: {
      name: 'repairs',
      on: 'year.started',
      onError: 'abort',
      handle: ({ year }, { send }) => {
        for (const furnaceId of book.dueBy(year)) send({ type: 'RestartFurnace', furnaceId });
      },
    },
  };
};
// #endregion
