import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_FILE, packageText } from '../../adapters/exports/datapackage/package.js';
import type { Provenance } from '../../adapters/exports/datapackage/provenance.js';
import { provenanceOf } from '../../adapters/exports/datapackage/provenance.js';
import { writeWhole } from '../../adapters/exports/whole-file.js';
import type { Fault } from '../../adapters/faults.js';
import { BadInputError, nearest } from '../../adapters/faults.js';
import { uniformStream } from '../../adapters/random/uniform-stream.js';
import { packageVersion } from '../../adapters/installation.js';
import { analysisPackageOf } from '../../adapters/reports/sweeps/analysis-package.js';
import { chartsOf } from '../../adapters/reports/sweeps/charts.js';
import { INDICES_FILE, indicesFile } from '../../adapters/reports/sweeps/indices-file.js';
import { analysisPage } from '../../adapters/reports/sweeps/page.js';
import { convergenceSentences, findings } from '../../adapters/reports/sweeps/sentences.js';
import { loadSweep } from '../../adapters/sweeps/load-sweep.js';
import { readSweepResults } from '../../adapters/sweeps/sweep-results.js';
import { analyseSweep as analyse } from '../../experiments/analysis/analyse.js';
import type { Threshold } from '../../experiments/analysis/discovered.js';
import { IncompleteDesignError, kpiOutputs, openRows } from '../../experiments/analysis/outputs.js';
import type { SweepAnalysis } from '../../experiments/analysis/results.js';
import { readThreshold } from '../../experiments/analysis/threshold.js';
import { SWEEP_MANIFEST_FILE } from '../../experiments/sweep-files.js';
import { defaultFolder, designPoints } from './open-sweep.js';

/** What to analyse. Paths are relative to the working directory. */
export interface AnalyseRequest {
  /** Folder of a sweep; or the name or file of a sweep, whose default folder is meant. */
  readonly sweep: string;
  /** All KPIs of the sweep unless told. */
  readonly kpis?: readonly string[] | undefined;
  /** Such as `emissions2050 < 0.5e9`: looks for ranges of the parameters in which this holds. */
  readonly discover?: string | undefined;
  /** Folder for the analysis, `analysis` in the sweep's folder unless told. */
  readonly out?: string | undefined;
}

/** What an analysis found and wrote. */
export interface AnalysedSweep {
  readonly analysis: SweepAnalysis;
  /** What each KPI's analysis found and how far it has settled, in sentences. */
  readonly findings: Readonly<Record<string, readonly string[]>>;
  readonly files: readonly string[];
}

/** For intervals of 95 %: their ends then hardly depend on the numbers drawn. */
const RESAMPLES = 500;
const LEVEL = 0.95;

const folderOf = (sweep: string): string =>
  statSync(sweep, { throwIfNoEntry: false })?.isDirectory() === true ? sweep : defaultFolder(loadSweep(sweep));

const kpiFault = (value: string, known: readonly string[]): Fault => {
  const hint = nearest(value, known);
  return {
    file: '--kpi',
    value,
    expected: `a KPI of the sweep: ${known.join(', ')}`,
    ...(hint !== undefined && { hint }),
  };
};

/** The KPIs and the threshold that are asked for. Throws `BadInputError` with everything that is wrong with them. */
const asked = (
  { kpis, discover }: AnalyseRequest,
  known: readonly string[],
): { readonly names: readonly string[]; readonly threshold: Threshold | undefined } => {
  const names = kpis ?? known;
  const threshold = discover === undefined ? undefined : readThreshold(discover, known);
  const faults = names.filter((name) => !known.includes(name)).map((name) => kpiFault(name, known));
  if (discover !== undefined && threshold !== undefined && 'expected' in threshold) {
    faults.push({ file: '--discover', value: discover, ...threshold });
  }
  if (faults.length > 0 || (threshold !== undefined && 'expected' in threshold)) throw new BadInputError(faults);
  return { names: known.filter((name) => names.includes(name) || name === threshold?.kpi), threshold };
};

/** The data package of the analysis must not take the place of that of a sweep or a run. Throws `BadInputError`. */
const expectNoResults = (folder: string): undefined => {
  if (!existsSync(join(folder, SWEEP_MANIFEST_FILE))) return;
  throw new BadInputError([{ file: '--out', value: folder, expected: 'another folder than that of a sweep or a run' }]);
};

const written = (folder: string, analysis: SweepAnalysis, provenance: Provenance): readonly string[] => {
  const indices = indicesFile(analysis);
  const described = analysisPackageOf({ sweep: analysis.sweep, version: packageVersion(), provenance, indices });
  const charts = analysis.kpis.flatMap((kpi) => chartsOf(kpi, analysis));
  const texts = [
    ['analysis.md', analysisPage(analysis)] as const,
    [INDICES_FILE, indices] as const,
    ...charts.map(({ file, svg }) => [file, svg] as const),
    [PACKAGE_FILE, packageText(described)] as const,
  ];
  return texts.map(([file, text]) => {
    const path = join(folder, file);
    writeWhole(path, text);
    return path;
  });
};

/**
 * Computes from the files of a complete sweep which parameters drive its KPIs, and writes a page, a table and charts.
 * Throws `BadInputError` for a folder without a sweep or unknown KPIs, `IncompleteDesignError` naming the runs that are
 * not done.
 */
export const analyseSweep = (request: AnalyseRequest): AnalysedSweep => {
  const folder = folderOf(request.sweep);
  const out = request.out ?? join(folder, 'analysis');
  expectNoResults(out);
  const { specification, rows } = readSweepResults(folder);
  const { names, threshold } = asked(request, Object.keys(specification.kpis));
  const points = designPoints(specification);
  const open = openRows(points, specification.replicates.count, rows);
  if (open.length > 0) throw new IncompleteDesignError(folder, points.length * specification.replicates.count, open);
  const analysis = analyse({
    specification,
    points,
    kpis: kpiOutputs(specification, points, rows).filter(({ name }) => names.includes(name)),
    threshold,
    resamples: RESAMPLES,
    level: LEVEL,
    uniform: (key) => uniformStream(`analysis|${key}`),
  });
  return {
    analysis,
    findings: Object.fromEntries(
      analysis.kpis.map((kpi) => [kpi.kpi, [...findings(kpi, analysis), ...convergenceSentences(kpi, analysis)]]),
    ),
    files: written(out, analysis, provenanceOf(folder)),
  };
};
