import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the package: what is shipped is found beside the code, whatever the working directory. */
export const PACKAGE_ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const SHIPPED_SCENARIOS = join(PACKAGE_ROOT, 'scenarios');
export const SHIPPED_DATA = join(PACKAGE_ROOT, 'data');

/** Version of the program and of its model. */
export const packageVersion = (): string => {
  const { version } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as { version: string };
  return version;
};

/** The commit that a checkout of the program stands at; null for an installed package. */
export const gitRevision = (): string | null => {
  const git = join(PACKAGE_ROOT, '.git');
  if (statSync(git, { throwIfNoEntry: false })?.isDirectory() !== true) return null;
  const head = readFileSync(join(git, 'HEAD'), 'utf8').trim();
  if (!head.startsWith('ref: ')) return head;
  const ref = head.slice('ref: '.length);
  if (existsSync(join(git, ref))) return readFileSync(join(git, ref), 'utf8').trim();
  return packedRevision(join(git, 'packed-refs'), ref);
};

const packedRevision = (file: string, ref: string): string | null => {
  if (!existsSync(file)) return null;
  const line = readFileSync(file, 'utf8')
    .split('\n')
    .find((each) => each.endsWith(` ${ref}`));
  return line?.split(' ')[0] ?? null;
};
