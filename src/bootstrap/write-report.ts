import { join } from 'node:path';
import { expectFilePath, writeWhole } from '../adapters/exports/whole-file.js';
import { pageParts } from '../adapters/reports/html/page-parts.js';
import { reportPage } from '../adapters/reports/html/page.js';
import type { ReportRequest } from './report-runs.js';
import { reportRuns } from './report-runs.js';

export interface PageRequest extends ReportRequest {
  /** The file to write; `report.html` in the first run's folder otherwise. */
  readonly out?: string | undefined;
}

const REPORT_FILE = 'report.html';

/** Writes a report as one HTML file and answers with its path. Throws as `reportRuns` does, and `BadInputError` for a folder. */
export const writeReport = ({ out, ...request }: PageRequest): string => {
  const path = out ?? join(request.runs[0] ?? '.', REPORT_FILE);
  expectFilePath('--out', path);
  writeWhole(path, reportPage(reportRuns(request), pageParts()));
  return path;
};
