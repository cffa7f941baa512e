import type { Headline } from '../headline.js';
import type { Check } from './report-data.js';
import type { RunTables } from './run-tables.js';
import { yearlySum } from './yearly.js';

/** Sums of rounded shares differ in the last digits of a double; this is far above them and far below a tonne in a million. */
const TOLERANCE = 1e-9;

interface Pair {
  readonly name: string;
  readonly about: string;
  readonly there: readonly number[];
  readonly here: readonly number[];
  /** What the difference is a share of, where not of `there`. */
  readonly whole?: readonly number[];
}

const worst = (years: readonly number[], { name, about, there, here, whole = there }: Pair): Check => {
  const shares = years.map((_, i) => Math.abs((there[i] ?? NaN) - (here[i] ?? NaN)) / Math.max(1, whole[i] ?? NaN));
  const broken = shares.findIndex(Number.isNaN);
  const at = broken < 0 ? shares.indexOf(Math.max(...shares)) : broken;
  const deviation = shares[at] ?? NaN;
  return { name, about, deviation, year: years[at] ?? NaN, holds: deviation <= TOLERANCE };
};

/** Adds the tables of a run up in independent ways and compares, year by year. */
export const checksOf = (
  years: readonly number[],
  headlines: readonly Headline[],
  { groups, technologies, markets, countries }: Pick<RunTables, 'groups' | 'technologies' | 'markets' | 'countries'>,
): readonly Check[] => {
  const steel = yearlySum(years, markets, ({ product, production }) => (product === 'steel' ? production : 0));
  const iron = yearlySum(years, markets, ({ product, production }) => (product === 'iron' ? production : 0));
  const made = (product: string) => yearlySum(years, groups, (row) => (row.product === product ? row.production : 0));
  const traded = yearlySum(years, countries, (row) => (row.product === 'steel' ? row.netExport : 0));
  const routes = headlines.map(({ byRoute }) => Object.values(byRoute).reduce((sum, t) => sum + t, 0));
  const pairs: readonly Pair[] = [
    { name: 'Steel', about: 'furnace groups together make what the market sold', there: steel, here: made('steel') },
    { name: 'Iron', about: 'furnace groups together make what the market sold', there: iron, here: made('iron') },
    { name: 'Routes', about: 'the routes add up to crude steel', there: steel, here: routes },
    {
      name: 'Countries',
      about: 'countries together make what the market sold',
      there: steel,
      here: yearlySum(years, countries, (row) => (row.product === 'steel' ? row.production : 0)),
    },
    {
      name: 'Trade',
      about: 'net exports of steel add up to zero',
      there: years.map(() => 0),
      here: traded,
      whole: steel,
    },
    {
      name: 'Direct emissions',
      about: 'technologies together emit what furnace groups do',
      there: yearlySum(years, groups, ({ scope1 }) => scope1),
      here: yearlySum(years, technologies, ({ scope1 }) => scope1),
    },
    {
      name: 'Emissions of electricity',
      about: 'technologies together emit what furnace groups do',
      there: yearlySum(years, groups, ({ scope2 }) => scope2),
      here: yearlySum(years, technologies, ({ scope2 }) => scope2),
    },
  ];
  return pairs.map((pair) => worst(years, pair));
};
