import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadSweep } from '../../src/adapters/sweeps/load-sweep.js';
import { readSweepResults } from '../../src/adapters/sweeps/sweep-results.js';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';
import { checkout, textOf } from './blocks.js';

const SWEEP = `
scenario: quickstart
set: { years.end: 2026 }
parameters:
  - path: markets.demand.multiplier
    distribution: { kind: uniform, min: 0.7, max: 0.9 }
  - path: markets.scrap.multiplier
    distribution: { kind: uniform, min: 0.8, max: 1.2 }
design: { kind: saltelli, samples: 8 }
kpis: { emissions: 'scope1(2026) + scope2(2026)' }
`;

const drawnFromKept = (out: string, kpi: string) =>
  spawnSync(
    process.execPath,
    [join(checkout, 'scripts/results/sensitivity.mjs'), '--kept', '--kpi', kpi, '--out', out],
    { encoding: 'utf8' },
  );

test('one command puts what drives emissions into the results page, and again in its place', { timeout: 240_000 }, () => {
  const folder = scratchFolder();
  writeFileSync(join(folder, 'sweep.yaml'), SWEEP);
  writeFileSync(join(folder, 'results.md'), '# What the scenarios show\n\nText.\n');
  const write = () =>
    spawnSync(
      process.execPath,
      [
        ...[join(checkout, 'scripts/results/sensitivity.mjs'), '--sweep', join(folder, 'sweep.yaml'), '--jobs', '1'],
        ...['--kpi', 'emissions', '--folder', join(folder, 'runs'), '--out', folder],
      ],
      { encoding: 'utf8' },
    );
  expect(write().status).toBe(0);
  const page = readFileSync(join(folder, 'results.md'), 'utf8');
  expect(page).toMatch(/^# What the scenarios show\n\nText\.\n\n<!-- sensitivity: /);
  expect(page).toContain('varies 2 assumptions');
  expect(page).toContain('in 32 runs of a `saltelli` design');
  expect(page).toMatch(/`markets\.\w+\.multiplier` accounts for \d+ % of the variance alone/);
  expect(page).toContain('![What drives emissions](results-sensitivity.svg)');
  expect(readFileSync(join(folder, 'results-sensitivity.svg'), 'utf8')).toMatch(/^<svg /);
  const again = write();
  expect(again.status).toBe(0);
  expect(again.stdout + again.stderr).toMatch(/\b0 executed now/);
  expect(readFileSync(join(folder, 'results.md'), 'utf8')).toBe(page);
  // What is kept beside the page is enough to draw the same again.
  const chart = readFileSync(join(folder, 'results-sensitivity.svg'));
  rmSync(join(folder, 'results-sensitivity.svg'));
  expect(drawnFromKept(folder, 'emissions')).toMatchObject({ status: 0, stderr: '' });
  expect(readFileSync(join(folder, 'results-sensitivity.svg')).equals(chart)).toBe(true);
  expect(readFileSync(join(folder, 'results.md'), 'utf8')).toBe(page);
});

const KEPT = 'results-sensitivity';
const AGED = 'These runs were made with an earlier state of the model than the rest of this page.';

/** A copy of the shipped page with what its section on emissions is drawn from. */
const copy = (): string => {
  const folder = scratchFolder();
  for (const name of ['results.md', KEPT, 'pictures/made-from.json'])
    cpSync(join(checkout, 'docs', name), join(folder, name), { recursive: true });
  return folder;
};

test('the shipped section and its chart are what the kept runs give today', { timeout: 60_000 }, () => {
  const folder = copy();
  expect(drawnFromKept(folder, 'emissions2050')).toMatchObject({ status: 0, stderr: '' });
  const hint = '`node scripts/results/sensitivity.mjs --kept` draws it anew';
  expect(readFileSync(join(folder, 'results.md'), 'utf8'), hint).toBe(textOf('docs/results.md'));
  const chart = textOf('docs/results-sensitivity.svg');
  expect(readFileSync(join(folder, 'results-sensitivity.svg'), 'utf8') === chart, hint).toBe(true);
});

test('the kept runs are those of the shipped sweep', () => {
  const { specification } = readSweepResults(join(checkout, 'docs', KEPT));
  const today = loadSweep('assumptions').specification;
  const hint = '`npm run results:sensitivity` runs it anew';
  expect({ ...specification, description: '' }, hint).toEqual({ ...today, description: '' });
});

test('the section says so when the model has gone on since its runs', { timeout: 60_000 }, () => {
  const folder = copy();
  const record = join(folder, 'pictures/made-from.json');
  const { runs } = JSON.parse(readFileSync(record, 'utf8')) as { readonly runs: Readonly<Record<string, object>> };
  const later = { ...runs, 'net-zero': { ...runs['net-zero'], 2050: 'another' } };
  writeFileSync(record, JSON.stringify({ runs: later }));
  expect(drawnFromKept(folder, 'emissions2050')).toMatchObject({ status: 0 });
  expect(readFileSync(join(folder, 'results.md'), 'utf8')).toContain(AGED);
  writeFileSync(record, JSON.stringify({ runs: { ...runs, 'net-zero': madeFrom(folder) } }));
  expect(drawnFromKept(folder, 'emissions2050')).toMatchObject({ status: 0 });
  expect(readFileSync(join(folder, 'results.md'), 'utf8')).not.toContain(AGED);
});

/** Digests of the run that tells the state of the model at which the kept runs were made. */
const madeFrom = (folder: string): object =>
  (
    JSON.parse(readFileSync(join(folder, KEPT, 'manifest.json'), 'utf8')) as {
      readonly madeFrom: { readonly digests: object };
    }
  ).madeFrom.digests;
