import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Finding } from './finding.js';

/** The folder itself or the nearest above it that is there: what a run would make its folder in. */
const nearestFolder = (dir: string): string => {
  const above = dirname(dir);
  return existsSync(dir) || above === dir ? dir : nearestFolder(above);
};

/** Whether results can be written into a folder: a file is written where the folder is or would be made, and removed. */
export const examineWriteAccess = (folder: string): Finding => {
  const where = nearestFolder(resolve(folder));
  const subject = 'results';
  try {
    const trial = mkdtempSync(join(where, '.steelsim-doctor-'));
    try {
      writeFileSync(join(trial, 'trial'), 'a run writes here', { flush: true });
    } finally {
      rmSync(trial, { recursive: true });
    }
    return { subject, ok: true, seen: `${folder}: can be written` };
  } catch (error) {
    return { subject, ok: false, seen: `${folder}: cannot be written: ${(error as Error).message}` };
  }
};
