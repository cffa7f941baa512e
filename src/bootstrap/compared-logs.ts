import { hashDataset } from '../adapters/datasets/folder.js';
import { SHIPPED_DATA } from '../adapters/installation.js';
import { logText } from '../adapters/run-folders/log-text.js';
import { readRecordedInputs } from '../adapters/run-folders/recorded-inputs.js';
import { canonicalJson } from '../kernel/index.js';
import type { LogComparison } from '../runs/comparison/divergence.js';
import { compareLogs } from '../runs/comparison/divergence.js';
import type { EventLevel } from '../runs/event-levels.js';
import { levelOf } from '../runs/event-levels.js';
import type { LogText } from '../runs/log-record.js';
import type { Manifest } from '../runs/manifest.js';
import { linesOf, repeatedYears } from './repeated-years.js';

/** A complete run and where it stands. */
export interface RunInFolder {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** What it takes to have the log of a run that did not keep all of it. */
export interface RunningAgain {
  /** Folders of datasets; each run takes the one that it was made from. */
  readonly data?: readonly string[] | undefined;
  /** Told of a run whose inputs are run again. */
  readonly runsAgain?: ((run: { readonly folder: string; readonly events: EventLevel }) => undefined) | undefined;
}

const isPart = ({ manifest }: RunInFolder): boolean => levelOf(manifest) !== 'full';

const holds = (dir: string, { dataset }: Manifest): boolean => {
  try {
    return canonicalJson(hashDataset(dir)) === canonicalJson(dataset.files);
  } catch {
    return false; // no dataset: whoever reads it says so
  }
};

/** The dataset that a run was made from; where none of these is it, the one that the difference is told of. */
const datasetOf = (manifest: Manifest, data: readonly string[]): string | undefined =>
  [...data, SHIPPED_DATA].find((dir) => holds(dir, manifest)) ?? data[0];

/** The first year at whose end the logs are not the same. */
const partingYear = (a: Manifest, b: Manifest): number | undefined =>
  Object.keys({ ...a.digests, ...b.digests })
    .map(Number)
    .sort((x, y) => x - y)
    .find((year) => a.digests[year] !== b.digests[year]);

const logOf = async (run: RunInFolder, until: number, { data = [], runsAgain }: RunningAgain): Promise<LogText> => {
  const { folder, manifest } = run;
  if (!isPart(run)) return logText(folder);
  const inputs = readRecordedInputs(folder, datasetOf(manifest, data));
  runsAgain?.({ folder, events: levelOf(manifest) });
  const years = await repeatedYears(inputs, until);
  return {
    name: folder,
    async *lines() {
      await Promise.resolve();
      yield* linesOf(years);
    },
  };
};

/**
 * Compares the logs of two runs. Of a run that did not keep all of it the recorded inputs are run again, up to the year
 * in which the digests part: where they never do, the logs are equal. Throws `UnreadableEventError`, and for such a run
 * `BadInputError`, `OtherInputsError`, `RunDivergedError` and `RunFailedError`.
 */
export const comparedLogs = async (a: RunInFolder, b: RunInFolder, again: RunningAgain): Promise<LogComparison> => {
  if (!isPart(a) && !isPart(b)) return compareLogs(logText(a.folder), logText(b.folder));
  const until = partingYear(a.manifest, b.manifest);
  if (until === undefined) return { shared: a.manifest.counts.events, divergence: null };
  return compareLogs(await logOf(a, until, again), await logOf(b, until, again));
};
