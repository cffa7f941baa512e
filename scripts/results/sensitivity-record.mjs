import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/** The folder beside the page from which `sweep analyse` draws the chart again: what was varied, and each run's KPIs. */
export const RECORD = 'results-sensitivity';

const MANIFEST = 'manifest.json';
const RUNS = 'runs.csv';
const KEPT = ['run_id', 'point', 'replicate', 'seed', 'status'];

const jsonIn = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Keeps what the analysis of a sweep rests on; `madeFrom` names its scenario and the digests of a run of that by year. */
export const keepRuns = (folder, out, madeFrom) => {
  const { sweep, specification } = jsonIn(join(folder, MANIFEST));
  const columns = [...KEPT, ...Object.keys(specification.kpis)];
  const rows = parse(readFileSync(join(folder, RUNS), 'utf8'), { columns: true });
  mkdirSync(join(out, RECORD), { recursive: true });
  const manifest = { sweep, madeFrom, specification };
  writeFileSync(join(out, RECORD, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(join(out, RECORD, RUNS), stringify(rows, { header: true, columns }));
};

/** What the runs beside a page were made from; undefined where there are none. */
export const madeFromIn = (out) => {
  const path = join(out, RECORD, MANIFEST);
  return existsSync(path) ? jsonIn(path).madeFrom : undefined;
};

/** Whether the scenario of these runs goes another way now: its last year has another digest. */
export const isOutdated = (madeFrom, digests) => {
  const now = digests[madeFrom?.scenario];
  if (madeFrom === undefined || now === undefined) return false;
  const [year, digest] = Object.entries(madeFrom.digests).at(-1);
  return now[year] !== digest;
};
