import type { Subscription } from '../kernel/index.js';
import type { CommandCatalogue } from '../domain/commands.js';
import type { EventCatalogue } from '../domain/events.js';
import type { World } from '../domain/world.js';

/** What processes read. */
export interface ProcessDependencies {
  readonly world: World;
}

/** Commissions what is due when a year starts, in the order of the ids. */
export const construction: Subscription<CommandCatalogue, EventCatalogue, ProcessDependencies, 'year.started'> = {
  name: 'construction',
  on: 'year.started',
  onError: 'abort',
  handle: (event, context) => {
    const due = [...context.deps.world.furnaceGroups.values()]
      .filter((group) => group.status === 'construction' && group.commissionedYear <= event.year)
      .map((group) => group.id)
      .sort();
    for (const furnaceGroupId of due) context.send({ type: 'CommissionFurnaceGroup', furnaceGroupId });
  },
};
