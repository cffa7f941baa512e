import type { Scenario } from '../../domain/scenario.js';
import type { Fault } from '../faults.js';
import { PRICE_FILE_KEY } from './iamc-prices/price-file.js';
import type { PriceSurroundings, ReadTable } from './iamc-prices/prices-of-file.js';
import { priceResolver } from './iamc-prices/resolve-prices.js';
import type { Override } from './overrides.js';
import { applyOverrides } from './overrides.js';
import { scenarioFaults } from './scenario-faults.js';
import { scenarioSchema } from './schema.js';
import type { Tree } from './tree.js';
import { plainData } from './tree.js';

/** A scenario under some overrides; none when it has faults. */
export interface Variant {
  readonly scenario: Scenario | undefined;
  /** Its values, those of tables that it names among them. */
  readonly tree: Tree;
  /** The same as it is written, with the names of tables. */
  readonly written: Tree;
  readonly tables: readonly ReadTable[];
  /** Overrides whose path no scenario has. */
  readonly unknownPaths: readonly Fault[];
  /** All faults, those included. */
  readonly faults: readonly Fault[];
}

/** What a scenario is read beside. */
export interface Surroundings extends PriceSurroundings {
  /** Technologies that it may name. */
  readonly technologies: readonly string[];
}

/** Answers with what becomes of the values of a scenario under overrides; its own files are not read again. */
export function variantsOf(
  base: Tree,
  { technologies, ...surroundings }: Surroundings,
): (overrides: readonly Override[]) => Variant {
  const schema = scenarioSchema(technologies);
  const known = technologies.flatMap((name) =>
    ['capex.multiplier', 'availableFrom', 'availableUntil'].map((key) => `technologies.${name}.${key}`),
  );
  const resolvePrices = priceResolver(surroundings);
  return (overrides) => {
    const { tree: written, faults } = applyOverrides(base, overrides, schema, [...known, PRICE_FILE_KEY]);
    const { tree, tables, faults: wrongPrices } = resolvePrices(written);
    const result = schema.safeParse(plainData(tree));
    const issues = result.success ? [] : scenarioFaults(tree, schema, result.error.issues);
    const scenario = result.success ? result.data : undefined;
    return { scenario, tree, written, tables, unknownPaths: faults, faults: [...faults, ...wrongPrices, ...issues] };
  };
}
