import { Command } from 'commander';
import { withExamples } from '../../examples.js';
import { listenForInterruption } from '../../interruption.js';
import { say } from '../../output.js';
import { openProgress } from '../../progress.js';
import { SWEEP } from './options.js';

interface RerunOptions {
  readonly out: string;
  readonly force?: true;
}

/** `steelsim sweep rerun` */
export const rerunCommand = (): Command => {
  const command = new Command('rerun')
    .description('Run one run of a sweep again on its own, with its event log and all its tables.')
    .argument('<sweep>', SWEEP)
    .argument('<run-id>', 'as in the first column of runs.csv')
    .requiredOption('--out <folder>', 'folder of the results')
    .option('--force', 'replace the results of other inputs')
    .action(rerun);
  return withExamples(command, [
    ['steelsim sweep rerun quickstart 0123456789abcdef --out results/one', 'to explain, compare or replay it'],
  ]);
};

const rerun = async (sweep: string, run: string, options: RerunOptions): Promise<void> => {
  const { rerunOfSweep } = await import('../../../bootstrap/sweeps/rerun-of-sweep.js');
  const interruption = listenForInterruption();
  const progress = await openProgress(false);
  try {
    const report = await rerunOfSweep({ sweep, run, ...options }, { ...progress, signal: interruption.signal });
    progress.ended();
    say([`run ${report.manifest.run}, seed ${report.manifest.seed}`, ...report.files].join('\n'));
  } finally {
    progress.ended();
    interruption.release();
  }
};
