import { basename, dirname, extname, join } from 'node:path';
import { expectFilePath, writeWhole } from '../adapters/exports/whole-file.js';
import { pageParts } from '../adapters/reports/html/page-parts.js';
import { reportPage } from '../adapters/reports/html/page.js';
import { markdownReport } from '../adapters/reports/markdown-report/page.js';
import { picturesOf } from '../adapters/reports/markdown-report/pictures-of-runs.js';
import { pictureOf } from '../adapters/reports/pictures.js';
import type { ReportRequest } from './report-runs.js';
import { reportRuns } from './report-runs.js';

export interface PageRequest extends ReportRequest {
  /** The file to write; `report.html` or `report.md` in the first run's folder otherwise. */
  readonly out?: string | undefined;
  /** Write Markdown with pictures instead of one HTML file. */
  readonly markdown?: boolean | undefined;
}

/**
 * Writes a report as one HTML file, or as Markdown with its pictures in a folder beside it, and answers with the page's
 * path. Pictures come first, so that a page never lacks one. Throws as `reportRuns` does, and `BadInputError` when a folder
 * stands where the page is to be written.
 */
export const writeReport = async ({ out, markdown, ...request }: PageRequest): Promise<string> => {
  const path = out ?? join(request.runs[0] ?? '.', markdown === true ? 'report.md' : 'report.html');
  expectFilePath('--out', path);
  const report = await reportRuns(request);
  if (markdown !== true) {
    writeWhole(path, reportPage(report, pageParts()));
    return path;
  }
  const folder = `${basename(path, extname(path))}-pictures`;
  const pictures = picturesOf(report.runs);
  for (const { name, chart } of pictures) writeWhole(join(dirname(path), folder, `${name}.svg`), pictureOf(chart));
  writeWhole(path, markdownReport(report.runs, pictures, folder));
  return path;
};
