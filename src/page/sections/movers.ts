import { decimal, signed } from '../../charts/numbers.js';
import { FAMILIES } from '../../charts/palette.js';
import { standingAt } from '../../charts/standing.js';
import type { ReportedPlant, ReportedRun } from '../../runs/report/report-data.js';
import { element } from '../dom.js';
import type { Section } from '../section.js';
import { sectionOf } from '../section.js';
import { labelIn } from '../several.js';
import type { Cell } from '../table.js';
import { tableOf } from '../table.js';

const KILO = 1000;

/** What runs at a plant in a year, the largest first. */
const processes = (run: ReportedRun, plant: ReportedPlant, at: number): string => {
  const capacities = new Map<string, number>();
  for (const { technology, status, capacity } of standingAt(plant, at)) {
    const name = run.technologies[technology]?.name ?? '';
    if (status === 'operating' && FAMILIES.some(({ technologies }) => technologies.includes(name)))
      capacities.set(name, (capacities.get(name) ?? 0) + capacity);
  }
  const names = [...capacities].sort(([, a], [, b]) => b - a).map(([name]) => name);
  return names.length === 0 ? 'nothing' : names.join(', ');
};

const megatonnes = (values: readonly number[], at: number): string => decimal((values.at(at) ?? 0) / KILO, 1);

const rowOf = (run: ReportedRun, at: number, change: number, open: (id: string) => undefined): readonly Cell[] => {
  const plant = run.plants[at];
  if (plant === undefined) return [];
  const button = element('button', { type: 'button', class: 'link' }, plant.name);
  button.addEventListener('click', () => {
    open(plant.id);
  });
  return [
    button,
    run.countries[plant.country] ?? plant.country,
    processes(run, plant, 0),
    processes(run, plant, run.years.length - 1),
    megatonnes(plant.steel, 0),
    megatonnes(plant.steel, -1),
    megatonnes(plant.scope1, 0),
    megatonnes(plant.scope1, -1),
    signed(change / KILO, 1),
  ];
};

/** What the codes of technologies mean. */
const codes = ([run]: readonly ReportedRun[]): HTMLElement =>
  element('p', { class: 'about' }, (run?.technologies ?? []).map(({ name, title }) => `${name}: ${title}`).join('; '));

/** The plants whose emissions change most; a name opens the plant's history. */
export const moversSection = (runs: readonly ReportedRun[], open: (plantId: string) => undefined): Section => {
  const tables = runs.flatMap((run) => {
    const [first, last] = [String(run.years[0] ?? ''), String(run.years.at(-1) ?? '')];
    const label = labelIn(runs, run);
    const header = [
      'plant',
      'country',
      `runs in ${first}`,
      `runs in ${last}`,
      `steel ${first}, Mt`,
      `steel ${last}, Mt`,
      `scope 1 ${first}, Mt CO₂`,
      `scope 1 ${last}, Mt CO₂`,
      'change, Mt CO₂',
    ];
    return [
      ...(label === undefined ? [] : [element('h3', {}, label)]),
      tableOf(
        `The ${run.movers.length} largest movers of ${run.label}`,
        header,
        run.movers.map(({ plant, change }) => rowOf(run, plant, change, open)),
      ),
    ];
  });
  return sectionOf(
    'movers',
    {
      menu: 'Movers',
      title: 'The twenty largest movers',
      about: 'Plants whose direct emissions changed most between the first and the last year, up or down.',
    },
    ...tables,
    codes(runs),
  );
};
