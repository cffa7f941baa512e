import { isOperating } from '../domain/furnace-group.js';
import type { YearRecord } from '../projections/yearly-records.js';
import type { RunResults } from './results.js';
import type { RouteTonnes } from './routes.js';
import { productionByRoute } from './routes.js';

/** The results of a year that are told at the end of a run. t, tCO2, USD of 2020 per t, and t/yr of capacity. */
export interface Headline {
  readonly year: number;
  readonly crudeSteel: number;
  readonly byRoute: RouteTonnes;
  readonly scope1: number;
  readonly scope2: number;
  readonly steelPrice: number;
  /** Operating iron capacity whose recipe takes hydrogen. */
  readonly hydrogenIronCapacity: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const hydrogenIronCapacity = ({ fleet }: YearRecord, { given }: Pick<RunResults, 'given'>): number => {
  const takesHydrogen = new Set(
    given.technologies
      .filter(({ inputs }) => inputs.some(({ carrier, perT }) => carrier === 'hydrogen' && perT > 0))
      .map(({ technology }) => technology),
  );
  return fleet.groups.reduce((total, { product, capacity }, row) => {
    const [status, technology] = [fleet.status[row], fleet.technology[row]];
    if (product !== 'iron' || status === undefined || technology === undefined || !isOperating({ status }))
      return total;
    return takesHydrogen.has(technology) ? total + capacity : total;
  }, 0);
};

/** The headline results of one year. */
export const headlineOf = (record: YearRecord, run: Pick<RunResults, 'given' | 'world'>): Headline => ({
  year: record.year,
  crudeSteel: record.markets.steel.production,
  byRoute: productionByRoute(record, run.world, run.given),
  scope1: sum(record.accounts.scope1),
  scope2: sum(record.accounts.scope2),
  steelPrice: record.markets.steel.price,
  hydrogenIronCapacity: hydrogenIronCapacity(record, run),
});

const SHOWN = [2025, 2030, 2040, 2050];

/** The years that a short table shows: the usual marks within the run, its first and its last year. */
export const shownYears = (years: readonly number[]): readonly number[] => {
  const [first, last] = [years[0], years.at(-1)];
  return years.filter((year) => SHOWN.includes(year) || year === first || year === last);
};
