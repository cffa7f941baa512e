import { canonicalJson } from '../../kernel/canonical-json.js';
import { hasMappings, settingsOf } from './settings.js';
import type { Branch, Tree } from './tree.js';
import { isYearPath, plainData } from './tree.js';

/** What one scenario says where another says something else. */
export interface Side {
  readonly value: unknown;
  /** The places where it was written. */
  readonly origin: string;
}

export interface Difference {
  readonly path: string;
  /** Empty where this scenario says nothing; of a list of mappings the entries that the other one does not have. */
  readonly first: readonly Side[];
  readonly second: readonly Side[];
}

/** What every scenario has of its own. */
const OWN_WORDS: readonly string[] = ['name', 'description'];

/**
 * Where two resolved scenarios differ, name and description aside. Values by year and lists of words count as one value;
 * lists of mappings, such as bans, are compared entry by entry, whatever their order.
 */
export function differencesOf(first: Tree, second: Tree): readonly Difference[] {
  return compared(first, second, []).filter(({ path }) => !OWN_WORDS.includes(path));
}

function compared(first: Tree | undefined, second: Tree | undefined, path: readonly string[]): readonly Difference[] {
  if (textOf(first) === textOf(second)) return [];
  if (isSection(first ?? second) && isSection(second ?? first)) {
    const keys = new Set([...keysOf(first), ...keysOf(second)]);
    return [...keys].flatMap((key) => compared(partOf(first, key), partOf(second, key), [...path, key]));
  }
  if (isEntries(first) && isEntries(second)) {
    const [ours, theirs] = [entriesBeyond(first, second), entriesBeyond(second, first)];
    return ours.length + theirs.length === 0 ? [] : [{ path: path.join('.'), first: ours, second: theirs }];
  }
  return [{ path: path.join('.'), first: sideOf(first), second: sideOf(second) }];
}

const textOf = (tree: Tree | undefined): string | undefined => tree && canonicalJson(plainData(tree));

/** A mapping with keys of its own, not values by year. */
const isSection = (tree: Tree | undefined): boolean => tree?.kind === 'map' && !isYearPath(tree);

const isEntries = (tree: Tree | undefined): tree is Branch =>
  tree?.kind === 'list' && (tree.entries.size === 0 || hasMappings(tree));

const keysOf = (tree: Tree | undefined): readonly string[] =>
  tree === undefined || tree.kind === 'value' ? [] : [...tree.entries.keys()];

const partOf = (tree: Tree | undefined, key: string): Tree | undefined =>
  tree === undefined || tree.kind === 'value' ? undefined : tree.entries.get(key)?.tree;

/** Entries of a list that the other one does not have; an entry that stands twice has to stand there twice. */
function entriesBeyond(list: Branch, other: Branch): readonly Side[] {
  const theirs = [...other.entries.values()].map(({ tree }) => textOf(tree));
  return [...list.entries.values()].flatMap(({ tree }) => {
    const match = theirs.indexOf(textOf(tree));
    if (match < 0) return sideOf(tree);
    theirs.splice(match, 1);
    return [];
  });
}

function sideOf(tree: Tree | undefined): readonly Side[] {
  if (tree === undefined) return [];
  const origins = new Set(settingsOf(tree, ['0']).map(({ origin }) => origin));
  return [{ value: plainData(tree), origin: [...origins].join(', ') }];
}
