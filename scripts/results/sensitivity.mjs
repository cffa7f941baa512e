/**
 * Runs a sensitivity analysis of the full fleet and puts its chart and what it found into the results page. Build the
 * program first. Interrupted, the same command continues; runs that are known are not executed again.
 *
 *     node scripts/results/sensitivity.mjs [--sweep NAME] [--kpi NAME] [--jobs N] [--folder DIR] [--out DIR]
 *     node scripts/results/sensitivity.mjs --kept [--kpi NAME] [--out DIR]
 *
 * `--folder` keeps the runs (default: `results/sweeps/<sweep>`), `--out` has the page `results.md` (default: `docs`), and
 * `results-sensitivity/` beside it what the chart can be drawn from again, and the digests of a run of the sweep's own
 * scenario, by which a later state of the model is told. `--kept` draws and tells what is kept there, without a run.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadSweep } from '../../dist/adapters/sweeps/load-sweep.js';
import { scenarioBeside } from '../../dist/adapters/sweeps/sweep-file.js';
import { runScenario } from '../../dist/bootstrap.js';
import { analyseSweep } from '../../dist/bootstrap/sweeps/analyse-sweep.js';
import { RECORD_FILE } from '../made-from/record-file.mjs';
import { RECORD, isOutdated, keepRuns, madeFromIn } from './sensitivity-record.mjs';
import { sectionOf, withAge, withSection } from './sensitivity-section.mjs';

const root = join(import.meta.dirname, '../..');
const CHART = 'results-sensitivity.svg';

const { values: options } = parseArgs({
  options: {
    sweep: { type: 'string', default: 'assumptions' },
    kpi: { type: 'string', default: 'emissions2050' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    folder: { type: 'string' },
    kept: { type: 'boolean', default: false },
    out: { type: 'string', default: join(root, 'docs') },
  },
});

const folder = options.kept
  ? join(options.out, RECORD)
  : (options.folder ?? join(root, 'results/sweeps', options.sweep));

const runSweep = () => {
  const args = ['sweep', 'run', options.sweep, '--jobs', options.jobs, '--out', folder];
  const { status } = spawnSync(process.execPath, [join(root, 'bin/steelsim.js'), ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

/** The scenario of the sweep, and how a run of it goes with what holds at every point. */
const madeFrom = async (out) => {
  const { file, specification, data } = loadSweep(options.sweep);
  const { scenario, set } = specification;
  const request = { scenario: scenarioBeside(file, scenario), set, setIn: file.dir, data: data.dir };
  const { manifest } = await runScenario({ ...request, out });
  return { scenario: set.length === 0 ? scenario : `${scenario}, changed`, digests: manifest.digests };
};

/** The section, with a word on its age where the pictures of the page are of later runs than its own. */
const told = (section) => {
  const pictures = join(options.out, 'pictures', RECORD_FILE);
  if (!options.kept || !existsSync(pictures)) return section;
  return withAge(section, isOutdated(madeFromIn(options.out), JSON.parse(readFileSync(pictures, 'utf8')).runs));
};

if (!options.kept) runSweep();
const scratch = mkdtempSync(join(tmpdir(), 'steelsim-sensitivity-'));
try {
  const found = analyseSweep({ sweep: folder, kpis: [options.kpi], out: scratch });
  const charts = found.files.filter((file) => file.endsWith('.svg'));
  if (charts.length !== 1) throw new Error(`expected one chart of ${options.kpi}, found ${charts.length}`);
  const page = join(options.out, 'results.md');
  const text = withSection(readFileSync(page, 'utf8'), told(sectionOf(found, options.kpi, CHART)));
  writeFileSync(join(options.out, CHART), readFileSync(charts[0]));
  writeFileSync(page, text);
  if (!options.kept) keepRuns(folder, options.out, await madeFrom(join(scratch, 'run')));
  console.log(`${page} and ${join(options.out, CHART)}`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
