import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RunRow } from '../../experiments/analysis/outputs.js';
import { RUN_COLUMNS, RUNS_FILE, SWEEP_MANIFEST_FILE } from '../../experiments/sweep-files.js';
import type { SweepSpecification } from '../../experiments/sweep.js';
import type { CsvFile } from '../datasets/csv.js';
import { isFault, readCsv } from '../datasets/csv.js';
import { BadInputError } from '../faults.js';
import { sweepManifestSchema } from './manifest-schema.js';

/** What a sweep's folder says: what it was made from, and a row for each of its runs. */
export interface SweepResults {
  readonly specification: SweepSpecification;
  readonly rows: readonly RunRow[];
}

const parsed = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
};

const specificationIn = (folder: string): SweepSpecification => {
  const path = join(folder, SWEEP_MANIFEST_FILE);
  if (!existsSync(path)) {
    const found =
      statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? 'it has none' : 'no such folder';
    const expected = `the folder of a sweep that has been run, with its ${SWEEP_MANIFEST_FILE} (${found})`;
    throw new BadInputError([{ file: folder, expected }]);
  }
  const read = sweepManifestSchema.safeParse(parsed(path));
  if (read.success) return read.data.specification;
  throw new BadInputError([{ file: path, expected: 'the manifest of a sweep, not of a run' }]);
};

const numberIn = (cell: string | undefined): number => (cell === undefined || cell === '' ? NaN : Number(cell));

const rowsIn = ({ file, header, records }: CsvFile, kpis: readonly string[]): readonly RunRow[] => {
  const expected = [...RUN_COLUMNS.first, 'status', ...kpis];
  const lacking = expected.filter((name) => !header.includes(name));
  if (lacking.length > 0) {
    throw new BadInputError(lacking.map((column) => ({ file, row: 1, column, expected: 'this column' })));
  }
  const column = new Map(header.map((name, i) => [name, i]));
  const last = new Map(kpis.map((name) => [name, header.lastIndexOf(name)]));
  return records.map((cells) => {
    const cell = (name: string): string => cells[column.get(name) ?? -1] ?? '';
    return {
      id: cell('run_id'),
      point: numberIn(cell('point')),
      replicate: numberIn(cell('replicate')),
      status: cell('status'),
      kpis: new Map(kpis.map((name) => [name, numberIn(cells[last.get(name) ?? -1])])),
    };
  });
};

/** Reads the folder of a sweep. Throws `BadInputError` where it has no manifest of one, or no table that goes with it. */
export const readSweepResults = (folder: string): SweepResults => {
  const specification = specificationIn(folder);
  const table = readCsv(join(folder, RUNS_FILE));
  if (isFault(table)) throw new BadInputError([{ ...table, expected: `${RUNS_FILE} of the sweep` }]);
  return { specification, rows: rowsIn(table, Object.keys(specification.kpis)) };
};
