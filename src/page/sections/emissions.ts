import { differenceChart } from '../../charts/differences.js';
import type { Scope } from '../../charts/emissions-by-technology.js';
import { emissionsByTechnology, emissionsScale } from '../../charts/emissions-by-technology.js';
import type { ReportedRun } from '../../runs/report/report-data.js';
import type { Figure } from '../figure.js';
import { figureOf } from '../figure.js';
import { differencesFrom, labelIn } from '../several.js';
import type { Section } from '../section.js';
import { grid, sectionOf } from '../section.js';

const nodes = (figures: readonly Figure[]): readonly HTMLElement[] => figures.map(({ node }) => node);

const scopeOf = (runs: readonly ReportedRun[], scope: Scope): readonly HTMLElement[] => {
  const axis = emissionsScale(runs, scope);
  return nodes(
    runs.map((run) =>
      figureOf((theme) => emissionsByTechnology(run, scope, theme, axis), { label: labelIn(runs, run) }),
    ),
  );
};

const differencesOf = (runs: readonly ReportedRun[], scope: Scope): readonly HTMLElement[] =>
  nodes(differencesFrom(runs, (a, b) => figureOf((theme) => differenceChart(a, b, scope, theme))));

/** Both scopes beside each other for one run; run beside run, and differences below, for several. */
export const emissions = (runs: readonly ReportedRun[]): Section => {
  const both = ['scope1', 'scope2'] as const;
  const grids =
    runs.length === 1
      ? [grid(...both.flatMap((scope) => scopeOf(runs, scope)))]
      : both.flatMap((scope) => [grid(...scopeOf(runs, scope)), grid(...differencesOf(runs, scope))]);
  return sectionOf(
    'emissions',
    {
      menu: 'Emissions',
      title: 'Emissions',
      about: 'What is emitted at the furnaces, and what the power stations emit for them.',
    },
    ...grids,
  );
};
