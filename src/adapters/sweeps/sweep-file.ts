import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { BadInputError } from '../faults.js';
import { SHIPPED_SCENARIOS } from '../installation.js';
import { hintFor } from '../scenarios/scenario-faults.js';
import type { Branch } from '../scenarios/tree.js';
import { readYaml } from '../scenarios/yaml-tree.js';

export const SHIPPED_SWEEPS = join(SHIPPED_SCENARIOS, 'sweeps');

/** The file of a sweep before it is checked. */
export interface SweepFile {
  /** How faults call it. */
  readonly label: string;
  /** What paths in it are relative to. */
  readonly dir: string;
  /** Name of a sweep that does not say its own. */
  readonly name: string;
  readonly tree: Branch;
}

const isPathLike = (text: string): boolean => /[/\\]|\.ya?ml$/.test(text);

/** Names of the shipped sweeps, sorted. */
export const listSweepNames = (): readonly string[] =>
  statSync(SHIPPED_SWEEPS, { throwIfNoEntry: false })?.isDirectory() === true
    ? readdirSync(SHIPPED_SWEEPS)
        .filter((file) => file.endsWith('.yaml'))
        .map((file) => file.slice(0, -'.yaml'.length))
        .sort()
    : [];

/** Reads a shipped sweep by name, or a file by its path. Throws `BadInputError` when there is none or it is not YAML. */
export const readSweepFile = (nameOrPath: string): SweepFile => {
  const shipped = !isPathLike(nameOrPath);
  const path = shipped ? join(SHIPPED_SWEEPS, `${nameOrPath}.yaml`) : nameOrPath;
  const label = shipped ? `scenarios/sweeps/${nameOrPath}.yaml` : path;
  if (!existsSync(path) || statSync(path).isDirectory()) {
    const names = listSweepNames();
    const expected = `the file of a sweep, or one of ${names.join(', ')}`;
    throw new BadInputError([{ file: nameOrPath, expected, ...hintFor(nameOrPath, names) }]);
  }
  const { tree, faults } = readYaml(label, readFileSync(path, 'utf8'));
  if (faults.length > 0) throw new BadInputError(faults);
  if (tree.kind !== 'map') throw new BadInputError([{ file: label, line: 1, expected: 'a mapping of sweep keys' }]);
  return { label, dir: dirname(path), name: basename(path).replace(/\.ya?ml$/, ''), tree };
};

/** The scenario that a sweep names: a path is relative to its file, a name means a shipped one or else a file beside it. */
export const scenarioBeside = ({ dir }: Pick<SweepFile, 'dir'>, name: string): string => {
  if (isPathLike(name)) return isAbsolute(name) ? name : join(dir, name);
  const beside = join(dir, `${name}.yaml`);
  return !existsSync(join(SHIPPED_SCENARIOS, `${name}.yaml`)) && existsSync(beside) ? beside : name;
};
