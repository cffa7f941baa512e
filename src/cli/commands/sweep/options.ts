import { availableParallelism } from 'node:os';
import { InvalidArgumentError, Option } from 'commander';
import type { Shard } from '../../../experiments/plan-runs.js';

/** What every command about a sweep takes. */
export const SWEEP = 'name of a shipped sweep, or path of its file';

export const outOption = (): Option =>
  new Option('--out <folder>', 'folder of the sweep (default: results/sweeps/<name>)');

const count = (text: string): number => {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('Expected a whole number from 0 to 999.');
  return Number(text);
};

export const jobsOption = (): Option =>
  new Option('--jobs <number>', 'worker threads; 0 runs in this process')
    .argParser(count)
    .default(availableParallelism(), 'one for each core');

/** Seconds, fractions included. */
export const seconds = (text: string): number => {
  const value = Number(text);
  if (!(value > 0 && value <= 1e6)) throw new InvalidArgumentError('Expected a number of seconds above 0.');
  return value;
};

/** Reads `i/n`. */
export const shard = (text: string): Shard => {
  const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const read = { index: Number(index), of: Number(of) };
  if (!(read.index >= 1 && read.index <= read.of)) throw new InvalidArgumentError('Expected i/n, such as 1/3.');
  return read;
};
