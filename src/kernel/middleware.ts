import type { AnyCommands, Command, Commands, Sync } from './catalogue.js';

/**
 * Wraps every command handler, nested ones included. Inside the command's savepoint: what it throws undoes the command.
 * `next` has a savepoint of its own, so that a handler's error that is caught here leaves nothing behind.
 */
export type Middleware<C extends Commands<C>> = (command: Command<C>, next: () => Sync) => Sync;

type Invoke = (command: Command<AnyCommands>) => Sync;

/** Composes the list once, the first outermost. An empty list costs nothing: the innermost call is returned as it is. */
export function composeMiddleware(list: readonly Middleware<AnyCommands>[], innermost: Invoke): Invoke {
  return list.reduceRight<Invoke>((next, layer) => (command) => layer(command, () => next(command)), innermost);
}
