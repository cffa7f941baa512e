import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export const TINY_WORLD = 'test/fixtures/tiny-world';

/** One replacement in one file of the tiny world; `from` must occur there exactly once. */
export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** A copy of the tiny world for one test, with the edits applied; removed afterwards. */
export function editedWorld(...edits: readonly Edit[]): string {
  const dir = mkdtempSync(join(tmpdir(), 'tiny-world-'));
  onTestFinished(() => {
    rmSync(dir, { recursive: true });
  });
  cpSync(TINY_WORLD, dir, { recursive: true });
  for (const { file, from, to } of edits) {
    const [before, after, ...more] = readFileSync(join(dir, file), 'utf8').split(from);
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error(`${from} is not once in ${file}`);
    writeFileSync(join(dir, file), before + to + after);
  }
  return dir;
}
