import { decimal, signed } from '../../../charts/numbers.js';
import { sparkline } from '../../../charts/sparkline.js';
import type { ReportedRun } from '../../../runs/report/report-data.js';
import { markdownTable } from '../markdown.js';
import type { Picture } from './pictures-of-runs.js';
import { linkTarget, plainText } from './text.js';

interface Measure {
  readonly name: string;
  readonly valuesOf: (run: ReportedRun) => readonly number[];
}

const MEASURES: readonly Measure[] = [
  { name: 'Crude steel, Mt', valuesOf: ({ totals }) => totals.steel },
  { name: 'Scope 1, Mt CO₂', valuesOf: ({ totals }) => totals.scope1 },
  { name: 'Scope 2, Mt CO₂', valuesOf: ({ totals }) => totals.scope2 },
  { name: 'Steel price, USD/t', valuesOf: ({ markets }) => markets.steel.price },
  { name: 'Hydrogen-based iron, Mt/yr', valuesOf: ({ totals }) => totals.hydrogenIron },
];

const headlines = (runs: readonly ReportedRun[]): string => {
  const [first, ...others] = runs;
  const last = first?.years.findLast((year) => runs.every(({ years }) => years.includes(year)));
  if (first === undefined || last === undefined) return 'The runs share no year.';
  const at = (run: ReportedRun, { valuesOf }: Measure, year: number): number =>
    valuesOf(run)[run.years.indexOf(year)] ?? NaN;
  const header = [
    '',
    ...runs.flatMap(({ label, years }) => [`${plainText(label)} ${years[0] ?? ''}`, `${last}`, 'over the years']),
    ...others.map(({ label }) => `${plainText(label)} less ${plainText(first.label)}, ${last}`),
  ];
  const rows = MEASURES.map((measure) => [
    measure.name,
    ...runs.flatMap((run) => [
      decimal(measure.valuesOf(run)[0] ?? NaN, 0),
      decimal(at(run, measure, last), 0),
      sparkline(measure.valuesOf(run)),
    ]),
    ...others.map((run) => signed(at(run, measure, last) - at(first, measure, last), 0)),
  ]);
  return markdownTable(header, rows, header.map((_, i) => i).slice(1));
};

const movers = (run: ReportedRun): string => {
  const [first, last] = [run.years[0] ?? '', run.years.at(-1) ?? ''];
  const rows = run.movers.map(({ plant: at, change }) => {
    const plant = run.plants[at];
    const scope1 = [plant?.scope1[0] ?? 0, plant?.scope1.at(-1) ?? 0, change].map((value) => value / 1000);
    const [before = 0, after = 0, difference = 0] = scope1;
    const country = run.countries[plant?.country ?? ''] ?? plant?.country ?? '';
    return [
      plainText(plant?.name ?? ''),
      plainText(country),
      decimal(before, 1),
      decimal(after, 1),
      signed(difference, 1),
    ];
  });
  return markdownTable(['plant', 'country', `Mt CO₂ ${first}`, String(last), 'change'], rows, [2, 3, 4]);
};

const balances = ({ checks }: ReportedRun): string => {
  const broken = checks.filter(({ holds }) => !holds);
  return broken.length === 0
    ? `All ${checks.length} balances of the tables hold.`
    : `Broken balances: ${broken.map(({ name, year }) => `${name} (${year})`).join(', ')}.`;
};

const calibration = ({ calibration: told }: ReportedRun): string => {
  if (!('rows' in told)) return told.notJudgedBecause;
  const judged = told.rows.filter(({ verdict }) => verdict !== 'not judged');
  const hits = judged.filter(({ verdict }) => verdict === 'hit');
  return `${hits.length} of ${judged.length} figures of the base year lie within their bounds.`;
};

const picture = (folder: string, { name, heading, chart }: Picture): string =>
  [
    `### ${plainText(heading)}`,
    `![${plainText(chart.title)}](${linkTarget(`${folder}/${name}.svg`)})`,
    plainText(chart.about),
  ].join('\n\n');

/** A report as Markdown. `folder` is where its pictures stand, relative to the page. */
export const markdownReport = (runs: readonly ReportedRun[], pictures: readonly Picture[], folder: string): string => {
  const about = runs.map((run) => `- **${plainText(run.label)}**: ${plainText(run.description.trim())}`);
  const perRun = (make: (run: ReportedRun) => string, title: string): readonly string[] =>
    runs.flatMap((run) => [runs.length > 1 ? `### ${title}: ${plainText(run.label)}` : `### ${title}`, make(run)]);
  return `${[
    `# ${runs.map(({ label }) => plainText(label)).join(' beside ')}`,
    about.join('\n'),
    headlines(runs),
    ...pictures.map((each) => picture(folder, each)),
    ...perRun(movers, 'The largest movers'),
    ...perRun((run) => `${balances(run)} ${calibration(run)}`, 'Does it add up?'),
  ].join('\n\n')}\n`;
};
