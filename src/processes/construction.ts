import type { World } from '../domain/world.js';
import { DueBook } from './due-book.js';
import type { Process, ProcessDependencies } from './process.js';

/** Construction projects: what was added is commissioned in the year in which it is due, in the order of the ids. */
export const construction = (world: World): Process<ProcessDependencies> => {
  const building = [...world.furnaceGroups.values()].filter((group) => group.status === 'construction');
  const book = new DueBook(building.map((group) => [group.id, group.commissionedYear]));
  return {
    memory: {
      name: 'construction',
      when: {
        'furnace-group.added': (event, undo) => {
          book.write(event.furnaceGroupId, event.due, undo);
        },
        'furnace-group.commissioned': (event, undo) => {
          book.strike(event.furnaceGroupId, undo);
        },
        'furnace-group.closed': (event, undo) => {
          book.strike(event.furnaceGroupId, undo);
        },
      },
    },
    subscription: {
      name: 'construction',
      on: 'year.started',
      onError: 'abort',
      handle: (event, { send }) => {
        for (const furnaceGroupId of book.dueBy(event.year)) send({ type: 'CommissionFurnaceGroup', furnaceGroupId });
      },
    },
  };
};
