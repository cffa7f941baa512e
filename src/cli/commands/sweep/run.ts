import { Command, Option } from 'commander';
import type { OnError } from '../../../experiments/execute-runs.js';
import type { Shard } from '../../../experiments/plan-runs.js';
import { withExamples } from '../../examples.js';
import { EXIT } from '../../exit-codes.js';
import { listenForInterruption } from '../../interruption.js';
import { say, sayJson, warn } from '../../output.js';
import { SWEEP, jobsOption, outOption, seconds, shard } from './options.js';

interface RunOptions {
  readonly out?: string;
  readonly jobs: number;
  readonly shard?: Shard;
  readonly onError: OnError;
  readonly timeout?: number;
  readonly quiet?: true;
  readonly json?: true;
}

const ON_ERROR: readonly OnError[] = ['fail-fast', 'fail-at-end', 'continue'];

/** `steelsim sweep run` */
export const runCommand = (): Command => {
  const command = new Command('run')
    .description(
      'Execute the runs of a sweep that are not done yet, and write runs.csv, timeseries.csv and manifest.json.',
    )
    .argument('<sweep>', SWEEP)
    .addOption(outOption())
    .addOption(jobsOption())
    .option('--shard <i/n>', 'only every n-th run, into a folder of its own for `sweep merge`', shard)
    .addOption(
      new Option(
        '--on-error <what>',
        'a run that is not done ends the sweep at once, makes it exit 1 in the end, or is noted',
      )
        .choices(ON_ERROR)
        .default('fail-at-end'),
    )
    .option('--timeout <seconds>', 'give up a run after so long; needs worker threads', seconds)
    .option('--quiet', 'no progress and no summary')
    .option('--json', 'print the summary as JSON')
    .action(run);
  return withExamples(command, [
    ['steelsim sweep run quickstart', 'run it; after Ctrl-C or a crash the same command continues'],
    ['steelsim sweep run my-sweep.yaml --jobs 8 --timeout 60 --on-error continue', 'note what fails and go on'],
    ['steelsim sweep run quickstart --shard 1/3 --out shards/1', 'a third of it, for one of three machines'],
  ]);
};

const run = async (sweep: string, { quiet, json, ...options }: RunOptions): Promise<void> => {
  const [{ runSweep }, { openSweepProgress }] = await Promise.all([
    import('../../../bootstrap/sweeps/run-sweep.js'),
    import('../../sweep/progress.js'),
  ]);
  const interruption = listenForInterruption();
  const progress = await openSweepProgress(quiet === true);
  try {
    const report = await runSweep(
      { sweep, ...options },
      {
        ...progress,
        signal: interruption.signal,
        damaged: ({ file, line }) => {
          warn(`steelsim: ${file}:${line} is damaged; its run is executed again`);
        },
      },
    );
    progress.ended();
    const open = report.runs - report.status.done;
    if (open > 0) {
      warn(`steelsim: ${open} of ${report.runs} runs are not done; \`sweep status\` names them`);
      if (options.onError !== 'continue') process.exitCode = EXIT.failed;
    }
    if (json === true) sayJson(report);
    else if (quiet !== true) say((await import('../../sweep/report-text.js')).reportText(report));
  } finally {
    progress.ended();
    interruption.release();
  }
};
