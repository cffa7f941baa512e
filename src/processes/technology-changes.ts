import type { Subscription } from '../kernel/index.js';
import type { CommandCatalogue } from '../domain/commands.js';
import type { EventCatalogue } from '../domain/events.js';
import type { ProcessDependencies } from './construction.js';

/** Carries out the changes of technology that are due when a year starts, in the order of the ids. */
export const technologyChanges: Subscription<CommandCatalogue, EventCatalogue, ProcessDependencies, 'year.started'> = {
  name: 'technology-changes',
  on: 'year.started',
  onError: 'abort',
  handle: (event, context) => {
    const due = [...context.deps.world.furnaceGroups.values()]
      .filter((group) => group.pendingSwitch !== null && group.pendingSwitch.due <= event.year)
      .map((group) => group.id)
      .sort();
    for (const furnaceGroupId of due) context.send({ type: 'CompleteTechnologyChange', furnaceGroupId });
  },
};
