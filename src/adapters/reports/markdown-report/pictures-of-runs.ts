import { capacityChanges, capacityScale } from '../../../charts/capacity-changes.js';
import type { Chart } from '../../../charts/chart.js';
import { costCurve, curveAxes } from '../../../charts/cost-curve.js';
import { differenceChart } from '../../../charts/differences.js';
import { emissionsByTechnology, emissionsScale } from '../../../charts/emissions-by-technology.js';
import { moneyOverTime, moneyScale } from '../../../charts/money.js';
import { pricesOf } from '../../../charts/prices.js';
import { productionByRoute, routesScale } from '../../../charts/production-by-route.js';
import { LIGHT } from '../../../charts/theme.js';
import { transitionsOf } from '../../../charts/transitions.js';
import type { ReportedRun } from '../../../runs/report/report-data.js';

/** A chart that a page shows as a picture. */
export interface Picture {
  /** Name of the file, without its ending. */
  readonly name: string;
  readonly heading: string;
  readonly chart: Chart;
}

type Make = (run: ReportedRun, runs: readonly ReportedRun[]) => Chart;

const KINDS: readonly (readonly [name: string, heading: string, make: Make])[] = [
  ['routes', 'Production by route', (run, runs) => productionByRoute(run, LIGHT, routesScale(runs))],
  [
    'scope-1',
    'Direct emissions by technology',
    (run, runs) => emissionsByTechnology(run, 'scope1', LIGHT, emissionsScale(runs, 'scope1')),
  ],
  [
    'scope-2',
    'Emissions of electricity by technology',
    (run, runs) => emissionsByTechnology(run, 'scope2', LIGHT, emissionsScale(runs, 'scope2')),
  ],
  [
    'cost-curve',
    'Global cost curve of the last year',
    (run, runs) => costCurve(run, 'steel', run.years.length - 1, LIGHT, curveAxes(runs, 'steel')),
  ],
  ['capacity', 'Capacity opened and closed', (run, runs) => capacityChanges(run, LIGHT, capacityScale(runs))],
  ['money', 'Investment and carbon payments', (run, runs) => moneyOverTime(run, LIGHT, moneyScale(runs))],
  ['transitions', 'What iron became', (run) => transitionsOf(run, 'iron', LIGHT)],
];

const COMPARED = {
  routes: 'routes',
  'scope-1': 'scope1',
  'scope-2': 'scope2',
  capacity: 'capacity',
  money: 'investment',
} as const;
const isCompared = (name: string): name is keyof typeof COMPARED => name in COMPARED;

/** The pictures of a report: one of each kind for every run, and how the others differ from the first. */
export const picturesOf = (runs: readonly ReportedRun[]): readonly Picture[] => {
  const [first, ...others] = runs;
  const several = runs.length > 1;
  const prices = { name: 'prices', heading: 'Prices', chart: pricesOf(runs, LIGHT) };
  const ofKind = KINDS.flatMap(([name, heading, make]) => [
    ...runs.map((run, n) => ({
      name: several ? `${name}-${n + 1}` : name,
      heading: several ? `${heading}: ${run.label}` : heading,
      chart: make(run, runs),
    })),
    ...others.flatMap((run, n) =>
      first === undefined || !isCompared(name)
        ? []
        : [
            {
              name: `${name}-difference-${n + 2}`,
              heading: `${heading}: ${run.label} less ${first.label}`,
              chart: differenceChart(first, run, COMPARED[name], LIGHT),
            },
          ],
    ),
  ]);
  return [...ofKind, prices];
};
