import { Command } from 'commander';
import { withExamples } from '../../examples.js';
import { say, sayJson } from '../../output.js';
import { SWEEP, outOption } from './options.js';

interface StatusOptions {
  readonly out?: string;
  readonly json?: true;
}

/** `steelsim sweep status` */
export const statusCommand = (): Command => {
  const command = new Command('status')
    .description('Tell how far a sweep is, and which runs are not done and why. Writes nothing.')
    .argument('<sweep>', SWEEP)
    .addOption(outOption())
    .option('--json', 'print as JSON')
    .action(status);
  return withExamples(command, [
    ['steelsim sweep status quickstart', 'runs by status, and those that failed'],
    ['steelsim sweep status quickstart --json', 'every run that is not done, for a program'],
  ]);
};

const status = async (sweep: string, { out, json }: StatusOptions): Promise<void> => {
  const { sweepStatus } = await import('../../../bootstrap/sweeps/sweep-status.js');
  const told = sweepStatus({ sweep, out });
  if (json === true) {
    sayJson(told);
    return;
  }
  const { statusText } = await import('../../sweep/status-text.js');
  say(statusText(told));
};
