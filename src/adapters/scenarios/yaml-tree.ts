import type { Node } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Fault } from '../faults.js';
import type { Entry, Place, Tree } from './tree.js';
import { aliasFault } from './yaml-aliases.js';
import { DEPTH_EXPECTED, tooDeepAt } from './yaml-depth.js';

export interface YamlTree {
  readonly tree: Tree;
  /** What keeps the text from being YAML. */
  readonly faults: readonly Fault[];
}

/** A YAML text with the line and position of every key and value. `source` names it in faults and origins. */
export function readYaml(source: string, text: string): YamlTree {
  const deep = tooDeepAt(text);
  if (deep !== undefined) return tooDeep(source, text.slice(0, deep));
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { source, line, position: col };
  };
  const faultAt = (offset: number, expected: string): Fault => {
    const { line, position } = placeAt(offset);
    return { file: source, ...(line && { line }), ...(position && { position }), expected };
  };
  const faults = document.errors.map(({ pos, message }) => faultAt(pos[0], `YAML 1.2 (${message})`));
  const unfoldable = faults.length > 0 ? undefined : aliasFault(document);
  if (unfoldable) faults.push(faultAt(unfoldable.offset, unfoldable.expected));
  const start = placeAt(0);

  const placeOf = (node: unknown): Place => {
    const range = isNode(node) ? node.range : undefined;
    return range ? placeAt(range[0]) : start;
  };
  const toTree = (node: unknown): Tree => {
    const place = placeOf(node);
    if (isAlias(node)) return { ...toTree(node.resolve(document)), place };
    if (isMap(node)) {
      const entries = node.items.map((pair): [string, Entry] => {
        const key = isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
        return [key, { key: placeOf(pair.key), tree: pair.value === null ? nothingAt(pair.key) : toTree(pair.value) }];
      });
      return { kind: 'map', place, entries: new Map(entries) };
    }
    if (isSeq(node)) {
      const entries = node.items.map((item, i): [string, Entry] => [
        String(i),
        { key: placeOf(item), tree: toTree(item) },
      ]);
      return { kind: 'list', place, entries: new Map(entries) };
    }
    return { kind: 'value', place, value: isScalar(node) ? node.value : null };
  };
  const nothingAt = (key: unknown): Tree => ({ kind: 'value', place: placeOf(key), value: null });
  // A document with errors may have no sound tree behind them.
  return { tree: faults.length > 0 ? { kind: 'value', place: start, value: null } : toTree(document.contents), faults };
}

/** What is left of a text that is not read any further than `before`. */
const tooDeep = (source: string, before: string): YamlTree => {
  const lines = before.split('\n');
  const place = { source, line: lines.length, position: (lines.at(-1) ?? '').length + 1 };
  const { line, position } = place;
  return {
    tree: { kind: 'value', place, value: null },
    faults: [{ file: source, line, position, expected: DEPTH_EXPECTED }],
  };
};

const isNode = (node: unknown): node is Node => typeof node === 'object' && node !== null && 'range' in node;
