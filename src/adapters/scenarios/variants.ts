import type { Scenario } from '../../domain/scenario.js';
import type { Fault } from '../faults.js';
import type { Override } from './overrides.js';
import { applyOverrides } from './overrides.js';
import { scenarioFaults } from './scenario-faults.js';
import { scenarioSchema } from './schema.js';
import type { Tree } from './tree.js';
import { plainData } from './tree.js';

/** A scenario under some overrides; none when it has faults. */
export interface Variant {
  readonly scenario: Scenario | undefined;
  readonly tree: Tree;
  /** Overrides whose path no scenario has. */
  readonly unknownPaths: readonly Fault[];
  /** All faults, those included. */
  readonly faults: readonly Fault[];
}

/** Answers with what becomes of the values of a scenario under overrides; its files are not read again. */
export function variantsOf(base: Tree, technologies: readonly string[]): (overrides: readonly Override[]) => Variant {
  const schema = scenarioSchema(technologies);
  const known = technologies.flatMap((name) =>
    ['capex.multiplier', 'availableFrom', 'availableUntil'].map((key) => `technologies.${name}.${key}`),
  );
  return (overrides) => {
    const { tree, faults } = applyOverrides(base, overrides, schema, known);
    const result = schema.safeParse(plainData(tree));
    const issues = result.success ? [] : scenarioFaults(tree, schema, result.error.issues);
    const scenario = result.success ? result.data : undefined;
    return { scenario, tree, unknownPaths: faults, faults: [...faults, ...issues] };
  };
}
