import type { AnySubscription, Reducer } from '../kernel/index.js';
import type { CommandCatalogue } from '../domain/commands.js';
import type { EventCatalogue } from '../domain/events.js';
import type { World } from '../domain/world.js';

/** What processes read besides the events that they react to. */
export interface ProcessDependencies {
  readonly world: World;
}

/**
 * A process manager: something that lasts longer than one command, such as a construction project. What it remembers
 * comes from events alone, through a reducer, so that a replayed log leaves the same memory without sending a command;
 * what it does is a subscription, which replay does not run.
 */
export interface Process<D extends ProcessDependencies> {
  readonly memory: Reducer<EventCatalogue>;
  readonly subscription: AnySubscription<CommandCatalogue, EventCatalogue, D>;
}
