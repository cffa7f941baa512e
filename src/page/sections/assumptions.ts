import type { ReportedRun, ReportedSource } from '../../runs/report/report-data.js';
import { element } from '../dom.js';
import type { Section } from '../section.js';
import { sectionOf } from '../section.js';
import { tableOf } from '../table.js';

const rowOf = ({ table, figures, source, licence, derivation, assumption, range }: ReportedSource) => [
  table,
  figures,
  assumption ? 'assumption' : 'source',
  source,
  derivation,
  range,
  licence,
];

const sourceTable = (sources: readonly ReportedSource[]): HTMLElement => {
  const header = ['table', 'figures', 'kind', 'from', 'how derived', 'range', 'licence'];
  return tableOf('Where figures come from', header, sources.map(rowOf));
};

/** Sources of several runs without repetition. */
const allSources = (runs: readonly ReportedRun[]): readonly ReportedSource[] => [
  ...new Map(runs.flatMap(({ sources }) => sources).map((source) => [JSON.stringify(source), source])).values(),
];

const settingsTable = (runs: readonly ReportedRun[], paths: readonly string[], caption: string): HTMLElement =>
  tableOf(
    caption,
    ['setting', ...runs.map(({ label }) => label)],
    paths.map((path) => [path, ...runs.map(({ settings }) => settings[path] ?? 'absent')]),
  );

const opening = (summary: string, ...nodes: readonly HTMLElement[]): HTMLElement =>
  element('details', {}, element('summary', {}, summary), ...nodes);

/** Settings of the scenarios, and where every figure of the data is from. */
export const assumptions = (runs: readonly ReportedRun[]): Section => {
  const paths = [...new Set(runs.flatMap(({ settings }) => Object.keys(settings)))].sort();
  const differing = paths.filter((path) => new Set(runs.map(({ settings }) => settings[path])).size > 1);
  const sources = allSources(runs);
  const place = element('div', {}, sourceTable(sources.filter(({ assumption }) => assumption)));
  const box = element('input', { type: 'checkbox', id: 'only-assumptions', checked: true });
  box.addEventListener('change', () => {
    place.replaceChildren(sourceTable(box.checked ? sources.filter(({ assumption }) => assumption) : sources));
  });
  const control = element(
    'div',
    { class: 'control' },
    box,
    element('label', { for: 'only-assumptions' }, 'Only what is an assumption, not a published figure'),
  );
  return sectionOf(
    'assumptions',
    {
      menu: 'Assumptions',
      title: 'Assumptions and sources',
      about: 'What was put in. Low and high ends stand where the dataset gives them.',
    },
    ...(runs.length > 1 ? [settingsTable(runs, differing, 'Settings in which the runs differ')] : []),
    opening('All settings of the scenario', settingsTable(runs, paths, 'Settings')),
    opening('Where figures come from', control, place),
  );
};
