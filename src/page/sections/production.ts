import { differenceChart } from '../../charts/differences.js';
import { productionByRoute, routesScale } from '../../charts/production-by-route.js';
import type { ReportedRun } from '../../runs/report/report-data.js';
import { figureOf } from '../figure.js';
import { differencesFrom, labelIn } from '../several.js';
import type { Section } from '../section.js';
import { grid, sectionOf } from '../section.js';

export const production = (runs: readonly ReportedRun[]): Section => {
  const scale = routesScale(runs);
  const figures = runs.map((run) =>
    figureOf((theme) => productionByRoute(run, theme, scale), { label: labelIn(runs, run) }),
  );
  const differences = differencesFrom(runs, (a, b) => figureOf((theme) => differenceChart(a, b, 'routes', theme)));
  return sectionOf(
    'production',
    { menu: 'Production', title: 'Production', about: 'How the steel is made.' },
    grid(...figures.map(({ node }) => node)),
    grid(...differences.map(({ node }) => node)),
  );
};
