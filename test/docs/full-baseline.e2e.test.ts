import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { CSV_TABLES } from '../../src/adapters/exports/csv/index.js';
import type { DataPackage } from '../../src/adapters/exports/datapackage/package.js';
import { packageFaults } from '../adapters/exports/check-package.js';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';
import { steelsim } from '../cli/steelsim.js';
import { checkout, textOf } from './blocks.js';
import { outOfDate } from './made-from.js';

/* One run of the whole world, and what is told of it: by its data package, and by the documentation. */

const scratch = scratchFolder();
const dir = join(scratch, 'baseline');
const packageIn = (folder: string): DataPackage =>
  JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as DataPackage;

let shown = '';

beforeAll(async () => {
  const { code, stdout } = await steelsim(['run', 'baseline', '--out', 'baseline'], { cwd: scratch });
  expect(code).toBe(0);
  shown = stdout.replaceAll(/^baseline\//gm, 'results/baseline/');
}, 240_000);

test('the README shows what such a run ends with', () => {
  const [head, tail] = ['```console\n$ npx steelsim run baseline\n', '```'];
  const page = textOf('README.md');
  const from = page.indexOf(head) + head.length;
  const to = page.indexOf(tail, from);
  if (process.env['UPDATE_DOCS'] === '1')
    writeFileSync(join(checkout, 'README.md'), `${page.slice(0, from)}${shown}${page.slice(to)}`);
  else expect(page.slice(from, to), 'UPDATE_DOCS=1 renews it').toBe(shown);
});

test('the package describes every table as it is: bytes, types, constraints, keys and foreign keys of every row', () => {
  expect(packageFaults(dir).slice(0, 5)).toEqual([]);
  expect(packageIn(dir).resources.map(({ path }) => path)).toEqual(CSV_TABLES.map(({ file }) => file));
}, 120_000);

test('the package carries on the sources and licences of the dataset', () => {
  const { licenses = [], sources = [] } = packageIn(dir);
  expect(licenses).toMatchObject([{ name: 'CC-BY-4.0' }]);
  expect(JSON.stringify(sources)).toContain('Global Energy Monitor');
});

test('the pictures of the documentation are of this run, year by year', () => {
  const { digests } = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as {
    readonly digests: Readonly<Record<string, string>>;
  };
  expect(Object.keys(digests)).toHaveLength(26);
  expect(outOfDate('baseline', digests)).toEqual([]);
});

test('the results page tells and draws what the script makes of it today', () => {
  const out = join(scratch, 'page');
  const script = join(checkout, 'scripts/results/run.mjs');
  const args = ['--scenarios', 'baseline', '--pair', 'baseline,baseline', '--from', scratch, '--out', out];
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: 'reading baseline\n' });
  const hint = '`npm run results` makes it anew';
  for (const kind of ['capacity', 'cost-curve', 'emissions', 'metallics', 'routes']) {
    const picture = `pictures/${kind}-baseline.svg`;
    expect(readFileSync(join(out, picture), 'utf8') === textOf(`docs/${picture}`), `${picture}: ${hint}`).toBe(true);
  }
  const row = (page: string): string | undefined => /^\| `baseline` .*$/m.exec(page)?.[0];
  expect(row(readFileSync(join(out, 'results.md'), 'utf8')), hint).toBe(row(textOf('docs/results.md')));
}, 60_000);
