import type { MonitorCrossing } from './crossings.js';
import type { EventLevel } from './event-levels.js';
import type { Headline } from './headline.js';
import type { PastOfRun, RunIdentity, ScenarioOfRun } from './identity.js';

/** One output file. */
export interface OutputDigest {
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
}

/** How much there was of everything. */
export interface RunCounts {
  readonly years: number;
  readonly plants: number;
  readonly plantGroups: number;
  readonly furnaceGroups: number;
  readonly events: number;
  /** Messages that a consumer could not process, see `dead-letters.jsonl`. */
  readonly deadLetters: number;
}

/** Where a run has branched off another. */
export interface BranchOf {
  /** Id of the run whose years before `at` it shares. */
  readonly parent: string;
  /** First year under its own assumptions. */
  readonly at: number;
  /** What it changed of the parent's scenario, by path; null where one of them does not have the value. */
  readonly changes: Readonly<Record<string, { readonly parent: unknown; readonly branch: unknown }>>;
  /** What held before, the oldest first: the parent's own past, if it is a branch, and the parent's scenario. */
  readonly past: readonly PastOfRun[];
}

/** `manifest.json`: what a run was made from and what it gave. Its presence means that the run is complete. */
export interface Manifest {
  /** Id of the run, from its inputs. */
  readonly run: string;
  readonly versions: { readonly steelsim: string; readonly node: string };
  readonly gitRevision: string | null;
  readonly seed: number;
  /** What held in the last year; of a branch, from `branch.at` on. */
  readonly scenario: ScenarioOfRun;
  /** Where the run has branched off another; absent for a run that has not. */
  readonly branch?: BranchOf;
  /** SHA-256 of the scenario's own file and of those it extends. */
  readonly scenarioFiles: Readonly<Record<string, string>>;
  readonly dataset: { readonly name: string; readonly files: Readonly<Record<string, string>> };
  readonly imputations: {
    /** Furnace groups with an imputed value, by column of the dataset. */
    readonly dataset: Readonly<Record<string, number>>;
    /** Countries that take the figure of a region, of the world or of a rule for want of their own, by figure. */
    readonly countryFigures: Readonly<Record<string, number>>;
    /** Groups whose age in the campaign was drawn. */
    readonly drawnCampaignAges: number;
  };
  readonly counts: RunCounts;
  /** How much of its log the run has kept: all of it where nothing is said. The counts and digests are those of all of it. */
  readonly events?: EventLevel;
  /** Digest of the event log up to the end of each year: FNV-1a, 64 bits, over the lines of `events.jsonl`. */
  readonly digests: Readonly<Record<string, string>>;
  readonly headline: readonly Headline[];
  /** Thresholds of the scenario's monitors that were crossed, in the order of the log. */
  readonly crossings: readonly MonitorCrossing[];
  readonly outputs: Readonly<Record<string, OutputDigest>>;
  /** The only values that another run of the same inputs does not repeat. */
  readonly wallClock: { readonly started: string; readonly finished: string; readonly seconds: number };
}

/** The inputs of the run that a manifest tells of. */
export const identityOf = ({ versions, scenario, dataset, branch }: Manifest): RunIdentity => ({
  model: versions.steelsim,
  scenario,
  data: dataset.files,
  ...(branch !== undefined && { past: branch.past }),
});
