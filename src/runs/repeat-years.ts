import { StructuredError } from '../kernel/index.js';
import type { KernelSurroundings, RunInputs } from './assemble.js';
import { assemble } from './assemble.js';
import type { YearOfLog } from './fold-years.js';
import type { Manifest } from './manifest.js';
import { simulateYears } from './simulate-years.js';

/** The same inputs gave something else than what is recorded: the program is not the one that recorded the run. */
export class RunDivergedError extends StructuredError {
  readonly code = 'run.diverged';
}

/** Which years to simulate again, and the digests that they have to come out with. */
export interface Repetition {
  readonly digests: Manifest['digests'];
  /** The last one; that of the run otherwise. */
  readonly until?: number | undefined;
  /** Those of the recorded run: a digest holds the version of every record. */
  readonly codecs: KernelSurroundings['codecs'];
}

/**
 * The log of a run that did not keep all of it: simulates its inputs again. Throws `RunDivergedError` when the log does not
 * come out as it was recorded, and `RunFailedError`.
 */
export const repeatYears = async (
  inputs: RunInputs,
  { digests, until = Infinity, codecs }: Repetition,
): Promise<readonly YearOfLog[]> => {
  const assembly = assemble(inputs, { ...(codecs !== undefined && { codecs }) });
  const { log } = assembly.kernel;
  const years: YearOfLog[] = [];
  await simulateYears(assembly, {
    until: Math.min(until, inputs.scenario.years.end),
    keeper: {
      keep: (recorded) => {
        const records = [...recorded];
        const year = records[0]?.year ?? 0;
        if (log.digest() !== digests[year])
          throw new RunDivergedError(`the same inputs do not give the recorded events up to ${year}`, { year });
        years.push({ year, records });
        return log.digest();
      },
    },
  });
  return years;
};
