import { Command, Option } from 'commander';
import type { RunReport, RunRequest } from '../../bootstrap.js';
import type { LogLevel } from '../../adapters/logging/logger.js';
import { LOG_LEVELS } from '../../adapters/logging/logger.js';
import { EVENT_STORES } from '../../runs/admission.js';
import { EVENT_LEVELS } from '../../runs/event-levels.js';
import { withExamples } from '../examples.js';
import { listenForInterruption } from '../interruption.js';
import { gathered, wholeNumber } from '../options.js';
import { sayJson, warn } from '../output.js';
import { openProgress } from '../progress.js';
import { summaryOf, tellDeadLetters, tellResumed, tellRun } from '../run-report.js';

interface RunOptions extends Omit<RunRequest, 'scenario'> {
  readonly quiet?: true;
  readonly json?: true;
  readonly logLevel: LogLevel;
}

/** `steelsim run` */
export const runCommand = (): Command => {
  const command = new Command('run')
    .description(
      'Run one scenario and write its results into a folder. An interrupted run goes on with the same command.',
    )
    .argument('<scenario>', 'name of a shipped scenario, or path of a scenario file')
    .option('--set <path=value>', 'replace a value of the scenario; may be given several times', gathered)
    .option('--seed <number>', 'seed of the random draws', wholeNumber)
    .option('--until <year>', 'last year to simulate', wholeNumber)
    .option('--data <folder>', 'folder of the dataset (default: that of the scenario, else the one shipped)')
    .option('--out <folder>', 'folder of the results (default: results/<scenario>)')
    .option('--format <list>', 'formats beside CSV, with commas between: iamc, json, parquet')
    .option('--force', 'replace the results of other inputs')
    .option('--fresh', 'simulate from the first year although the folder holds these results, or years of them')
    .addOption(
      new Option(
        '--events <level>',
        'how much of the event log to keep: full; summary: decisions, changes of state and markets; none: no run goes on ' +
          'from it. The results are the same',
      )
        .choices(EVENT_LEVELS)
        .default('full'),
    )
    .addOption(
      new Option('--event-store <store>', 'how to keep the event log: lines of JSON, or a database').choices(
        EVENT_STORES,
      ),
    )
    .option('--telemetry', 'print on stderr what the message kernel did: counts and times')
    .option('--telemetry-json <file>', 'write the same as OpenTelemetry metrics')
    .option('--quiet', 'no progress and no table')
    .option('--json', 'print the summary as JSON')
    .addOption(new Option('--log-level <level>', 'what to log on stderr').choices(LOG_LEVELS).default('warn'))
    .action(run);
  return withExamples(command, [
    ['steelsim run baseline', 'the world to 2050 under current policies, into results/baseline'],
    ['steelsim run net-zero --until 2035 --out results/short', 'stop early, write elsewhere'],
    ['steelsim run baseline --set markets.hydrogen.multiplier=0.6 --out results/cheap-hydrogen', 'change a value'],
    ['steelsim run baseline --event-store sqlite --out results/database', 'the event log in a database'],
    ['steelsim run baseline --events summary --out results/small', 'a log of decisions, changes and markets only'],
    ['steelsim run quickstart --format iamc,parquet --out results/formats', 'for other tools too'],
    ['steelsim run quickstart --fresh --telemetry', 'how many messages, and where the time goes'],
    ['steelsim run my-scenario.yaml --data my-data --json', 'own files; the summary as JSON'],
  ]);
};

const run = async (scenario: string, { quiet, json, logLevel, ...options }: RunOptions): Promise<void> => {
  const [{ runScenario }, { openLog }] = await Promise.all([
    import('../../bootstrap/run-scenario.js'),
    import('../../adapters/logging/logger.js'),
  ]);
  const interruption = listenForInterruption();
  const progress = await openProgress(quiet === true);
  try {
    const company = { ...progress, resumed: tellResumed, signal: interruption.signal, log: openLog(logLevel) };
    const report = await runScenario({ scenario, ...options }, company);
    progress.ended();
    if (json === true) sayJson(summaryOf(report));
    else if (quiet !== true) await tellRun(report);
    await tellTelemetry(report, options);
    await tellDeadLetters(report);
  } finally {
    progress.ended();
    interruption.release();
  }
};

/** What the work of the program was goes to stderr. */
const tellTelemetry = async (
  { folder, repeated, telemetry }: RunReport,
  asked: Pick<RunOptions, 'telemetry' | 'telemetryJson'>,
): Promise<void> => {
  if (asked.telemetry === true && telemetry !== undefined) {
    const { telemetryTable } = await import('../telemetry-table.js');
    warn(telemetryTable(telemetry));
  }
  if (repeated && (asked.telemetry === true || asked.telemetryJson !== undefined)) {
    warn(`steelsim: no telemetry: ${folder} holds this run already; --fresh runs it again`);
  }
};
