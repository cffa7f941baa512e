import type { Alias, Document } from 'yaml';
import { isAlias, isCollection, isPair } from 'yaml';

/** Far more than people write, and few enough to read and to show in a message without a wait. */
const MOST_VALUES = 100_000;

/** Where an alias stands in a text, and what was expected there. */
export interface AliasFault {
  readonly offset: number;
  readonly expected: string;
}

/**
 * Why the aliases of a document cannot be written out, if so: one stands for something that it is part of, or aliases of
 * aliases multiply a short text into more values than memory holds. Counts each anchored value once, so it takes no time.
 */
export function aliasFault(document: Document.Parsed): AliasFault | undefined {
  const sizes = new Map<unknown, number>();
  const open = new Set<unknown>();
  let fault: AliasFault | undefined;

  const sizeBehind = (alias: Alias): number => {
    const meant = alias.resolve(document);
    const offset = alias.range?.[0] ?? 0;
    if (open.has(meant)) {
      fault ??= { offset, expected: `*${alias.source} outside of what it stands for` };
      return 1;
    }
    const size = sizeOf(meant);
    if (size > MOST_VALUES) fault ??= { offset, expected: `aliases for at most ${MOST_VALUES} values` };
    return size;
  };
  const sizeOf = (node: unknown): number => {
    if (isAlias(node)) return sizeBehind(node);
    if (isPair(node)) return sizeOf(node.value);
    if (!isCollection(node)) return 1;
    const known = sizes.get(node);
    if (known !== undefined) return known;
    open.add(node);
    const size = node.items.reduce((sum: number, item) => sum + sizeOf(item), 1);
    open.delete(node);
    sizes.set(node, size);
    return size;
  };

  const size = sizeOf(document.contents);
  if (size > MOST_VALUES) fault ??= { offset: 0, expected: `at most ${MOST_VALUES} values, aliases written out` };
  return fault;
}
