/**
 * Prints what the other formats of the results cost beside CSV alone: whole commands, one of each kind in turn, so that
 * both meet the same machine. Needs the build. Reports and asserts nothing.
 *
 *     node bench/formats.mjs [SCENARIO] [--repeats N]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { repeats: { type: 'string', default: '5' } },
});
const [scenario = 'baseline'] = positionals;
const repeats = Number(values.repeats);
if (!Number.isInteger(repeats) || repeats < 1) throw new Error(`--repeats ${values.repeats}: a whole number from 1 up`);

const KINDS = ['csv', 'csv,iamc', 'csv,parquet', 'csv,json', 'csv,iamc,json,parquet'];

/** Wall time of a run in ms, start of Node included. */
const timed = (formats) => {
  const folder = mkdtempSync(join(tmpdir(), 'steelsim-bench-'));
  try {
    const bin = join(import.meta.dirname, '../bin/steelsim.js');
    const args = [bin, 'run', scenario, '--quiet', '--format', formats, '--out', join(folder, 'run')];
    const since = performance.now();
    execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    return performance.now() - since;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};
const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`.padStart(10);

const [load = 0] = loadavg();
console.log(
  `${scenario} on Node ${process.version}, ${cpus().length} cores, load ${load.toFixed(1)}; median of ${repeats} rounds`,
);
const rounds = Array.from({ length: repeats }, () => KINDS.map(timed));
for (const [at, kind] of KINDS.entries()) {
  const more = median(rounds.map((round) => round[at] - round[0]));
  console.log(
    `  ${kind.padEnd(24)}${seconds(median(rounds.map((round) => round[at])))}  more than csv: ${seconds(more)}`,
  );
}
