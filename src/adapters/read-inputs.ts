import type { Dataset } from '../domain/dataset.js';
import { scenarioOfRun } from '../runs/identity.js';
import type { RunIdentity } from '../runs/identity.js';
import { hashDataset } from './datasets/folder.js';
import { readDataset } from './datasets/read-dataset.js';
import type { Fault } from './faults.js';
import { BadInputError } from './faults.js';
import { packageVersion, SHIPPED_DATA, SHIPPED_SCENARIOS } from './installation.js';
import { checkScenario } from './scenarios/check-scenario.js';
import type { LoadedScenario } from './scenarios/load-scenario.js';
import { loadScenario } from './scenarios/load-scenario.js';

/** Which inputs a run takes. Paths are relative to the working directory. */
export interface InputRequest {
  /** A shipped name, or the path of a file. */
  readonly scenario: string;
  /** `path=value` for values of the scenario, the last one counts. */
  readonly set?: readonly string[] | undefined;
  readonly seed?: number | undefined;
  /** Last year. */
  readonly until?: number | undefined;
  /** Folder of the dataset; the scenario's own or the shipped one otherwise. */
  readonly data?: string | undefined;
  /** What paths of files in `set` are relative to instead. */
  readonly setIn?: string | undefined;
}

/** The inputs of a run, read and checked. */
export interface Inputs {
  readonly loaded: LoadedScenario;
  readonly dataset: Dataset;
  readonly dataDir: string;
  readonly identity: RunIdentity;
}

/** The value, or the faults that keep it from being read. */
const attempt = <T>(read: () => T, faults: Fault[]): T | undefined => {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    faults.push(...error.faults);
    return undefined;
  }
};

/** What a scenario may name of a dataset. */
export const namesOf = ({ technologies, countries }: Dataset) => ({
  technologies: technologies.map(({ technology }) => technology),
  countries: countries.map(({ country }) => country),
});

const load = ({ scenario, set, seed, until, setIn }: InputRequest, dataset: Dataset | undefined): LoadedScenario =>
  loadScenario(scenario, {
    scenariosDir: SHIPPED_SCENARIOS,
    ...(set !== undefined && { set }),
    ...(seed !== undefined && { seed }),
    ...(until !== undefined && { until }),
    dir: setIn,
    ...(dataset !== undefined && namesOf(dataset)),
  });

/**
 * Reads scenario and dataset and checks them on their own and against each other. Throws `BadInputError` with all faults
 * of both at once.
 */
export const readInputs = (request: InputRequest): Inputs => {
  const faults: Fault[] = [];
  const ownData = request.data === undefined ? attempt(() => load(request, undefined), [])?.scenario.data : null;
  const dataDir = request.data ?? ownData ?? SHIPPED_DATA;
  const dataset = attempt(() => readDataset(dataDir), faults);
  const loaded = attempt(() => load(request, dataset), faults);
  if (dataset !== undefined && loaded !== undefined) faults.push(...checkScenario(loaded, dataset));
  if (dataset === undefined || loaded === undefined || faults.length > 0) throw new BadInputError(faults);
  const identity = { model: packageVersion(), scenario: scenarioOfRun(loaded.scenario), data: hashDataset(dataDir) };
  return { loaded, dataset, dataDir, identity };
};
