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

/**
 * The records of a text. Lines without a quote are split, five times faster than a CSV parser reads them; those that
 * hold quoted cells are given to the parser together. A quoted cell that runs over a line end leaves a line with an odd
 * number of quotes: such a text is parsed as a whole, and so is one that the parser refuses, for the right line number.
 */
export function recordsIn(text: string): readonly (readonly string[])[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const quoted = lines.filter((line) => line.includes('"'));
  if (quoted.length === 0) return lines.map(cellsIn);
  const parsed = quoted.every(isWhole) ? parsedLines(quoted) : undefined;
  if (parsed?.length !== quoted.length) return parse(text, OPTIONS);
  let next = 0;
  return lines.map((line) => (line.includes('"') ? (parsed[next++] ?? []) : cellsIn(line)));
}

const cellsIn = (line: string): readonly string[] => line.split(',').map((cell) => cell.trim());

const isWhole = (line: string): boolean => (line.split('"').length - 1) % 2 === 0;

function parsedLines(lines: readonly string[]): readonly (readonly string[])[] | undefined {
  try {
    return parse(lines.join('\n'), OPTIONS);
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
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
