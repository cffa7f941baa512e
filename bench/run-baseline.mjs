/**
 * Prints what a full run costs: wall time and peak memory of the command, where the time goes, and how both grow with
 * the fleet. Needs the build. Reports and asserts nothing.
 *
 *     node bench/run-baseline.mjs [SCENARIO] [COPIES,COPIES,…]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname;
const [scenario = 'baseline', copies = '1,2,4'] = process.argv.slice(2);
const REPEATS = 3;

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
  JSON.parse(execFileSync(process.execPath, [join(here, 'measure.mjs'), scenario, n], { encoding: 'utf8' }));

/** The fastest of some repeats: other work on the machine only ever adds time. */
const best = (act, time) =>
  Array.from({ length: REPEATS }, act).reduce((least, each) => (time(each) < time(least) ? each : least));

console.log(`${scenario} on Node ${process.version}, ${cpus().length} cores; the fastest of ${REPEATS} repeats`);
row('steelsim run', seconds(best(command, (ms) => ms)));

const sizes = copies.split(',');
const one = best(
  () => measure(sizes[0]),
  ({ wall }) => wall,
);
console.log('\nwhere the time goes');
row('furnace groups, events', String(one.groupsAtStart), String(one.events));
for (const [part, ms] of Object.entries(one.parts)) row(part, seconds(ms));
row('whole run', seconds(one.wall));
row('peak memory', `${one.peakMegabytes.toFixed(0)} MB`);

console.log('\ngrowth with the fleet');
row('', 'groups', 'simulation', 'ratio', 'whole run', 'ratio', 'peak MB');
for (const n of sizes) {
  const run =
    n === sizes[0]
      ? one
      : best(
          () => measure(n),
          ({ wall }) => wall,
        );
  const { groupsAtStart, simulated, wall, peakMegabytes } = run;
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
