import type { Place, Tree } from '../scenarios/tree.js';
import { partAt, placeOf, plainData } from '../scenarios/tree.js';

/** A parameter as its file says it, sound or not, so that every part of it can be checked whatever the others are. */
export interface RawParameter {
  readonly path: string | undefined;
  readonly group: string | undefined;
  readonly distribution: unknown;
  /** Of a part of it, such as `['distribution', 'max']`. */
  readonly place: (part: readonly string[]) => Place;
}

/** The text at a path of a tree, if it is one. */
export const textAt = (tree: Tree, path: readonly string[]): string | undefined => {
  const part = partAt(tree, path);
  return part?.kind === 'value' && typeof part.value === 'string' ? part.value : undefined;
};

/** The parameters of a sweep's file. */
export const rawParameters = (tree: Tree): readonly RawParameter[] => {
  const list = partAt(tree, ['parameters']);
  if (list?.kind !== 'list') return [];
  return [...list.entries.values()].map(({ tree: entry }) => {
    const distribution = partAt(entry, ['distribution']);
    return {
      path: textAt(entry, ['path']),
      group: textAt(entry, ['group']),
      distribution: distribution && plainData(distribution),
      place: (part) => placeOf(entry, part),
    };
  });
};
