import type { Fault } from '../../faults.js';
import { BadInputError } from '../../faults.js';
import type { CsvFile } from '../csv.js';
import { isFault, readCsv } from '../csv.js';
import { readable } from '../read-tables.js';
import type { ReadTable } from '../read-table.js';
import { readTable } from '../read-table.js';
import { COUNTRIES, PRODUCTION } from '../tables/countries.js';
import { TECHNOLOGIES } from '../tables/technologies.js';
import type { TrackerInput } from './import-gem-tracker.js';

export interface TrackerPaths {
  /** CSV files of units: one, or one a process. */
  readonly units: readonly string[];
  /** CSV files of plants by status. */
  readonly plants: readonly string[];
  /** Folder of a dataset with `countries.csv`, `technologies.csv` and `production.csv`. */
  readonly tables: string;
}

/** Reads the files that an import needs. Throws a `BadInputError` with the faults of all of them at once. */
export function readTrackerInput(paths: TrackerPaths): TrackerInput {
  const faults: Fault[] = [];
  const open = (path: string): readonly CsvFile[] => {
    const csv = readCsv(path);
    if (!isFault(csv)) return [csv];
    faults.push(csv);
    return [];
  };
  const rows = <Row>(table: ReadTable<Row>): readonly Row[] => {
    faults.push(...table.faults);
    return readable(table);
  };
  const [units, plants] = [paths.units.flatMap(open), paths.plants.flatMap(open)];
  const tables = {
    countries: rows(readTable(paths.tables, COUNTRIES)),
    technologies: rows(readTable(paths.tables, TECHNOLOGIES)),
    production: rows(readTable(paths.tables, PRODUCTION)),
  };
  if (faults.length > 0) throw new BadInputError(faults);
  return { units, plants, tables };
}
