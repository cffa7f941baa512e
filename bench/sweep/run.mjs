/**
 * Prints what sweeps cost: two worker threads beside two independent processes that do the halves of the same sweep,
 * in turns; the memory of a long sweep; and how many runs of the whole fleet a core makes in a second. Needs the build.
 * Reports and asserts nothing.
 *
 *     node bench/sweep/run.mjs [--repeats N] [--only throughput|memory|full-fleet]
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const here = import.meta.dirname;
const steelsim = join(here, '../../bin/steelsim.js');
const { values } = parseArgs({
  options: { repeats: { type: 'string', default: '3' }, only: { type: 'string' } },
});
const wanted = (part) => values.only === undefined || values.only === part;
const row = (name, ...cells) => console.log(`  ${name.padEnd(34)}${cells.map((cell) => cell.padStart(14)).join('')}`);

/** A process of its own; answers with what it printed. */
const run = (...args) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.on('close', (code) => (code === 0 ? resolve(said) : reject(new Error(`${args.join(' ')}: exit ${code}`))));
  });

const inFolder = async (act) => {
  const folder = mkdtempSync(join(tmpdir(), 'steelsim-bench-'));
  try {
    return await act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const seconds = async (act) => {
  const since = performance.now();
  await act();
  return (performance.now() - since) / 1000;
};

const sweep = (spec, out, ...options) =>
  run(steelsim, 'sweep', 'run', join(here, spec), '--out', out, '--quiet', ...options);
const RUNS = 300;
const threads = (out) => sweep('throughput.yaml', out, '--jobs', '2');
const processes = (out) =>
  Promise.all([1, 2].map((i) => sweep('throughput.yaml', `${out}-${i}`, '--jobs', '0', '--shard', `${i}/2`)));

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const throughput = async () => {
  console.log(`\n${RUNS} short runs, in turns`);
  row('', 'threads', 'processes', 'ratio');
  const ratios = [];
  for (let repeat = 0; repeat < Number(values.repeats); repeat += 1) {
    await inFolder(async (folder) => {
      const two = [];
      // Turns begin with the other one each time: what the machine does beside falls on both.
      for (const act of repeat % 2 === 0 ? [threads, processes] : [processes, threads]) {
        two.push([act, await seconds(() => act(join(folder, act.name)))]);
      }
      const of = (wanted) => RUNS / two.find(([act]) => act === wanted)[1];
      ratios.push(of(threads) / of(processes));
      row(
        `repeat ${repeat + 1}`,
        `${of(threads).toFixed(1)} runs/s`,
        `${of(processes).toFixed(1)} runs/s`,
        ratios.at(-1).toFixed(2),
      );
    });
  }
  row('median', '', '', median(ratios).toFixed(2));
};

const memory = async () => {
  console.log('\nresident memory of one process with one thread, a thousand runs');
  const marks = JSON.parse(await inFolder((folder) => run(join(here, 'memory.mjs'), join(folder, 'sweep'))));
  for (const [runs, megabytes] of Object.entries(marks)) {
    row(`after run ${runs}`, `${megabytes.toFixed(0)} MB`, `${((megabytes / marks[100] - 1) * 100).toFixed(1)} %`);
  }
};

const fullFleet = async () => {
  console.log('\nthe whole fleet to 2050');
  await inFolder(async (folder) => {
    await sweep('full-fleet.yaml', folder, '--jobs', '1');
    const { timings } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    row('one thread', `${(1 / timings.secondsPerRun).toFixed(2)} runs/s`, `${timings.secondsPerRun.toFixed(2)} s`);
  });
};

const [load = 0] = loadavg();
console.log(`Node ${process.version}, ${cpus().length} cores, load ${load.toFixed(1)}`);
if (wanted('throughput')) await throughput();
if (wanted('memory')) await memory();
if (wanted('full-fleet')) await fullFleet();
