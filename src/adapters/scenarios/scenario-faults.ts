import type { z } from 'zod';
import type { Fault } from '../faults.js';
import { nearest } from '../faults.js';
import { keysOf, schemaAt } from './schema-walk.js';
import type { Place, Tree } from './tree.js';
import { keyPlaceOf, placeOf, plainData } from './tree.js';

/** What is wrong with a tree, as faults with the place where each value was written, in the order of files and lines. */
export function scenarioFaults(tree: Tree, schema: z.ZodType, issues: readonly z.core.$ZodIssue[]): readonly Fault[] {
  const faults = issues.flatMap((issue): readonly Fault[] => {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(tree, schema, [...path, key]));
    if (issue.code === 'invalid_key') return [invalidKey(tree, path, issue)];
    return [wrongValue(tree, path, issue)];
  });
  return faults.sort(byPlace);
}

function byPlace(a: Fault, b: Fault): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.position ?? 0) - (b.position ?? 0);
}

/** Place of a fault in the form that faults have. */
export const at = ({ source, line, position }: Place): Pick<Fault, 'file' | 'line' | 'position'> => ({
  file: source,
  ...(line !== undefined && { line }),
  ...(position !== undefined && { position }),
});

function unknownKey(tree: Tree, schema: z.ZodType, path: readonly string[]): Fault {
  const value = path.at(-1) ?? '';
  const parent = schemaAt(schema, path.slice(0, -1));
  const keys = parent === undefined ? [] : keysOf(parent);
  return {
    ...at(keyPlaceOf(tree, path)),
    path: path.join('.'),
    value,
    expected: `one of the keys ${keys.join(', ')}`,
    ...hintFor(value, keys),
  };
}

function invalidKey(tree: Tree, path: readonly string[], issue: z.core.$ZodIssueInvalidKey): Fault {
  const value = path.at(-1) ?? '';
  const expected = issue.issues[0]?.message ?? issue.message;
  return { ...at(keyPlaceOf(tree, path)), path: path.join('.'), value, expected, ...hintFor(value, wordsIn(expected)) };
}

function wrongValue(tree: Tree, path: readonly string[], issue: z.core.$ZodIssue): Fault {
  const seen = valueAt(tree, path);
  const words = wordsFor(issue);
  return {
    ...at(placeOf(tree, path)),
    path: path.join('.'),
    ...(seen !== undefined && { value: shown(seen) }),
    expected: issue.message,
    ...(typeof seen === 'string' && hintFor(seen, words)),
  };
}

/** The words that would have been right. */
function wordsFor(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code !== 'invalid_union') return [];
  // A kind that no part of the union has: its sentence names those there are.
  return issue.errors.length === 0 ? wordsAfterOneOf(issue.message) : issue.errors.flat().flatMap(wordsFor);
}

const wordsAfterOneOf = (sentence: string): readonly string[] => sentence.split('one of ')[1]?.split(', ') ?? [];

/** A value as it is told of; JSON has no word for a number without end. */
function shown(seen: unknown): string {
  return typeof seen === 'string' || typeof seen === 'number' ? String(seen) : JSON.stringify(seen);
}

function valueAt(tree: Tree, path: readonly string[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return plainData(tree);
  const below = tree.kind === 'value' ? undefined : tree.entries.get(key)?.tree;
  return below === undefined ? undefined : valueAt(below, rest);
}

export function hintFor(word: string, candidates: Iterable<string>): { hint?: string } {
  const hint = nearest(word, candidates);
  return hint === undefined ? {} : { hint };
}

/** The words of a sentence such as `a technology: BF, BOF`. */
const wordsIn = (sentence: string): readonly string[] => sentence.split(': ')[1]?.split(', ') ?? [];
