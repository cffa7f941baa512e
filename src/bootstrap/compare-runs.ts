import type { Fault } from '../adapters/faults.js';
import { BadInputError } from '../adapters/faults.js';
import { SHIPPED_DATA } from '../adapters/installation.js';
import { aggregateRows } from '../adapters/run-folders/aggregate-rows.js';
import { completeRun, isRun } from '../adapters/run-folders/complete-run.js';
import { plantNames } from '../adapters/run-folders/plant-names.js';
import { readGates } from '../experiments/gates/read-gates.js';
import type { Comparison, PlantDifference, RecordedRun } from '../runs/comparison/comparison.js';
import { comparisonOf, largestPlants } from '../runs/comparison/comparison.js';
import type { RunningAgain } from './compared-logs.js';
import { comparedLogs } from './compared-logs.js';
import { inOption, judgeGates, scopeOf } from './gated-runs.js';

/** Which runs to compare. Paths are relative to the working directory. */
export interface CompareRequest extends RunningAgain {
  /** Folders of complete runs. */
  readonly a: string;
  readonly b: string;
  /** Gates such as `emissions.2050 > +2%` or `scope1(2050, country = "DEU") > +2%`. */
  readonly failOn?: readonly string[] | undefined;
}

type Read = RecordedRun | readonly Fault[];

const readRun = (folder: string): Read => {
  const manifest = completeRun(folder);
  if (!isRun(manifest)) return [manifest];
  try {
    return {
      folder,
      manifest,
      technologies: aggregateRows(folder, 'technologies.csv', 'technology'),
      countries: aggregateRows(folder, 'countries.csv', 'country_iso3'),
      plants: aggregateRows(folder, 'plants.csv', 'plant_id'),
    };
  } catch (error) {
    if (error instanceof BadInputError) return error.faults;
    throw error;
  }
};

const isRead = (read: Read): read is RecordedRun => 'manifest' in read;

const named = (a: RecordedRun, b: RecordedRun, { data = [] }: RunningAgain): readonly PlantDifference[] => {
  const plants = largestPlants(a, b);
  const asked = { ids: plants.map(({ key }) => key), data: [...data, SHIPPED_DATA] };
  const [theirs, ours] = [b, a].map(({ folder, manifest }) => plantNames(folder, manifest, asked));
  return plants.map((plant) => ({ ...plant, name: ours?.get(plant.key) ?? theirs?.get(plant.key) ?? null }));
};

/**
 * Compares two recorded runs, from their folders alone where these hold all of the logs. Throws `BadInputError` with every
 * fault of folders, tables and gates, and what `comparedLogs` throws.
 */
export const compareRuns = async ({ a, b, failOn = [], ...again }: CompareRequest): Promise<Comparison> => {
  const [ours, theirs] = [readRun(a), readRun(b)];
  const scope = isRead(ours) && isRead(theirs) ? scopeOf(ours, theirs) : undefined;
  const { gates, faults } = readGates(failOn, scope);
  const inFolders = [ours, theirs].flatMap((each) => (isRead(each) ? [] : each));
  if (!isRead(ours) || !isRead(theirs) || faults.length > 0)
    throw new BadInputError([...inFolders, ...inOption(faults)]);
  const results = judgeGates(gates, ours, theirs);
  const events = await comparedLogs(ours, theirs, again);
  return comparisonOf(ours, theirs, { events, gates: results, plants: named(ours, theirs, again) });
};
