import { Command } from 'commander';
import { withExamples } from '../examples.js';
import { wholeNumber } from '../options.js';
import { say, sayJson } from '../output.js';

interface ExplainOptions {
  readonly year?: number;
  readonly data?: string;
  readonly json?: true;
}

/** `steelsim explain` */
export const explainCommand = (): Command => {
  const command = new Command('explain')
    .description('Tell why a furnace group of a run did what it did: gates, options, weights and draws.')
    .argument('<run>', 'folder of a complete run')
    .argument('<furnace-group>', 'id of the furnace group, as in furnace_groups.csv')
    .option('--year <year>', 'the year to explain (default: the last in which the group acted)', wholeNumber)
    .option('--data <folder>', 'folder of the dataset that the run was made from (default: the one shipped)')
    .option('--json', 'print as JSON')
    .action(explain);
  return withExamples(command, [
    [
      'steelsim explain results/net-zero P100000120118-BF-op-2002',
      'what it did over the years, and its last act in full',
    ],
    ['steelsim explain results/net-zero P100000120118-BF-op-2002 --year 2029 --json', 'one year, for a program'],
  ]);
};

const explain = async (run: string, furnaceGroup: string, { json, ...options }: ExplainOptions): Promise<void> => {
  const { explainRun } = await import('../../bootstrap/explain-run.js');
  const explanation = await explainRun({ run, furnaceGroup, ...options });
  if (json === true) {
    sayJson(explanation);
    return;
  }
  const { explanationText } = await import('../explanation-text.js');
  say(explanationText(explanation, options.year));
};
