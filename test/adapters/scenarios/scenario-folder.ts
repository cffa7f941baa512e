import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { BadInputError, renderFault } from '../../../src/adapters/faults.js';

export const SHIPPED = 'scenarios';

/** A folder with these files for one test; removed afterwards. */
export function scenarioFolder(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'scenarios-'));
  onTestFinished(() => {
    rmSync(dir, { recursive: true });
  });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  return dir;
}

/** The messages of the faults that loading throws, none when it succeeds. */
export function faultsOf(load: () => unknown): readonly string[] {
  try {
    load();
    return [];
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    return error.faults.map(renderFault);
  }
}
