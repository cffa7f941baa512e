import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';

/**
 * SHA-256 of the files of a scenario, its own first. Shipped ones are named by their folder and name, others by their
 * way from the scenario's own file, so that a manifest does not depend on where they lie.
 */
export const hashScenarioFiles = (
  files: readonly { readonly path: string }[],
  shippedDir: string,
): Readonly<Record<string, string>> => {
  const shipped = `${resolve(shippedDir)}${sep}`;
  const home = dirname(files[0]?.path ?? shipped);
  const nameOf = (path: string): string => {
    if (path.startsWith(shipped)) return `${basename(shippedDir)}/${path.slice(shipped.length)}`;
    const way = relative(home, path).replaceAll(sep, '/');
    return way.startsWith('../') ? way : `./${way}`;
  };
  return Object.fromEntries(
    files.map(({ path }) => [nameOf(path), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
};
