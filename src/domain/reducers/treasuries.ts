import type { Reducer, Undo } from '../../kernel/index.js';
import type { EventCatalogue, Investment } from '../events.js';
import type { PlantGroupId } from '../names.js';
import { furnaceGroupIn, plantGroupIn, type World } from '../world.js';

/** How treasuries change: profits and what shareholders put in come in, equity and dividends go out. */
export const treasuryReducer = (world: World): Reducer<EventCatalogue> => {
  const pay = (id: PlantGroupId, amount: number, undo: Undo): undefined => {
    const owner = plantGroupIn(world, id);
    const before = owner.treasury;
    undo(() => {
      owner.treasury = before;
    });
    owner.treasury = before - amount;
  };
  const invested = (event: Investment & { readonly plantGroupId: PlantGroupId }, undo: Undo): undefined => {
    pay(event.plantGroupId, event.equity, undo);
  };
  return {
    name: 'treasuries',
    when: {
      'furnace-group.renovated': (event, undo) => {
        pay(event.plantGroupId, event.equity - event.raised, undo);
      },
      'furnace-group.tech-change-scheduled': invested,
      'furnace-group.added': invested,
      'dividends.paid': (event, undo) => {
        event.plantGroupId.forEach((id, i) => {
          pay(id, event.amount[i] ?? 0, undo);
        });
      },
      'accounts.settled': (event, undo) => {
        const before = [...world.plantGroups.values()].map((owner) => [owner, owner.treasury] as const);
        undo(() => {
          for (const [owner, treasury] of before) owner.treasury = treasury;
        });
        event.columns.furnaceGroupId.forEach((id, i) => {
          plantGroupIn(world, furnaceGroupIn(world, id).plantGroupId).treasury += event.columns.profit[i] ?? 0;
        });
      },
    },
  };
};
