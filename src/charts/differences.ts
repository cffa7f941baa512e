import type { ReportedRun } from '../runs/report/report-data.js';
import { capacityLayers } from './capacity-changes.js';
import type { Chart } from './chart.js';
import { emissionLayers } from './emissions-by-technology.js';
import { investmentLayers } from './money.js';
import { signed, sum } from './numbers.js';
import { routeLayers } from './production-by-route.js';
import type { Layer } from './stacked-area.js';
import { stackedBars } from './stacked-bars.js';
import type { Theme } from './theme.js';

/** Years that both runs have, and the layers of the second less those of the first in these. */
const between = (
  a: ReportedRun,
  b: ReportedRun,
  layersOf: (run: ReportedRun) => readonly Layer[],
): { readonly years: readonly number[]; readonly layers: readonly Layer[] } => {
  const years = a.years.filter((year) => b.years.includes(year));
  const first = layersOf(a);
  const layers = layersOf(b).map((layer, n) => ({
    ...layer,
    values: years.map(
      (year) => (layer.values[b.years.indexOf(year)] ?? 0) - (first[n]?.values[a.years.indexOf(year)] ?? 0),
    ),
  }));
  return { years, layers };
};

interface Told {
  readonly what: string;
  readonly about: string;
  readonly unit: string;
  readonly layersOf: (run: ReportedRun) => readonly Layer[];
}

const ABOUT: Readonly<Record<'routes' | 'scope1' | 'scope2' | 'capacity' | 'investment', Told>> = {
  routes: { what: 'crude steel', about: 'Crude steel by route', unit: 'Mt/yr', layersOf: routeLayers },
  scope1: {
    what: 'direct emissions',
    about: 'Scope 1 by technology',
    unit: 'Mt CO₂/yr',
    layersOf: (run) => emissionLayers(run, 'scope1'),
  },
  capacity: {
    what: 'capacity opened less closed',
    about: 'New furnaces, and closures as less than nothing',
    unit: 'Mt/yr',
    layersOf: capacityLayers,
  },
  investment: {
    what: 'investment',
    about: 'Investment by what for',
    unit: 'billion USD/yr',
    layersOf: investmentLayers,
  },
  scope2: {
    what: 'emissions of electricity',
    about: 'Scope 2 by technology',
    unit: 'Mt CO₂/yr',
    layersOf: (run) => emissionLayers(run, 'scope2'),
  },
};

/** What a run has more (above zero) or less (below) than the first, by year. */
export const differenceChart = (a: ReportedRun, b: ReportedRun, of: keyof typeof ABOUT, theme: Theme): Chart => {
  const { what, about, unit, layersOf } = ABOUT[of];
  const { years, layers } = between(a, b, layersOf);
  const total = sum(layers.flatMap(({ values }) => values));
  return {
    title: `${b.label} less ${a.label}: ${signed(total, 0)} ${unit.replace('/yr', '')} of ${what} over all years`,
    about: `${about}, difference in ${unit}: above zero what ${b.label} has more, below what it has less.`,
    ...stackedBars(theme, years, layers, unit),
  };
};
