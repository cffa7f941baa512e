import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RunCompany, RunReport, RunRequest } from '../../src/bootstrap.js';
import { runScenario } from '../../src/bootstrap.js';
import { TINY_SCENARIO } from './tiny-world.js';

/** The tiny world of 2025 to 2030, into a folder. */
export const tinyRun = (out: string, request: Partial<RunRequest> = {}, company: RunCompany = {}): Promise<RunReport> =>
  runScenario({ scenario: TINY_SCENARIO, until: 2030, out, ...request }, company);

/** The same, stopped when a year has closed. Rejects as an interrupted run does. */
export const stoppedAfter = (
  year: number,
  out: string,
  request: Partial<RunRequest> = {},
  company: RunCompany = {},
): Promise<RunReport> => {
  const stop = new AbortController();
  return tinyRun(out, request, {
    ...company,
    signal: stop.signal,
    yearClosed: (headline) => {
      if (headline.year === year) stop.abort();
    },
  });
};

/** Every file of a folder with its bytes as text; the manifest without its clock. Hidden files too. */
export const filesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((file) => {
        const text = readFileSync(join(folder, file), 'latin1');
        return [file, file === 'manifest.json' ? text.slice(0, text.indexOf('"wallClock"')) : text];
      }),
  );
