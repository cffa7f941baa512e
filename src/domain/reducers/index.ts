import type { Reducer } from '../../kernel/index.js';
import type { EventCatalogue } from '../events.js';
import type { World } from '../world.js';
import { calendarReducer } from './calendar.js';
import { furnaceGroupReducer } from './furnace-groups.js';
import { plantReducer } from './plants.js';
import { projectReducer } from './projects.js';
import { treasuryReducer } from './treasuries.js';

/** All reducers of the world: state changes here and nowhere else. */
export const worldReducers = (world: World): readonly Reducer<EventCatalogue>[] => [
  calendarReducer(world),
  plantReducer(world),
  projectReducer(world),
  furnaceGroupReducer(world),
  treasuryReducer(world),
];
