import type { Dataset } from '../../domain/dataset.js';
import { readDataset } from '../datasets/read-dataset.js';
import { hashDataset } from '../datasets/folder.js';
import type { Fault } from '../faults.js';
import { BadInputError } from '../faults.js';
import { packageVersion, SHIPPED_DATA, SHIPPED_SCENARIOS } from '../installation.js';
import { namesOf } from '../read-inputs.js';
import type { LoadedScenario } from '../scenarios/load-scenario.js';
import { loadScenario } from '../scenarios/load-scenario.js';
import { at } from '../scenarios/scenario-faults.js';
import { SHIPPED_TECHNOLOGIES } from '../scenarios/technology-codes.js';
import type { Place } from '../scenarios/tree.js';
import type { SweepFile } from './sweep-file.js';
import { scenarioBeside } from './sweep-file.js';

/** The data that every run of a sweep takes: one dataset, which the base scenario names. */
export interface SweepData {
  readonly dir: string;
  readonly dataset: Dataset | undefined;
  readonly hashes: Readonly<Record<string, string>>;
  readonly technologies: readonly string[];
  /** ISO3 codes; undefined where the dataset cannot be read. */
  readonly countries: readonly string[] | undefined;
  readonly model: string;
}

const attempt = <T>(read: () => T, faults: Fault[], place?: Place, asked?: string): T | undefined => {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    // That a scenario is missing stands where the sweep names it.
    faults.push(
      ...error.faults.map((fault) =>
        place && fault.file === asked && fault.line === undefined ? { ...fault, ...at(place) } : fault,
      ),
    );
    return undefined;
  }
};

/** Reads the dataset of a base scenario, the shipped one where it names none. */
export const readSweepData = (base: LoadedScenario | undefined, faults: Fault[]): SweepData => {
  const dir = base?.scenario.data ?? SHIPPED_DATA;
  const dataset = attempt(() => readDataset(dir), faults);
  return {
    dir,
    dataset,
    hashes: dataset === undefined ? {} : hashDataset(dir),
    technologies: SHIPPED_TECHNOLOGIES,
    countries: undefined,
    ...(dataset && namesOf(dataset)),
    model: packageVersion(),
  };
};

/** Loads a scenario that a sweep names at a place of its file; its faults, if it has any, join the others. */
export const loadNamed = (
  file: SweepFile,
  name: string,
  place: Place,
  names: Pick<SweepData, 'technologies' | 'countries'> | undefined,
  faults: Fault[],
): LoadedScenario | undefined => {
  const asked = scenarioBeside(file, name);
  const options = { scenariosDir: SHIPPED_SCENARIOS, ...names };
  return attempt(() => loadScenario(asked, options), faults, place, asked);
};
