import { EVENT_CODECS } from '../adapters/event-codecs/index.js';
import { BadInputError } from '../adapters/faults.js';
import { keyedDraws } from '../adapters/random/keyed-draws.js';
import { readRecordedInputs } from '../adapters/run-folders/recorded-inputs.js';
import { explain } from '../runs/explain.js';
import type { Explanation } from '../runs/explain.js';

/** Which decision to explain. Paths are relative to the working directory. */
export interface ExplainRequest {
  /** Folder of a complete run. */
  readonly run: string;
  readonly furnaceGroup: string;
  readonly year?: number | undefined;
  /** Folder of the dataset that the run was made from; the shipped one otherwise. */
  readonly data?: string | undefined;
}

/**
 * Runs the recorded inputs of a run again and tells how a furnace group came to what it did. Throws `BadInputError` for
 * a folder without a complete run, `OtherInputsError` when data or model are others than recorded, `UnknownGroupError`, and
 * `RunDivergedError` when the run does not come out as recorded.
 */
export const explainRun = async ({ run, furnaceGroup, year, data }: ExplainRequest): Promise<Explanation> => {
  const { manifest, scenario, past, dataset } = readRecordedInputs(run, data);
  const { start, end } = scenario.years;
  if (year !== undefined && (year < start || year > end))
    throw new BadInputError([
      { file: '--year', value: String(year), expected: `a year of the run, ${start} to ${end}` },
    ]);
  const inputs = { dataset, scenario, past, draws: keyedDraws(scenario.seed) };
  return explain(inputs, { furnaceGroup, year, digests: manifest.digests, codecs: EVENT_CODECS });
};
