import type { Fault } from './faults.js';
import { BadInputError, renderFault } from './faults.js';
import { readInputs } from './read-inputs.js';
import type { InputRequest } from './read-inputs.js';
import type { LoadedScenario } from './scenarios/load-scenario.js';

/**
 * Scenarios as a run would take them, checked against their dataset. Throws `BadInputError` with the faults of all of
 * them, each once.
 */
export const readScenarios = (requests: readonly InputRequest[]): readonly LoadedScenario[] => {
  const faults = new Map<string, Fault>();
  const loaded = requests.flatMap((request) => {
    try {
      return [readInputs(request).loaded];
    } catch (error) {
      if (!(error instanceof BadInputError)) throw error;
      for (const fault of error.faults) faults.set(renderFault(fault), fault);
      return [];
    }
  });
  if (faults.size > 0) throw new BadInputError([...faults.values()]);
  return loaded;
};
