import { differenceChart } from '../../charts/differences.js';
import type { Scope } from '../../charts/emissions-by-technology.js';
import { emissionsByTechnology, emissionsTop } from '../../charts/emissions-by-technology.js';
import type { ReportedRun } from '../../runs/report/report-data.js';
import type { Figure } from '../figure.js';
import { figureOf } from '../figure.js';
import { differencesFrom, labelIn } from '../several.js';
import type { Section } from '../section.js';
import { grid, sectionOf } from '../section.js';

const figuresOf = (runs: readonly ReportedRun[], scope: Scope): readonly Figure[] => {
  const top = emissionsTop(runs, scope);
  return [
    ...runs.map((run) =>
      figureOf((theme) => emissionsByTechnology(run, scope, theme, top), { label: labelIn(runs, run) }),
    ),
    ...differencesFrom(runs, (a, b) => figureOf((theme) => differenceChart(a, b, scope, theme))),
  ];
};

export const emissions = (runs: readonly ReportedRun[]): Section =>
  sectionOf(
    'emissions',
    'Emissions',
    'What is emitted at the furnaces, and what the power stations emit for them.',
    grid(...(['scope1', 'scope2'] as const).flatMap((scope) => figuresOf(runs, scope)).map(({ node }) => node)),
  );
