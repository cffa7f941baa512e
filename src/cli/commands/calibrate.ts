import { Command } from 'commander';
import { withExamples } from '../examples.js';
import { EXIT } from '../exit-codes.js';
import { say, sayJson, warn } from '../output.js';

interface CalibrateOptions {
  readonly data?: string;
  readonly out?: string;
  readonly check?: true;
  readonly json?: true;
}

/** `steelsim calibrate` */
export const calibrateCommand = (): Command => {
  const command = new Command('calibrate')
    .description(
      'Compare the first year of a scenario with statistics: what was fitted, what is predicted, what misses.',
    )
    .argument('[scenario]', 'name of a shipped scenario, or path of a scenario file', 'baseline')
    .option('--data <folder>', 'folder of the dataset (default: that of the scenario, else the one shipped)')
    .option('--out <file>', 'write the page there instead of printing it')
    .option('--check', 'write nothing; exit 1 when the file of --out differs from what would be written')
    .option('--json', 'print every figure as JSON')
    .action(calibrate);
  return withExamples(command, [
    ['steelsim calibrate', 'the page as Markdown'],
    ['steelsim calibrate --out calibration.md', 'into a file'],
    ['steelsim calibrate --json', 'for a program'],
  ]);
};

const calibrate = async (scenario: string, options: CalibrateOptions, command: Command): Promise<void> => {
  const { data, out, check, json } = options;
  if (check === true && out === undefined) command.error('error: --check needs --out <file> to compare with');
  const [{ calibrateBaseYear }, { calibrationPage }] = await Promise.all([
    import('../../bootstrap/calibrate-base-year.js'),
    import('../../adapters/reports/calibration-page.js'),
  ]);
  const calibration = await calibrateBaseYear({ scenario, data });
  const page = calibrationPage(calibration);
  if (json === true) sayJson(calibration);
  if (out === undefined) {
    if (json !== true) say(page);
  } else if (check === true) await compare(out, page);
  else await write(out, page);
};

const write = async (path: string, page: string): Promise<void> => {
  const { expectFilePath, writeWhole } = await import('../../adapters/exports/whole-file.js');
  expectFilePath('--out', path);
  writeWhole(path, page);
};

const compare = async (path: string, page: string): Promise<void> => {
  const { differenceFrom } = await import('../../adapters/reports/check-page.js');
  const difference = differenceFrom(path, page);
  if (difference === undefined) return;
  process.exitCode = EXIT.failed;
  const { line, there, now } = difference;
  warn(`steelsim: ${path} is not what the program says, first in line ${line}`);
  warn(`  there: ${there ?? '(nothing)'}`);
  warn(`  now:   ${now ?? '(nothing)'}`);
  warn(`The same command without --check writes it anew.`);
};
