import type { RecordedInputs } from '../adapters/run-folders/recorded-inputs.js';
import { readRecordedLog } from '../adapters/run-folders/recorded-log.js';
import { levelOf } from '../runs/event-levels.js';
import type { YearOfLog } from '../runs/fold-years.js';
import { linesOf, repeatedYears } from './repeated-years.js';

/** What a report takes from a log: the lines that tell of furnaces and plants, among others, and the first year. */
export interface LogToReport {
  readonly lines: Iterable<string>;
  readonly firstYear: () => Promise<readonly YearOfLog[]>;
}

/**
 * The log of a complete run for a report. Of a run that did not keep all of it, the inputs are run again for what the
 * folder does not hold: a summary has every line that is told, but not the whole first year.
 */
export const logToReport = async (folder: string, inputs: RecordedInputs): Promise<LogToReport> => {
  const { manifest, scenario } = inputs;
  const level = levelOf(manifest);
  if (level === 'none') {
    const years = await repeatedYears(inputs);
    return { lines: linesOf(years), firstYear: () => Promise.resolve(years.slice(0, 1)) };
  }
  const { lines, years } = readRecordedLog(folder, manifest.digests);
  const firstYear = (): Promise<readonly YearOfLog[]> =>
    level === 'full' ? Promise.resolve(years.slice(0, 1)) : repeatedYears(inputs, scenario.years.start);
  return { lines, firstYear };
};
