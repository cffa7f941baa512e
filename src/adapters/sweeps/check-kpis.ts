import type { KpiExpression, KpiFault } from '../../experiments/kpis/expression.js';
import { parseKpi } from '../../experiments/kpis/parse.js';
import type { KpiScope } from '../../experiments/kpis/scope.js';
import { scopeFaults } from '../../experiments/kpis/scope.js';
import type { Fault } from '../faults.js';
import { at } from '../scenarios/scenario-faults.js';
import type { Tree } from '../scenarios/tree.js';
import { partAt, placeOf } from '../scenarios/tree.js';
import { textAt } from './raw-parts.js';

/** A column of `runs.csv` and what it is computed from. */
export interface Kpi {
  readonly name: string;
  readonly expression: KpiExpression;
}

/** Reads the KPIs of a sweep's file, sound or not; what is wrong with each expression joins the faults. */
export const kpiFaults = (tree: Tree, scope: KpiScope): readonly Fault[] => {
  const kpis = partAt(tree, ['kpis']);
  if (kpis?.kind !== 'map') return [];
  return [...kpis.entries.keys()].flatMap((name) => {
    const source = textAt(kpis, [name]);
    if (source === undefined) return [];
    const parsed = parseKpi(source);
    const faults = parsed.ok ? scopeFaults(parsed.expression, scope) : parsed.faults;
    return faults.map((fault) => asFault(tree, name, source, fault));
  });
};

const asFault = (tree: Tree, name: string, source: string, { position, value, expected, hint }: KpiFault): Fault => ({
  ...at(placeOf(tree, ['kpis', name])),
  path: `kpis.${name}`,
  value: value ?? source,
  expected: `${expected}, at character ${position} of the expression`,
  ...(hint !== undefined && { hint }),
});

/** The expressions of KPIs that have no fault. */
export const kpisOf = (sources: Readonly<Record<string, string>>): readonly Kpi[] =>
  Object.entries(sources).flatMap(([name, source]) => {
    const parsed = parseKpi(source);
    return parsed.ok ? [{ name, expression: parsed.expression }] : [];
  });
