/**
 * Runs the shipped scenarios and writes the results page with its pictures. Build the program first.
 *
 *     node scripts/results/run.mjs [--scenarios a,b,…] [--pair A,B] [--from DIR] [--out DIR]
 *
 * `--pair` names the two scenarios that are drawn and set beside each other, `--out` the folder of `results.md` and
 * `pictures/` (default: `docs`). A run that stands complete in a folder of its name below `--from` is taken from there.
 * Same program and data, same bytes. `pictures/made-from.json` says what they were made from, so that a test can tell when
 * they are out of date.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { capacityChart, curveChart, emissionsChart, metallicsChart, priceChart, routesChart } from './charts.mjs';
import { valuesOf } from './figures.mjs';
import { MAKERS, hashesIn, writeRecord } from '../made-from/record.mjs';
import { isOutdated, madeFromIn } from './sensitivity-record.mjs';
import { sectionIn, withAge, withSection } from './sensitivity-section.mjs';
import { filled } from './template.mjs';
import { resultsIn, resultsOf } from './scenario-results.mjs';

const root = join(import.meta.dirname, '../..');
/** Small worlds to try things on; their results say nothing about steel. */
const NOT_TOLD = ['quickstart'];

const shipped = () =>
  readdirSync(join(root, 'scenarios'))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .filter((name) => !NOT_TOLD.includes(name))
    .sort();

const { values: options } = parseArgs({
  options: {
    scenarios: { type: 'string' },
    pair: { type: 'string', default: 'baseline,net-zero' },
    from: { type: 'string' },
    out: { type: 'string', default: join(root, 'docs') },
  },
});

const list = (text) => text.split(',').filter((name) => name !== '');
const pair = list(options.pair);
const names = options.scenarios === undefined ? shipped() : list(options.scenarios);
const strangers = pair.filter((name) => !names.includes(name));
if (pair.length !== 2 || strangers.length > 0) throw new Error(`--pair needs two of ${names.join(', ')}`);

const results = new Map();
for (const name of names) {
  const there = options.from === undefined ? undefined : join(options.from, name);
  const isThere = there !== undefined && existsSync(join(there, 'manifest.json'));
  console.error(`${isThere ? 'reading' : 'running'} ${name}`);
  results.set(name, isThere ? resultsIn(there) : await resultsOf(name));
}

const [first, second] = pair.map((name) => results.get(name));
const pictures = new Map([['steel-price', priceChart([first, second])]]);
const KINDS = {
  routes: routesChart,
  emissions: emissionsChart,
  metallics: metallicsChart,
  capacity: capacityChart,
  'cost-curve': curveChart,
};
for (const [role, run] of [
  ['baseline', first],
  ['net-zero', second],
]) {
  for (const [kind, chart] of Object.entries(KINDS)) pictures.set(`${kind}-${role}`, chart(run));
}

const folder = join(options.out, 'pictures');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, svg] of pictures) writeFileSync(join(folder, `${name}.svg`), svg);
const template = readFileSync(join(import.meta.dirname, 'results.template.md'), 'utf8');
const page = filled(template, valuesOf([...results.values()], { baseline: first, 'net-zero': second }));
const written = join(options.out, 'results.md');
// The section on what drives emissions takes hours of runs and is written by a script of its own.
const kept = existsSync(written) ? sectionIn(readFileSync(written, 'utf8')) : '';
const digests = Object.fromEntries([...results].map(([name, run]) => [name, run.digests]));
writeFileSync(written, withSection(page, withAge(kept, isOutdated(madeFromIn(options.out), digests))));
writeRecord(folder, MAKERS['docs/pictures'], { runs: digests, files: hashesIn(folder, ['../results.md']) });
console.log(`${join(options.out, 'results.md')} and ${pictures.size} pictures of ${names.length} scenarios`);
