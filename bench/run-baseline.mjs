/**
 * Prints what a full run costs: wall time of the command, where the time goes and peak memory, and how both grow with
 * the fleet. Needs the build. Reports and asserts nothing.
 *
 *     node bench/run-baseline.mjs [SCENARIO] [--repeats N] [--quick] [--tenfold]
 *
 * `--quick` measures once and leaves the growth out; `--tenfold` adds a fleet ten times as large to the growth.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const here = import.meta.dirname;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    repeats: { type: 'string', default: '3' },
    quick: { type: 'boolean', default: false },
    tenfold: { type: 'boolean', default: false },
  },
});
const [scenario = 'baseline'] = positionals;
const repeats = values.quick ? 1 : Number(values.repeats);
if (!Number.isInteger(repeats) || repeats < 1) throw new Error(`--repeats ${values.repeats}: a whole number from 1 up`);

const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;
const row = (name, ...cells) => console.log(`  ${name.padEnd(24)}${cells.map((cell) => cell.padStart(12)).join('')}`);

/** Wall time of the command itself in ms, start of Node included. */
const command = () => {
  const folder = mkdtempSync(join(tmpdir(), 'steelsim-bench-'));
  try {
    const args = [join(here, '../bin/steelsim.js'), 'run', scenario, '--quiet', '--out', join(folder, 'run')];
    const since = performance.now();
    execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    return performance.now() - since;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const measure = (n) =>
  JSON.parse(execFileSync(process.execPath, [join(here, 'measure.mjs'), scenario, String(n)], { encoding: 'utf8' }));

/** The fastest of the repeats: other work on the machine only ever adds time. */
const best = (act, time) =>
  Array.from({ length: repeats }, act).reduce((least, each) => (time(each) < time(least) ? each : least));
const measured = (n) =>
  best(
    () => measure(n),
    ({ wall }) => wall,
  );

const showParts = ({ groupsAtStart, events, parts, wall, peakMegabytes }) => {
  console.log('\nwhere the time goes');
  row('furnace groups, events', String(groupsAtStart), String(events));
  for (const [part, ms] of Object.entries(parts)) row(part, seconds(ms));
  row('whole run', seconds(wall));
  row('peak memory', `${peakMegabytes.toFixed(0)} MB`);
};

const showGrowth = (one, more) => {
  console.log('\ngrowth with the fleet');
  row('', 'groups', 'simulation', 'ratio', 'whole run', 'ratio', 'peak MB');
  for (const n of [1, ...more]) {
    const { groupsAtStart, simulated, wall, peakMegabytes } = n === 1 ? one : measured(n);
    row(
      `× ${n}`,
      String(groupsAtStart),
      seconds(simulated),
      (simulated / one.simulated).toFixed(2),
      seconds(wall),
      (wall / one.wall).toFixed(2),
      peakMegabytes.toFixed(0),
    );
  }
};

const [load = 0] = loadavg();
console.log(
  `${scenario} on Node ${process.version}, ${cpus().length} cores, load ${load.toFixed(1)}; ` +
    (repeats === 1 ? 'one repeat' : `the fastest of ${repeats} repeats`),
);
row('steelsim run', seconds(best(command, (ms) => ms)));
const one = measured(1);
showParts(one);
if (!values.quick) showGrowth(one, values.tenfold ? [2, 4, 10] : [2, 4]);
