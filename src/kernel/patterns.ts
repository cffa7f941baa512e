import { UnknownNameError } from './routing-errors.js';
import { nearestName } from './nearest-name.js';

type Prefix<S extends string, P extends string = ''> = S extends `${infer H}.${infer R}`
  ? `${P}${H}.*` | Prefix<R, `${P}${H}.`>
  : never;

/** An event name, a prefix such as `furnace-group.*` or `monitor.threshold.*`, or `*` for every event. */
export type Pattern<T extends string> = T | Prefix<T> | '*';

/** The event names a pattern stands for. */
export type Matched<T extends string, P extends Pattern<T>> = P extends '*'
  ? T
  : P extends `${infer H}.*`
    ? Extract<T, `${H}.${string}`>
    : Extract<T, P>;

/** Whether the event name falls under the pattern. */
export function matches(pattern: string, name: string): boolean {
  if (pattern === '*') return true;
  return pattern.endsWith('.*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

/** Every pattern that a list of names allows: the names themselves, their prefixes, and `*`. */
export function patternsOf(names: Iterable<string>): readonly string[] {
  const patterns = new Set<string>(['*']);
  for (const name of names) {
    patterns.add(name);
    for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      patterns.add(`${name.slice(0, dot)}.*`);
    }
  }
  return [...patterns];
}

/** The names under the pattern, in the order given. Throws {@link UnknownNameError} naming the nearest when none is. */
export function resolvePattern(pattern: string, names: readonly string[]): readonly string[] {
  const found = names.filter((name) => matches(pattern, name));
  if (found.length === 0) throw new UnknownNameError('event pattern', pattern, nearestName(pattern, patternsOf(names)));
  return found;
}
