/**
 * Prints what the log costs a run: the command `run --events full` over `run --events none`, each in a process and a folder
 * of its own. The two go in pairs, and every other pair begins with the other one, so that both meet the same machine; the
 * median of the ratios counts, and at most 1.35 is asked for. The results must be the same bytes either way. Needs the
 * build. Asserts nothing of the ratio.
 *
 *     node bench/log-cost.mjs [SCENARIO] [--repeats N] [--until YEAR]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const MOST = 1.35;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { repeats: { type: 'string', default: '5' }, until: { type: 'string' } },
});
const [name = 'baseline'] = positionals;
const repeats = Number(values.repeats);
if (!Number.isInteger(repeats) || repeats < 1) throw new Error(`--repeats ${values.repeats}: a whole number from 1 up`);
const until = values.until === undefined ? [] : ['--until', values.until];
const program = join(import.meta.dirname, '../bin/steelsim.js');
const OWN = ['manifest.json', 'events.jsonl'];

/** Seconds of a command, and its results. */
const measured = (level) => {
  const folder = mkdtempSync(join(tmpdir(), 'steelsim-bench-log-cost-'));
  try {
    const args = ['run', name, ...until, '--events', level, '--out', folder, '--quiet'];
    const before = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
    const seconds = (performance.now() - before) / 1000;
    if (status !== 0) throw new Error(stderr);
    const files = readdirSync(folder).filter((file) => !OWN.includes(file));
    return { seconds, results: files.map((file) => [file, readFileSync(join(folder, file), 'base64')]) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return (low + high) / 2;
};

const pairs = [];
for (let round = 0; round < repeats; round += 1) {
  const order = round % 2 === 0 ? ['full', 'none'] : ['none', 'full'];
  const pair = Object.fromEntries(order.map((level) => [level, measured(level)]));
  if (JSON.stringify(pair.full.results) !== JSON.stringify(pair.none.results))
    throw new Error('the log has changed the results');
  pairs.push({ full: pair.full.seconds, none: pair.none.seconds });
}
const ratios = pairs.map(({ full, none }) => full / none);
const [least, ratio, most] = [Math.min(...ratios), median(ratios), Math.max(...ratios)].map((each) => each.toFixed(3));
const seconds = (level) => median(pairs.map((pair) => pair[level])).toFixed(2);
console.log(`${name}: run --events full over run --events none, ${repeats} pairs in turn; medians`);
console.log(`${cpus().length} processors, load ${loadavg()[0].toFixed(1)}, Node ${process.version}`);
console.log(
  `full ${seconds('full')} s, none ${seconds('none')} s: ${ratio} times (${least} to ${most}), at most ${MOST} asked for`,
);
