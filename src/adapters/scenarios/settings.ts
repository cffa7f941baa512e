import type { Branch, Tree } from './tree.js';
import { isYearPath, originOf, plainData } from './tree.js';

/** One value of a resolved scenario, and where it was written: `default`, `file:line` or the option. */
export interface Setting {
  /** As `--set` takes it. */
  readonly path: string;
  readonly value: unknown;
  readonly origin: string;
}

/**
 * The values of a scenario in the order of the schema. Values by year, a list of words and an entry of a list of
 * mappings are one setting each, unless `--set` has changed a part of them: then every part tells its own origin.
 */
export function settingsOf(tree: Tree, path: readonly string[] = []): readonly Setting[] {
  if (tree.kind === 'value' || tree.entries.size === 0 || (isOneValue(tree, path) && isFromOnePlace(tree))) {
    return [{ path: path.join('.'), value: plainData(tree), origin: originOf(tree.place) }];
  }
  return [...tree.entries].flatMap(([key, entry]) => settingsOf(entry.tree, [...path, key]));
}

function isOneValue(tree: Branch, path: readonly string[]): boolean {
  const isEntry = tree.kind === 'map' && /^\d+$/.test(path.at(-1) ?? '');
  return isYearPath(tree) || isEntry || (tree.kind === 'list' && !hasMappings(tree));
}

/** Such as a list of bans, whose entries are told one by one. */
export const hasMappings = (list: Branch): boolean =>
  [...list.entries.values()].some(({ tree }) => tree.kind === 'map');

const isFromOnePlace = (tree: Branch): boolean => sourcesOf(tree).size === 1;

function sourcesOf(tree: Tree): ReadonlySet<string> {
  if (tree.kind === 'value' || tree.entries.size === 0) return new Set([tree.place.source]);
  return new Set([...tree.entries.values()].flatMap((entry) => [...sourcesOf(entry.tree)]));
}
