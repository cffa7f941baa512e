import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { DataPackage } from '../../../src/adapters/exports/datapackage/package.js';

type Row = Readonly<Record<string, string>>;
type Resource = DataPackage['resources'][number] & Required<Pick<DataPackage['resources'][number], 'schema'>>;

/** Types of Table Schema as it describes their texts; an empty cell is a missing value. */
const FORMS = {
  boolean: /^(true|false)$/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/,
  year: /^\d{4}$/,
  string: /./,
};

interface Constraints {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly (string | number)[];
  readonly pattern?: string;
}

const cellFaults = ({ schema, path }: Resource, row: Row, at: number): readonly string[] =>
  schema.fields.flatMap(({ name, type, constraints = {} }) => {
    const cell = row[name];
    const place = `${path}:${at} ${name}=${String(cell)}`;
    if (cell === undefined) return [`${place}: no such column`];
    if (cell === '') return constraints['required'] === true ? [`${place}: required`] : [];
    const { minimum, maximum, enum: oneOf, pattern } = constraints as Constraints;
    const wrong = [
      !FORMS[type].test(cell) && type,
      minimum !== undefined && Number(cell) < minimum && `at least ${minimum}`,
      maximum !== undefined && Number(cell) > maximum && `at most ${maximum}`,
      oneOf !== undefined && !oneOf.map(String).includes(cell) && `one of ${oneOf.join()}`,
      pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(cell) && pattern,
    ];
    return wrong.filter((each) => each !== false).map((expected) => `${place}: expected ${expected}`);
  });

const values = (row: Row, fields: readonly string[]): readonly string[] => fields.map((field) => row[field] ?? '');
const joined = (cells: readonly string[]): string => JSON.stringify(cells);

/** Every way in which the tables in a folder are not what the folder's data package says: read from these files alone. */
export const packageFaults = (dir: string): readonly string[] => {
  const { resources: all } = JSON.parse(readFileSync(join(dir, 'datapackage.json'), 'utf8')) as DataPackage;
  const resources = all.flatMap(({ schema, ...rest }) => (schema === undefined ? [] : [{ ...rest, schema }]));
  const tables = new Map<string, readonly Row[]>();
  const faults: string[] = [];
  for (const { name, path, bytes, hash, schema } of resources) {
    const text = readFileSync(join(dir, path));
    if (text.length !== bytes) faults.push(`${path}: ${text.length} bytes, not ${bytes}`);
    if (`sha256:${createHash('sha256').update(text).digest('hex')}` !== hash) faults.push(`${path}: another hash`);
    const header = text.toString('utf8').split('\n', 1)[0];
    const names = schema.fields.map((field) => field.name).join(',');
    if (header !== names) faults.push(`${path}: header ${String(header)}`);
    tables.set(name, parse(text, { columns: true }) as unknown as readonly Row[]);
  }
  for (const resource of resources) {
    const { name, path, schema } = resource;
    const rows = tables.get(name) ?? [];
    if (rows.length === 0) faults.push(`${path}: no rows`);
    rows.forEach((row, i) => faults.push(...cellFaults(resource, row, i + 2)));
    const keys = new Set(rows.map((row) => joined(values(row, schema.primaryKey))));
    if (keys.size !== rows.length) faults.push(`${path}: key ${schema.primaryKey.join()} is not unique`);
    for (const { fields, reference } of schema.foreignKeys) {
      const there = new Set((tables.get(reference.resource) ?? []).map((row) => joined(values(row, reference.fields))));
      for (const [i, row] of rows.entries()) {
        const cells = values(row, fields);
        if (!cells.includes('') && !there.has(joined(cells)))
          faults.push(`${path}:${i + 2} ${fields.join()}=${cells.join()} is not in ${reference.resource}`);
      }
    }
  }
  return faults;
};
