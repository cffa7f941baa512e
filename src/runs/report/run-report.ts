import type { SourceRow } from '../../domain/dataset.js';
import { REASONS } from '../../domain/decisions.js';
import { leaves } from '../identity.js';
import type { Manifest } from '../manifest.js';
import { ROUTES } from '../routes.js';
import { closedIn, moneyOf, openedIn, transitionsIn } from './changes-of-capacity.js';
import { checksOf } from './checks.js';
import { curvesOf } from './curves.js';
import { decisionRows } from './decision-rows.js';
import { grouped } from './grouped.js';
import { moversOf } from './movers.js';
import { reportedPlants } from './plants.js';
import type {
  MarketSeries,
  Product,
  ReportedCalibration,
  ReportedRun,
  ReportedSource,
  TechnologySeries,
} from './report-data.js';
import { inUnit, MEGA } from './rounded.js';
import type { MarketYear, RunTables, TechnologyYear } from './run-tables.js';
import { yearlySum } from './yearly.js';

/** A complete run with all that is told of it. */
export interface RunToReport {
  readonly label: string;
  readonly manifest: Manifest;
  readonly tables: RunTables;
  /** Names of technologies and countries by code. */
  readonly technologyNames: ReadonlyMap<string, string>;
  readonly countryNames: ReadonlyMap<string, string>;
  readonly sources: readonly SourceRow[];
  readonly calibration: ReportedCalibration;
}

const technologySeries = (
  years: readonly number[],
  rows: readonly TechnologyYear[],
  names: ReadonlyMap<string, string>,
): readonly TechnologySeries[] =>
  [...grouped(rows, ({ technology }) => technology)].map(([name, own]) => {
    const series = (column: 'production' | 'scope1' | 'scope2') =>
      inUnit(
        yearlySum(years, own, (row) => row[column]),
        MEGA,
      );
    return {
      name,
      title: names.get(name) ?? name,
      product: own[0]?.product === 'steel' ? 'steel' : 'iron',
      production: series('production'),
      scope1: series('scope1'),
      scope2: series('scope2'),
    };
  });

const marketSeries = (years: readonly number[], markets: readonly MarketYear[], product: Product): MarketSeries => {
  const own = markets.filter((row) => row.product === product);
  const series = (column: 'price' | 'demand' | 'production', unit: number) =>
    inUnit(
      yearlySum(years, own, (row) => row[column]),
      unit,
    );
  return { price: series('price', 1), demand: series('demand', MEGA), production: series('production', MEGA) };
};

const sourceOf = ({
  table,
  figures,
  source,
  licence,
  derivation,
  assumption,
  low,
  high,
}: SourceRow): ReportedSource => ({
  table,
  figures,
  source,
  licence,
  derivation,
  assumption,
  range: low === '' && high === '' ? '' : `${low} to ${high}`,
});

/** All that a report tells of one run. */
export const runReport = (input: RunToReport): ReportedRun => {
  const { label, manifest, tables, technologyNames, countryNames, sources, calibration } = input;
  const { headline, scenario } = manifest;
  const years = headline.map(({ year }) => year);
  const megatonnes = (values: readonly number[]): readonly number[] => inUnit(values, MEGA);
  const technologies = technologySeries(years, tables.technologies, technologyNames);
  const codes = technologies.map(({ name }) => name);
  const plants = reportedPlants(years, tables.groups, tables.places, codes);
  return {
    label,
    run: manifest.run,
    scenario: scenario.name,
    description: scenario.description,
    seed: manifest.seed,
    model: manifest.versions.steelsim,
    years,
    routes: ROUTES.map((name) => ({ name, values: megatonnes(headline.map(({ byRoute }) => byRoute[name])) })),
    totals: {
      steel: megatonnes(headline.map(({ crudeSteel }) => crudeSteel)),
      scope1: megatonnes(headline.map(({ scope1 }) => scope1)),
      scope2: megatonnes(headline.map(({ scope2 }) => scope2)),
      hydrogenIron: megatonnes(headline.map(({ hydrogenIronCapacity }) => hydrogenIronCapacity)),
    },
    markets: { iron: marketSeries(years, tables.markets, 'iron'), steel: marketSeries(years, tables.markets, 'steel') },
    technologies,
    curves: curvesOf(years, tables.curve),
    opened: openedIn(years, tables.events),
    closed: closedIn(years, tables.events),
    transitions: transitionsIn(tables.events),
    money: moneyOf(years, tables.events, tables.groups),
    plants,
    movers: moversOf(plants),
    decisions: decisionRows(tables.decisions, plants),
    reasons: REASONS,
    countries: Object.fromEntries(countryNames),
    settings: Object.fromEntries(leaves(scenario, '').filter(([path]) => path !== 'description')),
    sources: sources.map(sourceOf),
    checks: checksOf(years, headline, tables),
    calibration,
  };
};
