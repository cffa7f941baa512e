import { capacityChanges, capacityScale } from '../../charts/capacity-changes.js';
import { moneyOverTime, moneyScale } from '../../charts/money.js';
import { differenceChart } from '../../charts/differences.js';
import { decimal } from '../../charts/numbers.js';
import { transitionsOf } from '../../charts/transitions.js';
import type { Product, ReportedRun } from '../../runs/report/report-data.js';
import { choice, controls } from '../controls.js';
import { figureOf } from '../figure.js';
import type { Section } from '../section.js';
import { grid, sectionOf } from '../section.js';
import { differencesFrom, labelIn } from '../several.js';
import { itemTooltip } from '../tooltip.js';

interface Flow {
  readonly source?: string;
  readonly target?: string;
  readonly name?: string;
  readonly value?: number;
}

const plain = (name = ''): string => name.replace(' ▸', '');

const flowTooltip = () =>
  itemTooltip(({ data, value }) => {
    const { source, target, name } = (data ?? {}) as Flow;
    const title = source === undefined ? plain(name) : `${plain(source)} → ${plain(target)}`;
    return [title, `${decimal(Number(value), 1)} Mt/yr`];
  });

/** What was built, closed and converted, and what that and carbon cost. */
export const investment = (runs: readonly ReportedRun[]): Section => {
  const [capacity, money] = [capacityScale(runs), moneyScale(runs)];
  let product: Product = 'iron';
  const flows = runs.map((run) =>
    figureOf((theme) => transitionsOf(run, product, theme), {
      label: labelIn(runs, run),
      tooltip: flowTooltip,
      tall: true,
    }),
  );
  const products = choice(
    'Flows of',
    [
      ['iron', 'iron'],
      ['steel', 'steel'],
    ],
    (value) => {
      product = value === 'steel' ? 'steel' : 'iron';
      for (const { redraw } of flows) redraw();
    },
  );
  const label = (run: ReportedRun) => ({ label: labelIn(runs, run) });
  const capacities = runs.map((run) => figureOf((theme) => capacityChanges(run, theme, capacity), label(run)).node);
  const moneys = runs.map((run) => figureOf((theme) => moneyOverTime(run, theme, money), label(run)).node);
  const differences = (of: 'capacity' | 'investment') =>
    differencesFrom(runs, (a, b) => figureOf((theme) => differenceChart(a, b, of, theme)).node);
  return sectionOf(
    'investment',
    {
      menu: 'Investment',
      title: 'Capacity and investment',
      about: 'What opens, what closes, what becomes what, and what it costs.',
    },
    ...(runs.length === 1
      ? [grid(...capacities, ...moneys)]
      : [grid(...capacities), grid(...differences('capacity')), grid(...moneys), grid(...differences('investment'))]),
    controls(products),
    grid(...flows.map(({ node }) => node)),
  );
};
