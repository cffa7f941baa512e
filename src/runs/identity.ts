import { createHash } from 'node:crypto';
import { canonicalJson } from '../kernel/index.js';
import type { Scenario } from '../domain/scenario.js';

/** A scenario without the place of its data: what the data is, their hashes say. */
export type ScenarioOfRun = Omit<Scenario, 'data'>;

/** What held in a run that has branched off another, in the years before one. */
export interface PastOfRun {
  readonly before: number;
  readonly scenario: ScenarioOfRun;
}

/** The inputs of a run: two runs with equal ones give the same outputs. */
export interface RunIdentity {
  readonly model: string;
  /** Seed and last year are among its values. */
  readonly scenario: ScenarioOfRun;
  /** SHA-256 of each table by file name. */
  readonly data: Readonly<Record<string, string>>;
  /** What held before the scenario, the oldest first; only of a branch. */
  readonly past?: readonly PastOfRun[];
}

/** One value that two runs do not share, as text; `undefined` where a run does not have it. */
export interface Difference {
  readonly path: string;
  readonly there: string | undefined;
  readonly now: string | undefined;
}

/** Takes the place of the data out of a resolved scenario. */
export const scenarioOfRun = (scenario: Scenario): ScenarioOfRun => {
  const rest: ScenarioOfRun & { data?: unknown } = { ...scenario };
  delete rest.data;
  return rest;
};

/** Id of a run: 16 hexadecimal digits of the SHA-256 over its inputs, so that the same run has the same id anywhere. */
export const runIdOf = (identity: RunIdentity): string =>
  createHash('sha256').update(canonicalJson(identity)).digest('hex').slice(0, 16);

const isBranch = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

/** Dotted path and JSON text of every leaf. */
export const leaves = (value: unknown, path: string): readonly (readonly [string, string])[] =>
  isBranch(value)
    ? Object.entries(value).flatMap(([key, below]) => leaves(below, path === '' ? key : `${path}.${key}`))
    : [[path, JSON.stringify(value)]];

/** The run that a branch was until it went its own way, by the year in which it did so. */
const parents = ({ past = [], ...rest }: RunIdentity): readonly (readonly [string, string])[] =>
  past.map(({ before, scenario }, i) => {
    const older = past.slice(0, i);
    const parent = { ...rest, scenario, ...(older.length > 0 && { past: older }) };
    return [`run before ${before}`, runIdOf(parent)];
  });

const flat = (identity: RunIdentity): ReadonlyMap<string, string> =>
  new Map([
    ['model version', identity.model] as const,
    ...leaves(identity.scenario, ''),
    ...parents(identity),
    ...Object.entries(identity.data).map(([file, hash]) => [`data file ${file}`, hash] as const),
  ]);

/** Every leaf in which two runs differ, sorted by path; none when they have the same inputs. */
export const differences = (there: RunIdentity, now: RunIdentity): readonly Difference[] =>
  differing(flat(there), flat(now));

/** Every leaf in which two objects differ, sorted by path. */
export const leafDifferences = (there: object, now: object): readonly Difference[] =>
  differing(new Map(leaves(there, '')), new Map(leaves(now, '')));

const differing = (old: ReadonlyMap<string, string>, fresh: ReadonlyMap<string, string>): readonly Difference[] => {
  const paths = [...new Set([...old.keys(), ...fresh.keys()])].sort();
  return paths
    .map((path) => ({ path, there: old.get(path), now: fresh.get(path) }))
    .filter((each) => each.there !== each.now);
};

const LONGEST_VALUE = 40;
const short = (text: string | undefined): string =>
  text === undefined ? 'absent' : text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;

/** A difference in words for a person. */
export const describeDifference = ({ path, there, now }: Difference): string =>
  path.startsWith('data file ')
    ? `${path} has other content`
    : `${path} is ${short(there)} there and ${short(now)} now`;
