import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';
import { checkout } from './blocks.js';

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
});
