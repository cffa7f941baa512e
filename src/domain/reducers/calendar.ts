import type { Reducer } from '../../kernel/index.js';
import type { EventCatalogue } from '../events.js';
import type { World } from '../world.js';

/** The world's calendar moves when a year starts. */
export const calendarReducer = (world: World): Reducer<EventCatalogue> => ({
  name: 'calendar',
  when: {
    'year.started': (event, undo) => {
      const before = world.year;
      undo(() => {
        world.year = before;
      });
      world.year = event.year;
    },
  },
});
