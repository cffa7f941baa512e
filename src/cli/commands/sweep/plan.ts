import { Command } from 'commander';
import { withExamples } from '../../examples.js';
import { say, sayJson } from '../../output.js';
import { SWEEP, jobsOption, outOption } from './options.js';

interface PlanOptions {
  readonly out?: string;
  readonly jobs: number;
  readonly json?: true;
}

/** `steelsim sweep plan` */
export const planCommand = (): Command => {
  const command = new Command('plan')
    .description('Tell what a sweep would take: runs, minutes and disk. Starts nothing and writes nothing.')
    .argument('<sweep>', SWEEP)
    .addOption(outOption())
    .addOption(jobsOption())
    .option('--json', 'print as JSON, in seconds and bytes')
    .action(plan);
  return withExamples(command, [
    ['steelsim sweep plan carbon-and-hydrogen-prices', 'from the runs its folder knows, else from one trial'],
    ['steelsim sweep plan my-sweep.yaml --jobs 8 --json', 'for a program'],
  ]);
};

const plan = async (sweep: string, { json, ...options }: PlanOptions): Promise<void> => {
  const { planSweep } = await import('../../../bootstrap/sweeps/plan-sweep.js');
  const planned = await planSweep({ sweep, ...options });
  if (json === true) {
    sayJson(planned);
    return;
  }
  const { planText } = await import('../../sweep/plan-text.js');
  say(planText(planned, options.jobs));
};
