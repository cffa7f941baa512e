import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BadInputError } from '../adapters/faults.js';
import type { RecordedInputs } from '../adapters/run-folders/recorded-inputs.js';
import type { RecordedLog } from '../adapters/run-folders/recorded-log.js';
import { readRecordedLog } from '../adapters/run-folders/recorded-log.js';
import { levelOf } from '../runs/event-levels.js';
import type { YearOfLog } from '../runs/fold-years.js';
import type { Manifest } from '../runs/manifest.js';
import { linesOf, repeatedYears } from './repeated-years.js';

/** What a report takes from a log: the lines that tell of furnaces and plants, among others, and the first year. */
export interface LogToReport {
  readonly lines: Iterable<string>;
  readonly firstYear: () => Promise<readonly YearOfLog[]>;
}

/** A summary has no digests of its own; its file has. */
const expectAsRecorded = (folder: string, manifest: Manifest, { file, fault }: RecordedLog): undefined => {
  const path = join(folder, file);
  const recorded = manifest.outputs[file]?.sha256;
  const isAsRecorded =
    levelOf(manifest) === 'full'
      ? fault === undefined
      : createHash('sha256').update(readFileSync(path)).digest('hex') === recorded;
  if (isAsRecorded) return;
  const year = levelOf(manifest) === 'full' && fault?.year != null ? `, year ${fault.year}: ${fault.problem}` : '';
  throw new BadInputError([{ file: path, expected: `the log as it was recorded${year}` }]);
};

/**
 * The log of a complete run for a report. Of a run that did not keep all of it, the inputs are run again for what the
 * folder does not hold: a summary has every line that is told, but not the whole first year. Throws `BadInputError` for a
 * log that is not as it was recorded: what a report told of it would be wrong or missing.
 */
export const logToReport = async (folder: string, inputs: RecordedInputs): Promise<LogToReport> => {
  const { manifest, scenario } = inputs;
  const level = levelOf(manifest);
  if (level === 'none') {
    const years = await repeatedYears(inputs);
    return { lines: linesOf(years), firstYear: () => Promise.resolve(years.slice(0, 1)) };
  }
  const log = readRecordedLog(folder, manifest.digests);
  expectAsRecorded(folder, manifest, log);
  const { lines, years } = log;
  const firstYear = (): Promise<readonly YearOfLog[]> =>
    level === 'full' ? Promise.resolve(years.slice(0, 1)) : repeatedYears(inputs, scenario.years.start);
  return { lines, firstYear };
};
