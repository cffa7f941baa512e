import { basename, resolve } from 'node:path';
import { readReferenceFigures } from '../adapters/datasets/read-reference-figures.js';
import { packageVersion, SHIPPED_DATA } from '../adapters/installation.js';
import { keyedDraws } from '../adapters/random/keyed-draws.js';
import { CALIBRATION_TEXTS } from '../adapters/reports/calibration-texts.js';
import { readLogOfReport } from '../adapters/run-folders/furnace-events.js';
import type { RecordedInputs } from '../adapters/run-folders/recorded-inputs.js';
import { readRecordedInputs } from '../adapters/run-folders/recorded-inputs.js';
import * as tables from '../adapters/run-folders/report-tables.js';
import { assemble } from '../runs/assemble.js';
import { compareBaseYear, SECTIONS } from '../runs/calibration/compare.js';
import type { SectionName } from '../runs/calibration/compare.js';
import { foldYears } from '../runs/fold-years.js';
import { calibrationRows } from '../runs/report/calibration-rows.js';
import type { ReportData, ReportedCalibration, ReportedRun } from '../runs/report/report-data.js';
import { runReport } from '../runs/report/run-report.js';
import { logToReport } from './log-to-report.js';
import type { LogToReport } from './log-to-report.js';

/** Which runs to tell of. Paths are relative to the working directory. */
export interface ReportRequest {
  /** Folders of complete runs. */
  readonly runs: readonly string[];
  /** Folder of the dataset that they were made from; the shipped one otherwise. */
  readonly data?: string | undefined;
}

const titles = Object.fromEntries(SECTIONS.map((name) => [name, CALIBRATION_TEXTS[name].title])) as Record<
  SectionName,
  string
>;

/** Folds the first year of the log, and no more, and compares it with statistics. */
const calibrationOf = async (
  { scenario, dataset }: RecordedInputs,
  { firstYear }: LogToReport,
  dataDir: string,
): Promise<ReportedCalibration> => {
  if (scenario.countries !== null)
    return { notJudgedBecause: 'The run is of some countries; statistics of the world do not apply.' };
  const assembly = assemble({ dataset, scenario, draws: keyedDraws(scenario.seed) });
  const { failure } = foldYears(assembly, await firstYear());
  const [record] = assembly.records.view();
  if (failure !== undefined || record === undefined)
    return { notJudgedBecause: `The log of the first year does not fold: ${failure?.because ?? 'there is none'}.` };
  return calibrationRows(compareBaseYear(record, assembly.given, readReferenceFigures(dataDir, dataset)), titles);
};

const reportedRun = async (folder: string, label: string, data: string | undefined): Promise<ReportedRun> => {
  const inputs = readRecordedInputs(folder, data);
  const { manifest, dataset } = inputs;
  const log = await logToReport(folder, inputs);
  const { events, founded } = readLogOfReport(log.lines);
  const owners = new Map<string, string>(dataset.plantGroups.map(({ plantGroupId, name }) => [plantGroupId, name]));
  const places = [
    ...dataset.plants.map(({ plantId, plantGroupId, ...place }) => ({ ...place, id: plantId, owner: plantGroupId })),
    ...founded,
  ].map(({ id, name, owner, country, latitude, longitude }) => ({
    id,
    name,
    owner: owners.get(owner) ?? owner,
    country,
    latitude,
    longitude,
  }));
  return runReport({
    label,
    manifest,
    tables: {
      groups: tables.groupYears(folder),
      technologies: tables.technologyYears(folder),
      markets: tables.marketYears(folder),
      countries: tables.countryYears(folder),
      curve: tables.curveSteps(folder),
      decisions: tables.decisionsIn(folder),
      events,
      places,
    },
    technologyNames: new Map(dataset.technologies.map(({ technology, name }) => [technology, name])),
    countryNames: new Map(dataset.countries.map(({ country, name }) => [country, name])),
    sources: dataset.sources,
    calibration: await calibrationOf(inputs, log, data ?? SHIPPED_DATA),
  });
};

/** Names of the folders; a number follows where several are called the same. */
const labelsOf = (folders: readonly string[]): readonly string[] => {
  const names = folders.map((folder) => basename(resolve(folder)));
  return names.map((name, i) => {
    const before = names.slice(0, i).filter((each) => each === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
};

/**
 * Gathers what a report tells of recorded runs, from their folders and their dataset. Throws `BadInputError` for a folder
 * without a complete run or with tables that no run wrote, and `OtherInputsError` when data or model are others than recorded;
 * and for a run that did not keep all of its log, `RunDivergedError` and `RunFailedError`.
 */
export const reportRuns = async ({ runs, data }: ReportRequest): Promise<ReportData> => {
  const labels = labelsOf(runs);
  const reported: ReportedRun[] = [];
  for (const [i, folder] of runs.entries()) reported.push(await reportedRun(folder, labels[i] ?? folder, data));
  return { version: packageVersion(), runs: reported };
};
