import { existsSync, readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import type { Fault } from '../faults.js';

/** A CSV file as text cells. `lineOf` gives the line of a record, the header being record 0. */
export interface CsvFile {
  readonly file: string;
  readonly header: readonly string[];
  readonly records: readonly (readonly string[])[];
  readonly lineOf: (record: number) => number;
}

const OPTIONS = { bom: true, trim: true, skip_empty_lines: true, relax_column_count: true, record_delimiter: '\n' };

/** The cells of a file, or the fault that keeps it from being read at all. */
export function readCsv(file: string): CsvFile | Fault {
  if (!existsSync(file)) return { file, expected: 'a file of this name in the dataset' };
  const text = decode(readFileSync(file));
  if (text === undefined) return { file, expected: 'text in UTF-8' };
  try {
    const [header, ...records] = recordsIn(text);
    return header === undefined
      ? { file, row: 1, expected: 'a header' }
      : { file, header, records, lineOf: lineFinder(text) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { file, ...lineIn(error), expected: `CSV as in RFC 4180 (${error.message})` };
  }
}

/** Most tables hold no quote, and are split five times faster than a CSV parser reads them. */
export function recordsIn(text: string): readonly (readonly string[])[] {
  if (text.includes('"')) return parse(text, OPTIONS);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => line.split(',').map((cell) => cell.trim()));
}

export const isFault = (result: CsvFile | Fault): result is Fault => 'expected' in result;

/** Line ends of either kind as one, so that lines count the same. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}

/** Lines cost more than the cells themselves, so they are counted when a fault first asks for one. */
function lineFinder(text: string): (record: number) => number {
  let lines: readonly number[] | undefined;
  return (record) => {
    lines ??= (parse(text, { ...OPTIONS, info: true }) as unknown as { info: { lines: number } }[]).map(
      (r) => r.info.lines,
    );
    return lines[record] ?? 0;
  };
}

function lineIn(error: CsvError): { row?: number } {
  return typeof error['lines'] === 'number' ? { row: error['lines'] } : {};
}
