import { BadInputError } from '../../adapters/faults.js';
import { hintFor } from '../../adapters/scenarios/scenario-faults.js';
import { requestOf } from '../../adapters/sweeps/resolve-run.js';
import type { RunCompany, RunReport } from '../run-request.js';
import { runScenario } from '../run-scenario.js';
import { openSweep } from './open-sweep.js';

/** Which run of a sweep to have with all its files, and where. */
export interface RerunRequest {
  readonly sweep: string;
  readonly run: string;
  readonly out: string;
  readonly force?: boolean | undefined;
}

/**
 * Runs one run of a sweep as a run of its own, with its log and all its tables. Throws `BadInputError` for an id that
 * the sweep does not have, and what `runScenario` throws.
 */
export const rerunOfSweep = async (request: RerunRequest, company: RunCompany = {}): Promise<RunReport> => {
  const { loaded, runs } = openSweep(request.sweep);
  const run = runs.find(({ id }) => id === request.run);
  if (run === undefined) {
    const ids = runs.map(({ id }) => id);
    const expected = `the id of a run of ${loaded.specification.name}, as in its runs.csv`;
    throw new BadInputError([{ file: loaded.file.label, value: request.run, expected, ...hintFor(request.run, ids) }]);
  }
  return runScenario({ ...requestOf(loaded, run), out: request.out, force: request.force }, company);
};
