import { costCurve, curveAxes } from '../../charts/cost-curve.js';
import { pricesOf } from '../../charts/prices.js';
import type { Product, ReportedRun } from '../../runs/report/report-data.js';
import { choice, controls, yearSlider } from '../controls.js';
import { figureOf } from '../figure.js';
import type { Section } from '../section.js';
import { grid, sectionOf } from '../section.js';
import { labelIn, positionOf, yearsOf } from '../several.js';
import { fitting } from '../../charts/numbers.js';
import { itemTooltip } from '../tooltip.js';

const curveTooltip = () => ({
  ...itemTooltip(() => []),
  trigger: 'axis',
  formatter: (points: readonly { readonly value?: readonly number[] }[]): string => {
    const [capacity = NaN, cost = NaN] = points[0]?.value ?? [];
    return `${fitting(capacity)} Mt/yr cost ${fitting(cost)} USD/t or less`;
  },
});

/** Prices over the years, and the curve of one year behind them. */
export const markets = (runs: readonly ReportedRun[]): Section => {
  const years = yearsOf(runs);
  let year = years.at(-1) ?? 0;
  let product: Product = 'steel';
  const curves = runs.map((run) =>
    figureOf((theme) => costCurve(run, product, positionOf(run, year), theme, curveAxes(runs, product)), {
      label: labelIn(runs, run),
      tooltip: curveTooltip,
    }),
  );
  const redraw = (): undefined => {
    for (const { redraw: draw } of curves) draw();
  };
  const slider = yearSlider('Year of the cost curve', years, years.length - 1, (at) => {
    year = years[at] ?? year;
    redraw();
  });
  const products = choice(
    'Curve of',
    [
      ['steel', 'steel'],
      ['iron', 'iron that is sold'],
    ],
    (value) => {
      product = value === 'iron' ? 'iron' : 'steel';
      redraw();
    },
  );
  return sectionOf(
    'markets',
    {
      menu: 'Prices',
      title: 'Prices and costs',
      about: 'What steel and iron sell for, and the global cost curve on which these prices are found.',
    },
    grid(figureOf((theme) => pricesOf(runs, theme)).node),
    controls(slider, products),
    grid(...curves.map(({ node }) => node)),
  );
};
