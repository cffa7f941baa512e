import type { Fault } from '../faults.js';
import type { Override } from '../scenarios/overrides.js';
import { at } from '../scenarios/scenario-faults.js';
import type { Tree } from '../scenarios/tree.js';
import { keyPlaceOf, partAt } from '../scenarios/tree.js';
import type { Variant } from '../scenarios/variants.js';
import { overlap } from './overlap.js';

/** What a sweep says for every point beside its parameters. */
export const fixedOverrides = (tree: Tree): readonly Override[] => {
  const set = partAt(tree, ['set']);
  if (set?.kind !== 'map') return [];
  return [...set.entries].map(([path, entry]) => ({ path, source: entry.key.source, tree: entry.tree }));
};

/** A fault of fixed values, told where the path of the one that it is about is written. */
const placed = (tree: Tree, fixed: readonly Override[], fault: Fault): Fault => {
  if (fault.row !== undefined || fault.column !== undefined) return fault;
  const { path: about = '', expected, hint, value } = fault;
  const path = fixed.find((each) => overlap(each.path, about))?.path;
  return {
    ...at(keyPlaceOf(tree, path === undefined ? ['set'] : ['set', path])),
    path: path ?? about,
    ...(value !== undefined && { value }),
    expected,
    ...(hint !== undefined && { hint }),
  };
};

/** Fixed values under which parameters can be checked: those that are sound. */
export interface FixedValues {
  readonly sound: readonly Override[];
  readonly faults: readonly Fault[];
}

/**
 * The fixed values are judged together, for one may need another, as whose prices to take of a table needs the table, or
 * leave it no room. Where they have faults, those without any on their own count as sound, as long as they are so together.
 */
export const fixedValues = (tree: Tree, vary: (overrides: readonly Override[]) => Variant): FixedValues => {
  const fixed = fixedOverrides(tree);
  const faults = vary(fixed).faults.map((fault) => placed(tree, fixed, fault));
  if (faults.length === 0) return { sound: fixed, faults };
  const sound = fixed.filter((override) => vary([override]).faults.length === 0);
  return { sound: vary(sound).faults.length === 0 ? sound : [], faults };
};
