import type { ReportData } from '../../../runs/report/report-data.js';
import type { PageParts } from './page-parts.js';

/** JSON inside of a script element: without `<`, nothing in it can end the element or begin another. */
const embedded = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** A report as one HTML file that needs nothing else. */
export const reportPage = (report: ReportData, { template, style, script, charts, world }: PageParts): string => {
  const values: Readonly<Record<string, string>> = {
    style,
    report: embedded(report),
    world: world.replaceAll('<', '\\u003c'),
    charts: charts,
    script: script,
  };
  return template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
};
