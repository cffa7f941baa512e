import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import type { ParameterValue } from '../../experiments/distributions.js';
import type { Fault } from '../faults.js';
import { at, hintFor } from '../scenarios/scenario-faults.js';
import type { Place } from '../scenarios/tree.js';

/** The rows of a list of points, each value under the path of its parameter. */
export interface PointsFile {
  readonly rows: readonly (readonly ParameterValue[])[];
  readonly faults: readonly Fault[];
}

const isValue = (value: unknown): value is ParameterValue =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));

/** A cell as the scenario would have it: a number, true or false, or a text. */
const valueOf = (cell: string): ParameterValue | undefined => {
  let value: unknown;
  try {
    value = parseYaml(cell);
  } catch {
    return undefined;
  }
  return isValue(value) ? value : undefined;
};

const headerFaults = (file: string, header: readonly string[], paths: readonly string[]): readonly Fault[] => [
  ...header
    .filter((column, i) => !paths.includes(column) || header.indexOf(column) !== i)
    .map((column) => ({
      file,
      row: 1,
      column,
      expected: `each parameter once: ${paths.join(', ')}`,
      ...hintFor(column, paths),
    })),
  ...paths
    .filter((path) => !header.includes(path))
    .map((path) => ({ file, row: 1, expected: `a column ${path}, as the sweep varies it` })),
];

/** What is wrong with a value for a path, told anywhere. */
export type ValueCheck = (path: string, value: ParameterValue) => Fault | undefined;

/** Values that their paths cannot take, each with its row and column. */
const valueFaults = (
  file: string,
  rows: PointsFile['rows'],
  paths: readonly string[],
  check: ValueCheck,
): readonly Fault[] =>
  paths.flatMap((column, i) => {
    const known = new Map<ParameterValue, Fault | undefined>();
    return rows.flatMap((row, r): readonly Fault[] => {
      const value = row[i] ?? '';
      if (!known.has(value)) known.set(value, check(column, value));
      const fault = known.get(value);
      if (fault === undefined) return [];
      const { expected, hint } = fault;
      return [{ file, row: r + 2, column, value: String(value), expected, ...(hint !== undefined && { hint }) }];
    });
  });

/** Reads the CSV file of a list: a column for each parameter, named by its path, a row for each point. */
export const readPoints = (
  dir: string,
  name: string,
  paths: readonly string[],
  place: Place,
  check: ValueCheck,
): PointsFile => {
  const file = isAbsolute(name) ? name : join(dir, name);
  if (!existsSync(file)) {
    return { rows: [], faults: [{ ...at(place), path: 'design.file', value: name, expected: 'a file that exists' }] };
  }
  const lines: string[][] = parse(readFileSync(file, 'utf8'), {
    bom: true,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
  });
  const [header = [], ...body] = lines;
  const wrong = headerFaults(file, header, paths);
  if (wrong.length > 0) return { rows: [], faults: wrong };
  if (body.length === 0) return { rows: [], faults: [{ file, row: 2, expected: 'at least one point' }] };
  const faults: Fault[] = [];
  const rows = body.map((cells, i) =>
    paths.map((path): ParameterValue => {
      const cell = cells[header.indexOf(path)] ?? '';
      const value = valueOf(cell);
      if (value !== undefined) return value;
      faults.push({ file, row: i + 2, column: path, value: cell, expected: 'a number, true, false or a text' });
      return '';
    }),
  );
  return { rows, faults: faults.length > 0 ? faults : valueFaults(file, rows, paths, check) };
};
