import type { World } from '../domain/world.js';
import { DueBook } from './due-book.js';
import type { Process, ProcessDependencies } from './process.js';

/** Delayed switches: a change that is paid for is carried out in the year in which it is due, in the order of the ids. */
export const technologyChanges = (world: World): Process<ProcessDependencies> => {
  const pending = [...world.furnaceGroups.values()].flatMap((group) =>
    group.pendingSwitch === null ? [] : [[group.id, group.pendingSwitch.due] as const],
  );
  const book = new DueBook(pending);
  return {
    memory: {
      name: 'technology-changes',
      when: {
        'furnace-group.tech-change-scheduled': (event, undo) => {
          book.write(event.furnaceGroupId, event.due, undo);
        },
        'furnace-group.tech-changed': (event, undo) => {
          book.strike(event.furnaceGroupId, undo);
        },
        'furnace-group.closed': (event, undo) => {
          book.strike(event.furnaceGroupId, undo);
        },
      },
    },
    subscription: {
      name: 'technology-changes',
      on: 'year.started',
      onError: 'abort',
      handle: (event, { send }) => {
        for (const furnaceGroupId of book.dueBy(event.year)) send({ type: 'CompleteTechnologyChange', furnaceGroupId });
      },
    },
  };
};
