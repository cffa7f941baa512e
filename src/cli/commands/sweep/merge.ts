import { Command } from 'commander';
import { withExamples } from '../../examples.js';
import { EXIT } from '../../exit-codes.js';
import { say, warn } from '../../output.js';
import { SWEEP, outOption } from './options.js';

interface MergeOptions {
  readonly from: readonly string[];
  readonly out?: string;
}

/** `steelsim sweep merge` */
export const mergeCommand = (): Command => {
  const command = new Command('merge')
    .description('Bring the runs of shards together and write the files of the sweep; exit 1 naming what is missing.')
    .argument('<sweep>', SWEEP)
    .requiredOption('--from <folders...>', 'folders of the shards')
    .addOption(outOption())
    .action(merge);
  return withExamples(command, [
    [
      'steelsim sweep merge quickstart --from shards/1 shards/2 shards/3',
      'three thirds, into results/sweeps/quickstart',
    ],
  ]);
};

const merge = async (sweep: string, { from, out }: MergeOptions): Promise<void> => {
  const { mergeSweep } = await import('../../../bootstrap/sweeps/merge-sweep.js');
  const { files, manifest } = await mergeSweep({ sweep, from, out }, ({ file, line }) => {
    warn(`steelsim: ${file}:${line} is damaged and left out`);
  });
  const { runs, status } = manifest.counts;
  if (status.done < runs) {
    warn(`steelsim: ${runs - status.done} of ${runs} runs are not done; \`sweep status\` names them`);
    process.exitCode = EXIT.failed;
  }
  say([`${manifest.sweep}: ${status.done} of ${runs} runs done`, ...files].join('\n'));
};
