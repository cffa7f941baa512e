import type { z } from 'zod';
import type { Fault } from '../faults.js';
import { withPriceFileAsMapping, withRoomForPrices } from './iamc-prices/precedence.js';
import { hintFor } from './scenario-faults.js';
import { schemaAt } from './schema-walk.js';
import type { Tree } from './tree.js';
import { leavesOf, partAt, treeOf, withPart } from './tree.js';
import { readYaml } from './yaml-tree.js';

/** Value of one path from the command line, which replaces what the files say. */
export interface Override {
  readonly path: string;
  /** The option it came from, such as `--set`. */
  readonly source: string;
  readonly tree: Tree;
}

/** Reads `path=value`; the value is YAML, so that `[DEU, FRA]` and `{ 2030: 90 }` can be given. */
export function readOverride(text: string): Override | Fault {
  const split = text.indexOf('=');
  const path = text.slice(0, split).trim();
  if (split < 0 || path === '') return { file: '--set', value: text, expected: 'path=value' };
  const { tree, faults } = readYaml('--set', text.slice(split + 1));
  if (faults[0] !== undefined)
    return { file: '--set', path, value: text.slice(split + 1), expected: faults[0].expected };
  return { path, source: '--set', tree: withSource(tree, '--set') };
}

export const isFault = (result: Override | Fault): result is Fault => 'expected' in result;

/** The tree with the overrides applied, and a fault for each path that no scenario has. */
export function applyOverrides(
  tree: Tree,
  overrides: readonly Override[],
  schema: z.ZodType,
  knownPaths: readonly string[],
): { tree: Tree; faults: readonly Fault[] } {
  const faults: Fault[] = [];
  let result = tree;
  for (const { path, source, tree: value } of overrides) {
    const keys = path.split('.');
    if (schemaAt(schema, keys) === undefined || skipsAnEntry(result, keys)) {
      const paths = [...knownPaths, ...leavesOf(result).map(([leaf]) => leaf)];
      faults.push({ file: source, path, expected: 'the path of a value that scenarios have', ...hintFor(path, paths) });
    } else {
      const over = withPriceFileAsMapping(withPart(treeOf({}, value.place), keys, value));
      result = withPart(withRoomForPrices(result, over), keys, partAt(over, keys) ?? value);
    }
  }
  return { tree: result, faults };
}

/** Lists grow at their end alone: an index beyond it would leave entries without a value. */
function skipsAnEntry(tree: Tree, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined || tree.kind === 'value') return false;
  const below = tree.entries.get(key)?.tree;
  if (tree.kind === 'list' && below === undefined) return key !== String(tree.entries.size);
  return below !== undefined && skipsAnEntry(below, rest);
}

/** Lines of a value on the command line tell nobody anything. */
function withSource(tree: Tree, source: string): Tree {
  if (tree.kind === 'value') return { ...tree, place: { source } };
  const entries = [...tree.entries].map(
    ([key, entry]) => [key, { key: { source }, tree: withSource(entry.tree, source) }] as const,
  );
  return { ...tree, place: { source }, entries: new Map(entries) };
}
