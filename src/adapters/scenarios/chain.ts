import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Fault } from '../faults.js';
import { BadInputError } from '../faults.js';
import { listScenarioNames } from './list-scenarios.js';
import { at, hintFor } from './scenario-faults.js';
import { withPriceFileBeside } from './iamc-prices/precedence.js';
import type { Branch, Place, Tree } from './tree.js';
import { treeOf, withoutKey, withPart } from './tree.js';
import { readYaml } from './yaml-tree.js';

/** One file of an `extends` chain. */
export interface ScenarioFile {
  /** How faults and origins call the file: shipped ones by their folder and name, others as they were given. */
  readonly label: string;
  /** Where it lies: absolute. */
  readonly path: string;
  readonly tree: Branch;
}

/**
 * The files of a scenario, the one asked for first, each followed by what it extends. Throws `BadInputError` when a
 * file is missing, is not YAML or extends itself.
 */
export function readChain(nameOrPath: string, scenariosDir: string): readonly ScenarioFile[] {
  const chain: ScenarioFile[] = [];
  const seen: string[] = [];
  let next: string | undefined = fileOf(nameOrPath, scenariosDir);
  let askedAt: Place = { source: nameOrPath };
  while (next !== undefined) {
    const path: string = next;
    const label = labelOf(path, scenariosDir);
    if (!existsSync(path)) throw missing(path, askedAt, scenariosDir);
    if (seen.includes(resolve(path))) {
      const value = chain.map((file) => file.label).join(' → ');
      throw new BadInputError([
        { ...at(askedAt), path: 'extends', value: `${value} → ${label}`, expected: 'a chain that ends' },
      ]);
    }
    seen.push(resolve(path));
    const { tree, parent } = readFile(path, label);
    chain.push({ label, path: resolve(path), tree });
    next = parent && parentFile(parent.name, path, scenariosDir);
    askedAt = parent?.place ?? askedAt;
  }
  return chain;
}

/** A shipped name, or a path when it looks like one. */
function fileOf(nameOrPath: string, scenariosDir: string): string {
  return isPathLike(nameOrPath) ? nameOrPath : join(scenariosDir, `${nameOrPath}.yaml`);
}

const isPathLike = (text: string): boolean => /[/\\]|\.ya?ml$/.test(text);

/** A path stands relative to the file that extends it; a name may mean a file beside it or a shipped one. */
function parentFile(name: string, child: string, scenariosDir: string): string {
  if (isPathLike(name)) return isAbsolute(name) ? name : join(dirname(child), name);
  const beside = join(dirname(child), `${name}.yaml`);
  return existsSync(beside) && resolve(beside) !== resolve(child) ? beside : fileOf(name, scenariosDir);
}

function labelOf(path: string, scenariosDir: string): string {
  const inside = relative(resolve(scenariosDir), resolve(path));
  return inside.startsWith('..') || isAbsolute(inside) ? path : `${basename(resolve(scenariosDir))}/${inside}`;
}

interface Parent {
  readonly name: string;
  readonly place: Place;
}

function readFile(path: string, label: string): { tree: Branch; parent: Parent | undefined } {
  const { tree: root, faults } = readYaml(label, readFileSync(path, 'utf8'));
  if (faults.length > 0) throw new BadInputError(faults);
  const tree = isEmpty(root) ? treeOf({}, root.place) : root;
  if (tree.kind !== 'map') throw new BadInputError([{ ...at(tree.place), expected: 'a mapping of scenario keys' }]);
  const parent = tree.entries.get('extends')?.tree;
  const own = withPriceFileBeside(withDataBeside(withoutKey(tree, 'extends'), dirname(path)), dirname(path));
  if (parent === undefined) return { tree: own, parent };
  if (parent.kind === 'value' && typeof parent.value === 'string') {
    return { tree: own, parent: { name: parent.value, place: parent.place } };
  }
  throw new BadInputError([{ ...at(parent.place), path: 'extends', expected: 'the name or path of one scenario' }]);
}

const isEmpty = (tree: Tree): boolean => tree.kind === 'value' && tree.value === null;

/** The folder in `data` is meant relative to the file that names it. */
function withDataBeside(tree: Branch, dir: string): Branch {
  const data = tree.entries.get('data')?.tree;
  if (data?.kind !== 'value' || typeof data.value !== 'string' || isAbsolute(data.value)) return tree;
  const moved = withPart(tree, ['data'], { ...data, value: join(dir, data.value) });
  return moved.kind === 'map' ? moved : tree;
}

function missing(path: string, askedAt: Place, scenariosDir: string): BadInputError {
  const names = listScenarioNames(scenariosDir);
  const fault: Fault = {
    ...at(askedAt),
    value: path,
    expected: `a scenario file, or one of ${names.join(', ')}`,
    ...hintFor(basename(path).replace(/\.ya?ml$/, ''), names),
  };
  return new BadInputError([fault]);
}
