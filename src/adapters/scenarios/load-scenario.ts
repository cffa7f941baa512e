import { basename } from 'node:path';
import type { Scenario } from '../../domain/scenario.js';
import type { Fault } from '../faults.js';
import { BadInputError } from '../faults.js';
import type { ScenarioFile } from './chain.js';
import { readChain } from './chain.js';
import { DEFAULTS } from './defaults.js';
import { withRoomForPrices } from './iamc-prices/precedence.js';
import type { ReadTable } from './iamc-prices/prices-of-file.js';
import type { Override } from './overrides.js';
import { isFault, readOverride } from './overrides.js';
import { SHIPPED_TECHNOLOGIES } from './technology-codes.js';
import type { Tree } from './tree.js';
import { leavesOf, merge, originOf, treeOf, withoutKey } from './tree.js';
import type { Surroundings } from './variants.js';
import { variantsOf } from './variants.js';

/** What is put over the files of a scenario. */
interface Changes extends Partial<Surroundings> {
  /** `path=value`, in the order given; a later one replaces an earlier one. */
  readonly set?: readonly string[];
  readonly seed?: number;
  /** Last year that is simulated. */
  readonly until?: number;
}

export interface ScenarioOptions extends Changes {
  /** Folder of the shipped scenarios. */
  readonly scenariosDir: string;
}

export interface LoadedScenario {
  readonly scenario: Scenario;
  /** Where each value comes from, by dotted path: `default`, `file:line` of the chain, or an option such as `--set`. */
  readonly origins: Readonly<Record<string, string>>;
  /** The same values as they were put together, each with its place. */
  readonly tree: Tree;
  /** The same before the tables that it names were read. */
  readonly written: Tree;
  /** The files that were read, the scenario's own first. */
  readonly files: readonly Pick<ScenarioFile, 'label' | 'path'>[];
  /** The tables that its values come from. */
  readonly tables: readonly ReadTable[];
}

/**
 * Resolves a scenario: the defaults, over them the files of its `extends` chain from the last to the first, over them
 * the options. Throws `BadInputError` with every fault at once. A name or description is never inherited.
 */
export function loadScenario(nameOrPath: string, options: ScenarioOptions): LoadedScenario {
  const chain = readChain(nameOrPath, options.scenariosDir);
  return { ...resolved(mergedChain(chain), options), files: chain.map(({ label, path }) => ({ label, path })) };
}

/** A scenario that was resolved before, called by `source`, with the options over it. Throws like `loadScenario`. */
export const changeScenario = (scenario: Scenario, source: string, options: Changes): LoadedScenario => ({
  ...resolved(treeOf(scenario, { source }), options),
  files: [],
});

function resolved(base: Tree, options: Changes): Omit<LoadedScenario, 'files'> {
  const { overrides, faults } = optionOverrides(options);
  const { technologies = SHIPPED_TECHNOLOGIES, countries, dir } = options;
  const variant = variantsOf(base, { technologies, countries, dir })(overrides);
  const { scenario, tree, written, tables, faults: wrong } = variant;
  const all = [...faults, ...wrong];
  if (scenario === undefined || all.length > 0) throw new BadInputError(all);
  return {
    scenario,
    origins: originsOf(tree),
    tree,
    written,
    tables,
  };
}

function mergedChain(chain: readonly ScenarioFile[]): Tree {
  const named = chain.map(({ label, tree }, i): Tree => (i === 0 ? withName(label, tree) : withoutOwnWords(tree)));
  const over = (below: Tree, tree: Tree): Tree => merge(withRoomForPrices(below, tree), tree);
  return named.reduceRight(over, treeOf({ name: '', ...DEFAULTS }, { source: 'default' }));
}

/** A file that does not say its name is called as it is stored. */
function withName(label: string, tree: ScenarioFile['tree']): Tree {
  const place = { source: label };
  return merge(treeOf({ name: basename(label).replace(/\.ya?ml$/, '') }, place), tree);
}

const withoutOwnWords = (tree: ScenarioFile['tree']): Tree => withoutKey(withoutKey(tree, 'name'), 'description');

function optionOverrides({ set = [], seed, until }: Changes): { overrides: Override[]; faults: Fault[] } {
  const read = set.map(readOverride);
  const overrides = read.filter((result): result is Override => !isFault(result));
  const option = (path: string, source: string, value: number | undefined): void => {
    if (value !== undefined) overrides.push({ path, source, tree: treeOf(value, { source }) });
  };
  option('seed', '--seed', seed);
  option('years.end', '--until', until);
  return { overrides, faults: read.filter(isFault) };
}

function originsOf(tree: Tree): Readonly<Record<string, string>> {
  return Object.fromEntries(leavesOf(tree).map(([path, place]) => [path, originOf(place)]));
}
