import type { MonitorCrossing } from './crossings.js';
import type { Headline } from './headline.js';
import type { RunIdentity, ScenarioOfRun } from './identity.js';

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

/** `manifest.json`: what a run was made from and what it gave. Its presence means that the run is complete. */
export interface Manifest {
  /** Id of the run, from its inputs. */
  readonly run: string;
  readonly versions: { readonly steelsim: string; readonly node: string };
  readonly gitRevision: string | null;
  readonly seed: number;
  readonly scenario: ScenarioOfRun;
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
export const identityOf = ({ versions, scenario, dataset }: Manifest): RunIdentity => ({
  model: versions.steelsim,
  scenario,
  data: dataset.files,
});
