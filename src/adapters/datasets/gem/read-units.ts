import { basename } from 'node:path';
import type { Status } from '../../../domain/dataset.js';
import type { Fault } from '../../faults.js';
import type { CsvFile } from '../csv.js';
import { readStatus, STATUS_CELL } from './cells.js';
import type { Capacity } from './cells.js';
import { locate, locateAll, OPTIONAL_UNIT_COLUMNS, UNIT_COLUMNS } from './headers.js';
import type { Process } from './processes.js';
import { processOfSheet, SHEET_CELL } from './processes.js';
import { readRecords } from './tracker-cells.js';

/** A furnace as the tracker lists it. */
export interface TrackerUnit {
  readonly unitId: string;
  readonly plantId: string;
  readonly process: Process;
  /** Null for a unit that was retired or cancelled. */
  readonly status: Status | null;
  /** t per year */
  readonly capacity: Capacity;
  readonly startYear: number | null;
  readonly relineYear: number | null;
  /** Blank where the release does not say. */
  readonly reductant: string;
  readonly gasReductant: string;
}

/**
 * Units of one file. The process is in a column of its own or, in releases with one sheet a process, in the name of
 * the file, such as `blast_furnaces.csv`. A unit that stands there twice is a fault, and so is one that is loaded and whose
 * plant is not among the described ones.
 */
export function readUnits(csv: CsvFile, described: ReadonlySet<string>, faults: Fault[]): readonly TrackerUnit[] {
  const at = locateAll(csv, UNIT_COLUMNS, faults);
  const extra = locate(csv, OPTIONAL_UNIT_COLUMNS);
  const sheet = processOfSheet(basename(csv.file).replace(/\.[^.]*$/, ''));
  if (extra.process === undefined && sheet === undefined) {
    faults.push({ file: csv.file, row: 1, expected: `a column "tab type", or a file named after ${SHEET_CELL}` });
  }
  if (at === undefined) return [];
  const seen = new Set<string>();
  return readRecords(csv, faults, (record) => {
    const process = extra.process === undefined ? sheet : record.read(extra.process, SHEET_CELL, processOfSheet);
    const unitId = record.id(at.unitId);
    const plantId = record.id(at.plantId);
    const status = record.read(at.status, STATUS_CELL, readStatus);
    const capacity = record.capacity(at.capacity);
    const startYear = record.year(at.started);
    const relineYear = record.year(extra.relined);
    if (unitId === undefined || plantId === undefined || process === undefined || status === undefined)
      return undefined;
    if (capacity === undefined || startYear === undefined || relineYear === undefined) return undefined;
    if (seen.has(unitId)) record.fault(at.unitId, 'each unit once');
    seen.add(unitId);
    if (status !== null && !described.has(plantId))
      record.fault(at.plantId, 'a plant that a plants file describes', described);
    const [reductant, gasReductant] = [record.text(extra.reductant), record.text(extra.gasReductant)];
    return { unitId, plantId, process, status, capacity, startYear, relineYear, reductant, gasReductant };
  });
}
