import type { Fault } from '../adapters/faults.js';
import { BadInputError } from '../adapters/faults.js';
import { aggregateRows } from '../adapters/run-folders/aggregate-rows.js';
import { completeRun, isRun } from '../adapters/run-folders/complete-run.js';
import type { Comparison, RecordedRun } from '../runs/comparison/comparison.js';
import { comparisonOf } from '../runs/comparison/comparison.js';
import { readGates } from '../runs/comparison/gates.js';
import type { Manifest } from '../runs/manifest.js';
import type { RunningAgain } from './compared-logs.js';
import { comparedLogs } from './compared-logs.js';

/** Which runs to compare. Paths are relative to the working directory. */
export interface CompareRequest extends RunningAgain {
  /** Folders of complete runs. */
  readonly a: string;
  readonly b: string;
  /** Gates such as `emissions.2050 > +2%`. */
  readonly failOn?: readonly string[] | undefined;
}

const recordedRun = (folder: string, manifest: Manifest): RecordedRun => ({
  folder,
  manifest,
  technologies: aggregateRows(folder, 'technologies.csv', 'technology'),
  countries: aggregateRows(folder, 'countries.csv', 'country_iso3'),
  plants: aggregateRows(folder, 'plants.csv', 'plant_id'),
});

/**
 * Compares two recorded runs, from their folders alone where these hold all of the logs. Throws `BadInputError` with every
 * fault of folders and gates or with those of a table that no run wrote, and what `comparedLogs` throws.
 */
export const compareRuns = async ({ a, b, failOn = [], ...again }: CompareRequest): Promise<Comparison> => {
  const [ours, theirs] = [completeRun(a), completeRun(b)];
  const headlineOf = (run: typeof ours) => (isRun(run) ? run.headline : undefined);
  const { gates, faults } = readGates(failOn, headlineOf(ours), headlineOf(theirs));
  const inGates = faults.map(({ text, expected, hint }): Fault => ({
    file: '--fail-on',
    value: text,
    expected,
    ...(hint !== undefined && { hint }),
  }));
  const inFolders = [ours, theirs].flatMap((each) => (isRun(each) ? [] : [each]));
  if (!isRun(ours) || !isRun(theirs) || inGates.length > 0) throw new BadInputError([...inFolders, ...inGates]);
  const events = await comparedLogs({ folder: a, manifest: ours }, { folder: b, manifest: theirs }, again);
  return comparisonOf(recordedRun(a, ours), recordedRun(b, theirs), events, gates);
};
