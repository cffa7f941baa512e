import { join } from 'node:path';
import { Command, Option } from 'commander';
import type { RunReport, RunRequest } from '../../bootstrap.js';
import type { LogLevel } from '../../adapters/logging/logger.js';
import { LOG_LEVELS } from '../../adapters/logging/logger.js';
import { withExamples } from '../examples.js';
import { EXIT } from '../exit-codes.js';
import { listenForInterruption } from '../interruption.js';
import { gathered, wholeNumber } from '../options.js';
import { say, sayJson, warn } from '../output.js';
import { openProgress } from '../progress.js';

interface RunOptions extends Omit<RunRequest, 'scenario'> {
  readonly quiet?: true;
  readonly json?: true;
  readonly logLevel: LogLevel;
}

/** `steelsim run` */
export const runCommand = (): Command => {
  const command = new Command('run')
    .description('Run one scenario and write its results into a folder.')
    .argument('<scenario>', 'name of a shipped scenario, or path of a scenario file')
    .option('--set <path=value>', 'replace a value of the scenario; may be given several times', gathered)
    .option('--seed <number>', 'seed of the random draws', wholeNumber)
    .option('--until <year>', 'last year to simulate', wholeNumber)
    .option('--data <folder>', 'folder of the dataset (default: that of the scenario, else the one shipped)')
    .option('--out <folder>', 'folder of the results (default: results/<scenario>)')
    .option('--format <list>', 'formats beside CSV, with commas between: iamc, json, parquet')
    .option('--force', 'replace the results of other inputs')
    .option('--fresh', 'simulate again although the folder holds these results already')
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
    ['steelsim run quickstart --format iamc,parquet --out results/formats', 'for other tools too'],
    ['steelsim run quickstart --fresh --telemetry', 'how many messages, and where the time goes'],
    ['steelsim run my-scenario.yaml --data my-data --json', 'own files; the summary as JSON'],
  ]);
};

const run = async (scenario: string, { quiet, json, logLevel, ...options }: RunOptions): Promise<void> => {
  const [{ runScenario }, { openLog }] = await Promise.all([
    import('../../bootstrap.js'),
    import('../../adapters/logging/logger.js'),
  ]);
  const interruption = listenForInterruption();
  const progress = await openProgress(quiet === true);
  try {
    const company = { ...progress, signal: interruption.signal, log: openLog(logLevel) };
    const report = await runScenario({ scenario, ...options }, company);
    progress.ended();
    if (json === true) sayJson(summaryOf(report));
    else if (quiet !== true) await tell(report);
    await tellAside(report, options);
  } finally {
    progress.ended();
    interruption.release();
  }
};

/** The summary for programs: quantities in t, tCO2 and USD/t. */
const summaryOf = ({ folder, files, repeated, manifest }: RunReport): object => ({
  scenario: manifest.scenario.name,
  seed: manifest.seed,
  years: manifest.scenario.years,
  folder,
  files,
  repeated,
  headline: manifest.headline,
  crossings: manifest.crossings,
  deadLetters: manifest.counts.deadLetters,
});

/** What concerns the work of the program goes to stderr, and messages that could not be processed fail the command. */
const tellAside = async (
  { folder, manifest, repeated, telemetry }: RunReport,
  asked: Pick<RunOptions, 'telemetry' | 'telemetryJson'>,
): Promise<void> => {
  const { deadLetters } = manifest.counts;
  if (asked.telemetry === true && telemetry !== undefined) {
    const { telemetryTable } = await import('../telemetry-table.js');
    warn(telemetryTable(telemetry));
  }
  if (repeated && (asked.telemetry === true || asked.telemetryJson !== undefined)) {
    warn(`steelsim: no telemetry: ${folder} holds this run already; --fresh runs it again`);
  }
  if (deadLetters === 0) return;
  process.exitCode = EXIT.failed;
  const { DEAD_LETTERS_FILE } = await import('../../adapters/exports/dead-letter-lines.js');
  const messages = deadLetters === 1 ? '1 message' : `${deadLetters} messages`;
  warn(`steelsim: ${messages} could not be processed, see ${join(folder, DEAD_LETTERS_FILE)}; all files are complete`);
};

const tell = async ({ folder, files, repeated, manifest }: RunReport): Promise<void> => {
  const { headlineTable } = await import('../headline-table.js');
  const { name, years } = manifest.scenario;
  const repetition = repeated ? `; ${folder} holds this run already` : '';
  say(`${name}, ${years.start} to ${years.end}, seed ${manifest.seed}${repetition}`);
  say(headlineTable(manifest.headline));
  if (manifest.crossings.length > 0) {
    const { crossingsTable } = await import('../crossings-table.js');
    say(crossingsTable(manifest.crossings));
  }
  for (const file of files) say(file);
};
