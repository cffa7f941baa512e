import { join } from 'node:path';
import { Command } from 'commander';
import type { ReplayFault, ReplayReport } from '../../runs/replay-report.js';
import { withExamples } from '../examples.js';
import { EXIT } from '../exit-codes.js';
import { say, sayJson, warn } from '../output.js';

interface ReplayOptions {
  readonly verify?: true;
  readonly reExecute?: true;
  readonly data?: string;
  readonly json?: true;
}

/** `steelsim replay` */
export const replayCommand = (): Command => {
  const command = new Command('replay')
    .description('Fold the event log of a run again: the results follow from it alone. Exits 1 when they do not.')
    .argument('<run>', 'folder of a complete run')
    .option('--verify', 'compare every file with its digest, and every table with what the log gives')
    .option('--re-execute', 'run the recorded inputs again and name the first event that differs')
    .option('--data <folder>', 'folder of the dataset that the run was made from (default: the one shipped)')
    .option('--json', 'print as JSON')
    .action(replay);
  return withExamples(command, [
    ['steelsim replay results/net-zero', 'the headline results, from the log'],
    ['steelsim replay results/net-zero --verify', 'is every file as the run wrote it, and does it follow from the log'],
    ['steelsim replay results/net-zero --re-execute', 'do the same inputs still give the same events'],
  ]);
};

const replay = async (run: string, { json, ...options }: ReplayOptions): Promise<void> => {
  const { replayRun } = await import('../../bootstrap/replay-run.js');
  const report = await replayRun({ run, ...options });
  const failed = report.faults.length > 0;
  if (failed) process.exitCode = EXIT.failed;
  for (const fault of report.faults) warn(faultText(run, fault));
  if (json === true) sayJson(report);
  else if (!failed) await tell(report);
};

const faultText = (folder: string, { file, line, year, problem }: ReplayFault): string => {
  const place = [line === null ? '' : `, line ${line}`, year === null ? '' : `, year ${year}`].join('');
  return `steelsim: ${join(folder, file)}${place}: ${problem}`;
};

const tell = async ({ scenario, seed, headline, events, verified, reExecution }: ReplayReport): Promise<void> => {
  const { headlineTable } = await import('../headline-table.js');
  const [first, last] = [headline[0], headline.at(-1)];
  say(`${scenario}, ${first?.year ?? '?'} to ${last?.year ?? '?'}, seed ${seed}`);
  say(headlineTable(headline));
  say(`${headline.length} years folded from ${events} events`);
  if (verified !== null) say(`verified: ${verified.join(', ')}`);
  if (reExecution !== null) say(`run again: ${reExecution.events} events, all as recorded`);
};
