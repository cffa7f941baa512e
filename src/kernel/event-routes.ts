import type { AnyCommands, AnyEvents, Event } from './catalogue.js';
import type { AnyContext } from './command-routes.js';
import type { AnySubscription } from './handlers.js';
import type { Undo } from './journal.js';
import { nearestName } from './nearest-name.js';
import { resolvePattern } from './patterns.js';
import { DuplicateNameError, UnknownNameError } from './routing-errors.js';
import type { Reducer } from './state.js';

export type AnyEvent = Event<AnyEvents>;

/** A subscription as the kernel sees it: what came past the compiler may return anything. */
export interface Subscriber extends Pick<AnySubscription<AnyCommands, AnyEvents, unknown>, 'name' | 'on' | 'onError'> {
  handle(event: AnyEvent, context: AnyContext): unknown;
}

/** One reducer's or projection's way of folding one type of event. */
export interface Fold {
  readonly name: string;
  readonly apply: (event: AnyEvent, undo: Undo) => unknown;
}

/** Everyone concerned with one type of event, in the order they are called. */
export interface EventRoute {
  readonly schema: number;
  readonly reducers: readonly Fold[];
  readonly projections: readonly Fold[];
  readonly subscriptions: readonly Subscriber[];
}

export interface Listeners {
  readonly reducers: readonly Reducer<AnyEvents>[];
  readonly projections: readonly Reducer<AnyEvents>[];
  readonly subscriptions: readonly Subscriber[];
}

/**
 * Resolves who handles which event, once, so that delivery walks arrays. The order within an event is the order of the
 * lists. Throws `UnknownNameError` for a pattern or event name that matches nothing, `DuplicateNameError` for a name
 * used twice.
 */
export function routeEvents(
  names: readonly string[],
  { reducers, projections, subscriptions }: Listeners,
  schemaOf: (name: string) => number,
): ReadonlyMap<string, EventRoute> {
  expectDistinct('reducer', reducers);
  expectDistinct('projection', projections);
  expectDistinct('subscription', subscriptions);
  for (const folder of [...reducers, ...projections]) expectKnown(folder, names);
  const listening = subscriptions.map((subscriber) => ({
    subscriber,
    types: new Set(resolvePattern(subscriber.on, names)),
  }));
  return new Map(
    names.map((name) => [
      name,
      {
        schema: schemaOf(name),
        reducers: foldsOf(name, reducers),
        projections: foldsOf(name, projections),
        subscriptions: listening.filter(({ types }) => types.has(name)).map(({ subscriber }) => subscriber),
      },
    ]),
  );
}

/** The folds of one event type, in list order. */
export function foldsOf(name: string, folders: readonly Reducer<AnyEvents>[]): readonly Fold[] {
  return folders.flatMap((folder) => {
    const when: Readonly<Record<string, Fold['apply'] | undefined>> = folder.when;
    const apply = when[name];
    return apply === undefined ? [] : [{ name: folder.name, apply }];
  });
}

export function expectDistinct(kind: string, named: readonly { readonly name: string }[]): undefined {
  const seen = new Set<string>();
  for (const { name } of named) {
    if (seen.has(name)) throw new DuplicateNameError(kind, name);
    seen.add(name);
  }
}

function expectKnown(folder: Reducer<AnyEvents>, names: readonly string[]): undefined {
  for (const name of Object.keys(folder.when)) {
    if (!names.includes(name))
      throw new UnknownNameError(`event (in "${folder.name}")`, name, nearestName(name, names));
  }
}
