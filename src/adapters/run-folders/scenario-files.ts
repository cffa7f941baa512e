import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { LoadedScenario } from '../scenarios/load-scenario.js';

type Paths = readonly { readonly path: string }[];

/**
 * SHA-256 of the files of a scenario, its own first, and of the tables that its values come from. Shipped ones are named
 * by their folder and name, others by their way from the scenario's own file, a table that lies elsewhere by its name, so
 * that a manifest does not depend on where they lie.
 */
export const hashScenarioFiles = (
  { files, tables }: { readonly files: Paths; readonly tables: LoadedScenario['tables'] },
  shippedDir: string,
): Readonly<Record<string, string>> => {
  const shipped = `${resolve(shippedDir)}${sep}`;
  const home = dirname(files[0]?.path ?? shipped);
  const nameOf = (path: string): string => {
    if (path.startsWith(shipped)) return `${basename(shippedDir)}/${path.slice(shipped.length)}`;
    const way = relative(home, path).replaceAll(sep, '/');
    return way.startsWith('../') ? way : `./${way}`;
  };
  const tableName = (path: string): string => {
    const name = nameOf(path);
    return name.startsWith('../') ? basename(path) : name;
  };
  const digest = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
  return Object.fromEntries([
    ...files.map(({ path }) => [nameOf(path), digest(path)] as const),
    ...tables.map(({ path }) => [tableName(path), digest(path)] as const),
  ]);
};
