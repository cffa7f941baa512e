import { createHash } from 'node:crypto';
import { canonicalJson } from '../kernel/index.js';
import type { Scenario } from '../domain/scenario.js';

/** A scenario without the place of its data: what the data is, their hashes say. */
export type ScenarioOfRun = Omit<Scenario, 'data'>;

/** The inputs of a run: two runs with equal ones give the same outputs. */
export interface RunIdentity {
  readonly model: string;
  /** Seed and last year are among its values. */
  readonly scenario: ScenarioOfRun;
  /** SHA-256 of each table by file name. */
  readonly data: Readonly<Record<string, string>>;
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

const flat = ({ model, scenario, data }: RunIdentity): ReadonlyMap<string, string> =>
  new Map([
    ['model version', model] as const,
    ...leaves(scenario, ''),
    ...Object.entries(data).map(([file, hash]) => [`data file ${file}`, hash] as const),
  ]);

/** Every leaf in which two runs differ, sorted by path; none when they have the same inputs. */
export const differences = (there: RunIdentity, now: RunIdentity): readonly Difference[] => {
  const [old, fresh] = [flat(there), flat(now)];
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
