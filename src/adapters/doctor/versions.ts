import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../installation.js';
import type { Finding } from './finding.js';

interface PackageFile {
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly dependencies: Readonly<Record<string, string>>;
}

const readPackage = (dir: string): PackageFile =>
  JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) as PackageFile;

const numbersOf = (version: string): readonly number[] => (version.match(/\d+/g) ?? []).map(Number);

/** Whether a version such as `v20.20.2` is at least one such as `>=20.19`. */
export const isAtLeast = (version: string, least: string): boolean => {
  const [has, needs] = [numbersOf(version), numbersOf(least)];
  for (const [place, needed] of needs.entries()) {
    const there = has[place] ?? 0;
    if (there !== needed) return there > needed;
  }
  return true;
};

/** The version of Node beside the oldest that the program runs on. */
export const examineNode = (version: string): Finding => {
  const { node } = readPackage(PACKAGE_ROOT).engines;
  const ok = isAtLeast(version, node);
  return { subject: 'Node', ok, seen: ok ? version : `${version}, but the program needs ${node}` };
};

/** Folder of an installed package, found as Node finds it; `undefined` where it is not installed. */
const folderOf = (name: string): string | undefined => {
  const places = createRequire(join(PACKAGE_ROOT, 'package.json')).resolve.paths(name) ?? [];
  return places.map((place) => join(place, name)).find((dir) => existsSync(join(dir, 'package.json')));
};

/** Every package that the program works with: each is pinned to one version, another has not been tried. */
export const examinePackages = (pinned = readPackage(PACKAGE_ROOT).dependencies): Finding => {
  const wrong = Object.entries(pinned).flatMap(([name, wanted]) => {
    const dir = folderOf(name);
    const version = dir === undefined ? 'missing' : readPackage(dir).version;
    return version === wanted ? [] : [`${name}: ${version}, but ${wanted} is what the program was made with`];
  });
  const all = Object.entries(pinned).map(([name, version]) => `${name} ${version}`);
  return {
    subject: 'packages',
    ok: wrong.length === 0,
    seen: (wrong.length > 0 ? wrong : [all.join(', ')]).join('\n'),
  };
};
