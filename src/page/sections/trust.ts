import { decimal } from '../../charts/numbers.js';
import type { CalibrationRow, ReportedRun } from '../../runs/report/report-data.js';
import { element } from '../dom.js';
import type { Section } from '../section.js';
import { sectionOf } from '../section.js';
import { labelIn } from '../several.js';
import { tableOf } from '../table.js';

const deviationText = (deviation: number): string =>
  deviation === 0 ? 'none' : Number.isNaN(deviation) ? 'not comparable' : deviation.toExponential(0);

const checksTable = ({ checks, label }: ReportedRun): HTMLElement =>
  tableOf(
    `What has to add up in ${label}`,
    ['balance', 'what is compared', 'largest deviation, share', 'in', ''],
    checks.map(({ name, about, deviation, year, holds }) => [
      name,
      about,
      deviationText(deviation),
      String(year),
      holds ? '✓ holds' : '✗ broken',
    ]),
  );

const bounds = (value: number | null): string => (value === null ? '–' : decimal(value, 2));

const score = (rows: readonly CalibrationRow[], kind: string): string => {
  const own = rows.filter((row) => row.kind === kind);
  const hits = own.filter(({ verdict }) => verdict === 'hit').length;
  const judged = own.filter(({ verdict }) => verdict !== 'not judged').length;
  return `${hits} of ${judged} figures that are ${kind} lie within their bounds`;
};

const calibrationOf = ({ calibration, years, label }: ReportedRun): readonly HTMLElement[] => {
  if (!('rows' in calibration)) return [element('p', {}, calibration.notJudgedBecause)];
  const { rows } = calibration;
  const summary = `${years[0] ?? ''} beside statistics: ${score(rows, 'fitted')}, and ${score(rows, 'predicted')}.`;
  const table = tableOf(
    `Base year of ${label} beside statistics`,
    ['section', 'figure', 'kind', 'unit', 'model', 'low', 'high', 'verdict'],
    rows.map(({ section, name, kind, unit, value, low, high, verdict }) => [
      section,
      name,
      kind,
      unit,
      bounds(value),
      bounds(low),
      bounds(high),
      verdict,
    ]),
  );
  return [
    element('p', {}, summary),
    element('details', {}, element('summary', {}, `All ${rows.length} figures of the base year`), table),
  ];
};

/** Whether the run adds up, and how its first year lies to the real one. */
export const trust = (runs: readonly ReportedRun[]): Section => {
  const parts = runs.flatMap((run) => {
    const label = labelIn(runs, run);
    return [...(label === undefined ? [] : [element('h3', {}, label)]), checksTable(run), ...calibrationOf(run)];
  });
  return sectionOf(
    'trust',
    {
      menu: 'Does it add up?',
      title: 'Does it add up?',
      about: 'The tables of the run added up in independent ways, and its first year beside statistics.',
    },
    ...parts,
  );
};
