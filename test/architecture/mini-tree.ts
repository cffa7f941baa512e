import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const checkout = join(import.meta.dirname, '../..');

/** Source text by path. */
export type Files = Readonly<Record<string, string>>;

/** What the rules said of a tree. */
export interface Verdict {
  readonly status: number | null;
  readonly stdout: string;
  /** Broken rules, one line each: `name: from → to`. */
  readonly broken: readonly string[];
}

const put = (root: string, files: Files): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
};

const checked = (fill: (root: string) => void): Verdict => {
  const root = mkdtempSync(join(tmpdir(), 'steelsim-rules-'));
  try {
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
      cpSync(join(checkout, file), join(root, file));
    symlinkSync(join(checkout, 'node_modules'), join(root, 'node_modules'), 'junction');
    fill(root);
    const run = spawnSync(process.execPath, [join(checkout, 'scripts/check-rules.mjs'), root], { encoding: 'utf8' });
    return { status: run.status, stdout: run.stdout, broken: run.stderr.split('\n').filter((line) => line !== '') };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};

/** Checks a small tree of its own against the project's rules. */
export const checkTree = (files: Files): Verdict =>
  checked((root) => {
    mkdirSync(join(root, 'src'));
    put(root, files);
  });

/** Checks a copy of the project's `src` in which these files are replaced. */
export const checkCopy = (files: Files): Verdict =>
  checked((root) => {
    cpSync(join(checkout, 'src'), join(root, 'src'), { recursive: true });
    put(root, files);
  });
