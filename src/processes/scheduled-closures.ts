import type { World } from '../domain/world.js';
import { DueBook } from './due-book.js';
import type { Process, ProcessDependencies } from './process.js';

/**
 * Delayed closures: what gives way to something that is being built runs until that is ready. It closes once the
 * decisions of its last year are taken, so that it has produced all year.
 */
export const scheduledClosures = (world: World): Process<ProcessDependencies> => {
  const scheduled = [...world.furnaceGroups.values()].flatMap((group) =>
    group.closesAfter === null ? [] : [[group.id, group.closesAfter] as const],
  );
  const book = new DueBook(scheduled);
  return {
    memory: {
      name: 'scheduled-closures',
      when: {
        'furnace-group.closure-scheduled': (event, undo) => {
          book.write(event.furnaceGroupId, event.lastYear, undo);
        },
        'furnace-group.closed': (event, undo) => {
          book.strike(event.furnaceGroupId, undo);
        },
      },
    },
    subscription: {
      name: 'scheduled-closures',
      on: 'decisions.recorded',
      onError: 'abort',
      handle: (event, { send }) => {
        for (const furnaceGroupId of book.dueBy(event.year))
          send({ type: 'CloseFurnaceGroup', furnaceGroupId, reason: 'chain-replaced' });
      },
    },
  };
};
