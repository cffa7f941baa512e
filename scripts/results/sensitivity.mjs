/**
 * Runs a sensitivity analysis of the full fleet and puts its chart and what it found into the results page. Build the
 * program first. Interrupted, the same command continues; runs that are known are not executed again.
 *
 *     node scripts/results/sensitivity.mjs [--sweep NAME] [--kpi NAME] [--jobs N] [--folder DIR] [--out DIR]
 *
 * `--folder` keeps the runs (default: `results/sweeps/<sweep>`), `--out` has the page `results.md` (default: `docs`).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyseSweep } from '../../dist/bootstrap/sweeps/analyse-sweep.js';
import { sectionOf, withSection } from './sensitivity-section.mjs';

const root = join(import.meta.dirname, '../..');
const CHART = 'results-sensitivity.svg';

const { values: options } = parseArgs({
  options: {
    sweep: { type: 'string', default: 'assumptions' },
    kpi: { type: 'string', default: 'emissions2050' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    folder: { type: 'string' },
    out: { type: 'string', default: join(root, 'docs') },
  },
});

const folder = options.folder ?? join(root, 'results/sweeps', options.sweep);
const run = spawnSync(
  process.execPath,
  [join(root, 'bin/steelsim.js'), 'sweep', 'run', options.sweep, '--jobs', options.jobs, '--out', folder],
  { stdio: 'inherit' },
);
if (run.status !== 0) process.exit(run.status ?? 1);

const scratch = mkdtempSync(join(tmpdir(), 'steelsim-sensitivity-'));
try {
  const found = analyseSweep({ sweep: folder, kpis: [options.kpi], out: scratch });
  const charts = found.files.filter((file) => file.endsWith('.svg'));
  if (charts.length !== 1) throw new Error(`expected one chart of ${options.kpi}, found ${charts.length}`);
  const page = join(options.out, 'results.md');
  const text = withSection(readFileSync(page, 'utf8'), sectionOf(found, options.kpi, CHART));
  writeFileSync(join(options.out, CHART), readFileSync(charts[0]));
  writeFileSync(page, text);
  console.log(`${page} and ${join(options.out, CHART)}`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
