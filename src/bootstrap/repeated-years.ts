import { EVENT_CODECS } from '../adapters/event-codecs/index.js';
import { keyedDraws } from '../adapters/random/keyed-draws.js';
import type { RecordedInputs } from '../adapters/run-folders/recorded-inputs.js';
import { canonicalJson } from '../kernel/index.js';
import type { YearOfLog } from '../runs/fold-years.js';
import { repeatYears } from '../runs/repeat-years.js';

/** Years of the log of a run that did not keep all of it, from its inputs. Throws as `repeatYears` does. */
export const repeatedYears = (
  { manifest: { digests }, scenario, past, dataset }: RecordedInputs,
  until?: number,
): Promise<readonly YearOfLog[]> =>
  repeatYears({ dataset, scenario, past, draws: keyedDraws(scenario.seed) }, { digests, until, codecs: EVENT_CODECS });

/** The lines that a log of these years has, without their ends. */
export function* linesOf(years: readonly YearOfLog[]): Generator<string> {
  for (const { records } of years) for (const record of records) yield canonicalJson(record);
}
