import type { Scenario } from '../domain/scenario.js';
import { canonicalJson } from '../kernel/index.js';
import type { Difference, ScenarioOfRun } from './identity.js';
import { leafDifferences, runIdOf } from './identity.js';
import type { BranchOf, Manifest } from './manifest.js';
import { identityOf } from './manifest.js';

/** Values that cannot change in the middle of a run, and why. */
const FIXED: Readonly<Record<string, string>> = {
  seed: 'every draw has its key from it, those of the past too',
  data: 'the world was founded from its dataset',
  countries: 'the world was founded with its countries',
  'years.start': 'the log begins with that year',
  'agents.openingTreasury.multiplier': 'owners were given it when the world was founded',
  'allocation.qualityPremiumCap': 'premiums were set when the world was founded',
};

/** A change of a value that cannot change any more. */
export interface FixedChange {
  readonly path: string;
  /** As JSON text. */
  readonly now: string;
  readonly because: string;
}

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((part, key) => (part as Readonly<Record<string, unknown>> | undefined)?.[key], value);

/** Changes between two scenarios that no year in the middle of a run can make. */
export const fixedChanges = (parent: Scenario, branch: Scenario): readonly FixedChange[] =>
  Object.entries(FIXED).flatMap(([path, because]) => {
    const now = canonicalJson(at(branch, path));
    return now === canonicalJson(at(parent, path)) ? [] : [{ path, now, because }];
  });

/** What a year has to be for a run to be branched there, or nothing when it is that. */
export const yearToBranch = ({ branch, scenario: { years } }: Manifest, at: number): string | undefined => {
  const first = branch === undefined ? years.start + 1 : branch.at;
  if (at >= first && at <= years.end) return undefined;
  const span = `a year of the run, ${first} to ${years.end}`;
  if (branch === undefined) return `${span}: the first one has no past to share`;
  return `${span}: before, it is run ${branch.parent}, which can be branched there itself`;
};

const valueOf = (text: string | undefined): unknown => (text === undefined ? null : JSON.parse(text));

const changesBetween = (differences: readonly Difference[]): BranchOf['changes'] =>
  Object.fromEntries(
    differences.map(({ path, there, now }) => [path, { parent: valueOf(there), branch: valueOf(now) }]),
  );

/** The branch that a run gets when it goes its own way from a year on under a scenario. */
export const branchOf = (parent: Manifest, at: number, scenario: ScenarioOfRun): BranchOf => ({
  parent: runIdOf(identityOf(parent)),
  at,
  changes: changesBetween(leafDifferences(parent.scenario, scenario)),
  past: [...(parent.branch?.past ?? []), { before: at, scenario: parent.scenario }],
});
