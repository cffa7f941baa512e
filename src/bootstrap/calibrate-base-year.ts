import { readReferenceFigures } from '../adapters/datasets/read-reference-figures.js';
import { keyedDraws } from '../adapters/random/keyed-draws.js';
import { readInputs } from '../adapters/read-inputs.js';
import type { InputRequest } from '../adapters/read-inputs.js';
import { found } from '../domain/errors.js';
import { assemble } from '../runs/assemble.js';
import type { Calibration } from '../runs/calibration/compare.js';
import { compareBaseYear } from '../runs/calibration/compare.js';
import { simulateYears } from '../runs/simulate-years.js';

/**
 * Simulates the first year of a scenario in memory and compares it with statistics. Throws `BadInputError` with the
 * faults of the inputs or of the dataset's reference figures, and `RunFailedError`.
 */
export const calibrateBaseYear = async (request: InputRequest): Promise<Calibration> => {
  const { loaded, dataset, dataDir } = readInputs(request);
  const references = readReferenceFigures(dataDir, dataset);
  const { start } = loaded.scenario.years;
  const scenario = { ...loaded.scenario, years: { start, end: start } };
  const assembly = assemble({ dataset, scenario, draws: keyedDraws(scenario.seed) });
  await simulateYears(assembly, { keeper: { keep: () => '' } });
  const record = found(assembly.records.view()[0], 'year-not-closed', { year: start });
  return compareBaseYear(record, assembly.given, references);
};
