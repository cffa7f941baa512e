import type { RowOf, TableName } from './tables/index.js';
import { TABLES } from './tables/index.js';
import type { ReadTable } from './read-table.js';
import { readTable } from './read-table.js';

/** All tables of a folder, read but not yet checked against one another. */
export type ReadTables = { readonly [T in TableName]: ReadTable<RowOf[T]> };

const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

export function readTables(dir: string): ReadTables {
  const read = <T extends TableName>(name: T): [T, ReadTable<RowOf[T]>] => [
    name,
    readTable<RowOf[T]>(dir, TABLES[name]),
  ];
  // The entries pair each name with its own table, which Object.fromEntries cannot say in its type.
  return Object.fromEntries(TABLE_NAMES.map((name) => read(name))) as unknown as ReadTables;
}

/** The rows that could be read, without their place in the file. */
export function readable<Row>({ rows }: ReadTable<Row>): readonly Row[] {
  return rows.filter((row) => row !== undefined);
}
