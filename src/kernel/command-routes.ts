import type { AnyCommands, AnyEvents } from './catalogue.js';
import type { CommandHandlers, Context } from './handlers.js';
import { nearestName } from './nearest-name.js';
import { DuplicateNameError, HandlerMismatchError } from './routing-errors.js';

export type AnyContext = Context<AnyCommands, AnyEvents, unknown>;
export type AnyHandlers = CommandHandlers<AnyCommands, AnyEvents, unknown>;
export type Handler = AnyHandlers[string];

/**
 * Pairs every command with its handler. The compiler has checked it already; this catches what came past the compiler.
 * Throws `HandlerMismatchError` with every missing and every extra name, and for an extra one the command it resembles.
 */
export function routeCommands(names: readonly string[], handlers: AnyHandlers): ReadonlyMap<string, Handler> {
  const given = Object.keys(handlers);
  const missing = names.filter((name) => typeof handlers[name] !== 'function');
  const extra = given.filter((name) => !names.includes(name));
  if (missing.length + extra.length > 0) {
    throw new HandlerMismatchError(describe(names, missing, extra), missing, extra);
  }
  return new Map(Object.entries(handlers));
}

function describe(names: readonly string[], missing: readonly string[], extra: readonly string[]): string {
  const complaints = missing.map((name) => `command "${name}" has no handler`);
  for (const name of extra) {
    const near = nearestName(name, names);
    complaints.push(`"${name}" is not a command${near === undefined ? '' : ` (did you mean "${near}"?)`}`);
  }
  return `Handlers do not match the catalogue: ${complaints.join('; ')}.`;
}

/**
 * Puts two partial maps of handlers together. A spread would let the second silently replace the first; here a shared
 * name does not compile, and throws `DuplicateNameError` if it comes past the compiler.
 */
export function combineHandlers<A extends object, B extends object>(
  first: A,
  second: B & { readonly [K in keyof A & keyof B]: never },
): A & B {
  for (const name of Object.keys(second)) {
    if (Object.hasOwn(first, name)) throw new DuplicateNameError('handler', name);
  }
  return { ...first, ...second };
}
