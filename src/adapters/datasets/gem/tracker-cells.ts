import type { Fault } from '../../faults.js';
import { nearest } from '../../faults.js';
import type { CsvFile } from '../csv.js';
import type { Capacity } from './cells.js';
import { CAPACITY_CELL, readCapacity, readYear, YEAR_CELL } from './cells.js';

interface ColumnPlace {
  readonly at: number;
  readonly column: string;
}

/** One record of a tracker file, which notes a fault for every cell that cannot be read. */
export class TrackerRecord {
  readonly #csv: CsvFile;
  readonly #index: number;
  readonly #faults: Fault[];

  constructor(csv: CsvFile, index: number, faults: Fault[]) {
    this.#csv = csv;
    this.#index = index;
    this.#faults = faults;
  }

  /** The text of a cell; a column that is not there reads as nothing. */
  text(place: ColumnPlace | undefined): string {
    return place === undefined ? '' : (this.#csv.records[this.#index]?.[place.at] ?? '');
  }

  /** What a cell says, or undefined after a fault. */
  read<T>(place: ColumnPlace, expected: string, reader: (cell: string) => T | undefined): T | undefined {
    const value = reader(this.text(place));
    if (value === undefined) this.fault(place, expected);
    return value;
  }

  id(place: ColumnPlace): string | undefined {
    return this.read(place, 'an id', (cell) => (cell === '' ? undefined : cell));
  }

  capacity(place: ColumnPlace | undefined): Capacity | undefined {
    return place === undefined ? 'none' : this.read(place, CAPACITY_CELL, readCapacity);
  }

  year(place: ColumnPlace | undefined): number | null | undefined {
    return place === undefined ? null : this.read(place, YEAR_CELL, readYear);
  }

  fault(place: ColumnPlace, expected: string, candidates: Iterable<string> = []): void {
    const value = this.text(place);
    const hint = nearest(value, candidates);
    const row = this.#csv.lineOf(this.#index + 1);
    const where = { file: this.#csv.file, row, column: place.column };
    this.#faults.push({ ...where, value, expected, ...(hint === undefined ? {} : { hint }) });
  }
}

/** Calls `read` for every record and keeps what could be understood. */
export function readRecords<T>(csv: CsvFile, faults: Fault[], read: (record: TrackerRecord) => T | undefined): T[] {
  return csv.records.flatMap((_, index) => {
    const value = read(new TrackerRecord(csv, index, faults));
    return value === undefined ? [] : [value];
  });
}
