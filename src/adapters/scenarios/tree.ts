/** Where a value was written. */
export interface Place {
  /** A file of the `extends` chain, `default`, or the option of the command line. */
  readonly source: string;
  readonly line?: number;
  readonly position?: number;
}

/** A place in the words of an origin: `default`, `file:line`, or an option such as `--set`. */
export const originOf = ({ source, line }: Place): string => (line === undefined ? source : `${source}:${line}`);

/** A scenario before it is checked: plain data that remembers where each part was written. */
export type Tree = Branch | Leaf;

export interface Branch {
  readonly kind: 'map' | 'list';
  readonly place: Place;
  /** By key; for a list by index. */
  readonly entries: ReadonlyMap<string, Entry>;
}

export interface Entry {
  readonly key: Place;
  readonly tree: Tree;
}

interface Leaf {
  readonly kind: 'value';
  readonly place: Place;
  readonly value: unknown;
}

/** A tree of plain data that was all written in one place. */
export function treeOf(value: unknown, place: Place): Tree {
  if (typeof value !== 'object' || value === null) return { kind: 'value', place, value };
  const entries = Object.entries(value).map(([key, part]) => [key, { key: place, tree: treeOf(part, place) }] as const);
  return { kind: Array.isArray(value) ? 'list' : 'map', place, entries: new Map(entries) };
}

export function plainData(tree: Tree): unknown {
  if (tree.kind === 'value') return tree.value;
  const parts = [...tree.entries].map(([key, entry]) => [key, plainData(entry.tree)] as const);
  return tree.kind === 'list' ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}

/** What `over` says, and where it is silent what `base` says. A list, and a mapping keyed by years, counts as one value. */
export function merge(base: Tree, over: Tree): Tree {
  if (base.kind !== 'map' || over.kind !== 'map' || isYearPath(base) || isYearPath(over)) return over;
  const entries = new Map(base.entries);
  for (const [key, entry] of over.entries) {
    const below = base.entries.get(key);
    entries.set(key, below === undefined ? entry : { key: entry.key, tree: merge(below.tree, entry.tree) });
  }
  return { ...base, entries };
}

/** Values by year, such as `{ 2025: 70, 2040: 110 }`. */
export const isYearPath = ({ kind, entries }: Branch): boolean =>
  kind === 'map' && entries.size > 0 && [...entries.keys()].every((key) => /^\d{4}$/.test(key));

/** The tree with one part replaced or added; what is no branch on the way to it becomes a mapping. */
export function withPart(tree: Tree, path: readonly string[], part: Tree): Tree {
  const [key, ...rest] = path;
  if (key === undefined) return part;
  const branch: Branch = tree.kind === 'value' ? { kind: 'map', place: part.place, entries: new Map() } : tree;
  const below = branch.entries.get(key)?.tree ?? { kind: 'value', place: part.place, value: undefined };
  const entry = { key: part.place, tree: withPart(below, rest, part) };
  return { ...branch, entries: new Map(branch.entries).set(key, entry) };
}

export function withoutKey(tree: Branch, key: string): Branch {
  return { ...tree, entries: new Map([...tree.entries].filter(([name]) => name !== key)) };
}

/** The part at a path of a tree. */
export const partAt = (tree: Tree, path: readonly string[]): Tree | undefined => {
  const [key, ...rest] = path;
  if (key === undefined) return tree;
  const below = tree.kind === 'value' ? undefined : tree.entries.get(key)?.tree;
  return below && partAt(below, rest);
};

/** Where the part at a path was written; for a part that is missing, where its parent was. */
export function placeOf(tree: Tree, path: readonly string[]): Place {
  const [key, ...rest] = path;
  const entry = key === undefined || tree.kind === 'value' ? undefined : tree.entries.get(key);
  return entry === undefined ? tree.place : placeOf(entry.tree, rest);
}

/** Where the key at the end of a path was written. */
export function keyPlaceOf(tree: Tree, path: readonly string[]): Place {
  const [key, ...rest] = path;
  const entry = key === undefined || tree.kind === 'value' ? undefined : tree.entries.get(key);
  if (entry === undefined) return tree.place;
  return rest.length === 0 ? entry.key : keyPlaceOf(entry.tree, rest);
}

/** Every value, an empty list or mapping included, by its dotted path. */
export function leavesOf(tree: Tree, path: readonly string[] = []): readonly (readonly [string, Place])[] {
  if (tree.kind === 'value' || tree.entries.size === 0) return [[path.join('.'), tree.place]];
  return [...tree.entries].flatMap(([key, entry]) => leavesOf(entry.tree, [...path, key]));
}
