import { Command, Option } from 'commander';
import type { LogLevel } from '../../adapters/logging/logger.js';
import { LOG_LEVELS } from '../../adapters/logging/logger.js';
import { withExamples } from '../examples.js';
import { listenForInterruption } from '../interruption.js';
import { gathered, wholeNumber } from '../options.js';
import { sayJson } from '../output.js';
import { openProgress } from '../progress.js';
import { summaryOf, tellDeadLetters, tellResumed, tellRun } from '../run-report.js';

interface BranchOptions {
  readonly at: number;
  readonly set?: readonly string[];
  readonly until?: number;
  readonly data?: string;
  readonly out?: string;
  readonly force?: true;
  readonly quiet?: true;
  readonly json?: true;
  readonly logLevel: LogLevel;
}

/** `steelsim branch` */
export const branchCommand = (): Command => {
  const command = new Command('branch')
    .description(
      'Go on with a recorded run from a year on under other assumptions. The years before are not simulated again.',
    )
    .argument('<run>', 'folder of a complete run')
    .requiredOption('--at <year>', 'first year under the other assumptions', wholeNumber)
    .option(
      '--set <path=value>',
      'replace a value of its scenario from that year on; may be given several times',
      gathered,
    )
    .option('--until <year>', 'last year to simulate (default: that of the run)', wholeNumber)
    .option('--data <folder>', 'folder of the dataset that the run was made from (default: the one shipped)')
    .option('--out <folder>', 'folder of the results (default: results/<scenario>-from-<year>)')
    .option('--force', 'replace the results of other inputs')
    .option('--quiet', 'no progress and no table')
    .option('--json', 'print the summary as JSON')
    .addOption(new Option('--log-level <level>', 'what to log on stderr').choices(LOG_LEVELS).default('warn'))
    .action(branch);
  return withExamples(command, [
    [
      'steelsim branch results/baseline --at 2035 --set policies.carbonPrice.multiplier=2',
      'dearer carbon from 2035 on',
    ],
    [
      'steelsim branch results/net-zero --at 2030 --set markets.hydrogen.multiplier=1.5 --out results/hydrogen-shock',
      'hydrogen turns out dear when the first plants stand',
    ],
    ['steelsim compare results/baseline results/baseline-from-2035', 'what came of it'],
  ]);
};

const branch = async (run: string, { quiet, json, logLevel, ...options }: BranchOptions): Promise<void> => {
  const [{ branchRun }, { openLog }] = await Promise.all([
    import('../../bootstrap/branch-run.js'),
    import('../../adapters/logging/logger.js'),
  ]);
  const interruption = listenForInterruption();
  const progress = await openProgress(quiet === true);
  try {
    const company = { ...progress, resumed: tellResumed, signal: interruption.signal, log: openLog(logLevel) };
    const report = await branchRun({ run, ...options }, company);
    progress.ended();
    if (json === true) sayJson(summaryOf(report));
    else if (quiet !== true) await tellRun(report);
    await tellDeadLetters(report);
  } finally {
    progress.ended();
    interruption.release();
  }
};
