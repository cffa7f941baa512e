import { Command } from 'commander';
import { SHIPPED_DATA } from '../../adapters/installation.js';
import { withExamples } from '../examples.js';
import { gathered } from '../options.js';
import { say, sayJson } from '../output.js';

/** `steelsim data` */
export const dataCommand = (): Command => {
  const command = new Command('data').description('Check, describe and build datasets.');
  for (const each of [validateCommand(), describeCommand(), importCommand()]) command.addCommand(each);
  return withExamples(command, [
    ['steelsim data validate my-data', 'every fault of a dataset at once'],
    ['steelsim data describe', 'what the shipped dataset holds'],
  ]);
};

const FOLDER = 'folder of the dataset (default: the one shipped)';

const validateCommand = (): Command => {
  const command = new Command('validate')
    .description('Check a dataset: every fault with its file, row and column.')
    .argument('[folder]', FOLDER)
    .action(validate);
  return withExamples(command, [['steelsim data validate my-data', 'exits 2 when there are faults']]);
};

const validate = async (folder = SHIPPED_DATA): Promise<void> => {
  const [{ validateDataset }, { BadInputError }] = await Promise.all([
    import('../../adapters/datasets/read-dataset.js'),
    import('../../adapters/faults.js'),
  ]);
  const faults = validateDataset(folder);
  if (faults.length > 0) throw new BadInputError(faults);
  say(`${folder}: no faults`);
};

const describeCommand = (): Command => {
  const command = new Command('describe')
    .description('Describe a dataset: fleet, capacity, what was imputed, which countries have figures of their own.')
    .argument('[folder]', FOLDER)
    .option('--json', 'print as JSON')
    .action(describe);
  return withExamples(command, [
    ['steelsim data describe', 'the shipped dataset'],
    ['steelsim data describe my-data --json', 'for a program'],
  ]);
};

const describe = async (folder: string | undefined, { json }: { json?: true }): Promise<void> => {
  const [{ readDataset }, { describeDataset }, { renderDatasetSummary }] = await Promise.all([
    import('../../adapters/datasets/read-dataset.js'),
    import('../../adapters/datasets/describe-dataset.js'),
    import('../../adapters/datasets/render-summary.js'),
  ]);
  const summary = describeDataset(readDataset(folder ?? SHIPPED_DATA));
  if (json === true) sayJson(summary);
  else say(renderDatasetSummary(summary));
};

interface ImportOptions {
  readonly units: readonly string[];
  readonly plants: readonly string[];
  readonly tables: string;
  readonly out: string;
  readonly force?: true;
}

const importCommand = (): Command => {
  const gem = new Command('gem')
    .description('Build the fleet of a dataset from the Global Iron and Steel Tracker of Global Energy Monitor.')
    .requiredOption('--units <file>', 'CSV file of units; may be given several times', gathered)
    .requiredOption('--plants <file>', 'CSV file of plants; may be given several times', gathered)
    .requiredOption('--out <folder>', 'folder that receives plants.csv, plant_groups.csv and furnace_groups.csv')
    .option('--tables <folder>', 'dataset with the countries, technologies and production to fit to', SHIPPED_DATA)
    .option('--force', 'replace another fleet in the folder')
    .action(importGem);
  withExamples(gem, [['steelsim data import gem --units units.csv --plants plants.csv --out my-data', 'a new fleet']]);
  const command = new Command('import').description('Build a dataset from the files of a source.').addCommand(gem);
  return withExamples(command, [
    ['steelsim data import gem --units units.csv --plants plants.csv --out my-data', 'from tracker files'],
  ]);
};

const importGem = async ({ units, plants, tables, out, force }: ImportOptions): Promise<void> => {
  const { importGemTracker, readTrackerInput, reportLines, writeFleet } =
    await import('../../adapters/datasets/gem/index.js');
  const fleet = importGemTracker(readTrackerInput({ units, plants, tables }));
  const files = writeFleet(out, fleet, { force });
  say([...reportLines(fleet.report), ...files].join('\n'));
};
