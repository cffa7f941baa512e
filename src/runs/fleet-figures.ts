import { isOperating } from '../domain/furnace-group.js';
import type { AccountColumns } from '../domain/events.js';
import type { YearRecord } from '../projections/yearly-records.js';
import { booked } from '../projections/yearly-records.js';

/** Sums over the furnace groups of one technology in one country and year, one place of every column for each. */
export interface FleetFigures {
  /** Place in the run's technologies. */
  readonly technology: readonly number[];
  /** Place in the run's countries. */
  readonly country: readonly number[];
  /** t/yr that is operating or operating pre-retirement at the close. */
  readonly capacity: readonly number[];
  /** t */
  readonly production: readonly number[];
  /** tCO2 after capture. */
  readonly scope1: readonly number[];
  /** tCO2 */
  readonly scope2: readonly number[];
  /** tCO2 captured and stored. */
  readonly captured: readonly number[];
  /** USD of 2020: variable, hot metal, carbon, fixed cost and debt service of the groups that produced. */
  readonly cost: readonly number[];
}

type Summed = Exclude<keyof FleetFigures, 'technology' | 'country'>;
const SUMMED: readonly Summed[] = ['capacity', 'production', 'scope1', 'scope2', 'captured', 'cost'];
const COSTS = ['variableCost', 'hotMetalCost', 'carbonCost', 'fixedCost', 'debtService'] as const;

const figuresOfRow = (record: YearRecord, row: number): Record<Summed, number> => {
  const { accounts, fleet } = record;
  const of = (column: keyof Omit<AccountColumns, 'furnaceGroupId' | 'charge'>): number =>
    booked(record, row, accounts[column]);
  const status = fleet.status[row];
  return {
    capacity: status !== undefined && isOperating({ status }) ? (fleet.groups[row]?.capacity ?? 0) : 0,
    production: of('production'),
    scope1: of('scope1'),
    scope2: of('scope2'),
    captured: of('captured'),
    cost: of('production') === 0 ? 0 : COSTS.reduce((usd, cost) => usd + of(cost), 0),
  };
};

const placesOf = (codes: readonly string[]): ReadonlyMap<string, number> =>
  new Map(codes.map((code, place) => [code, place]));

/** What stands in a year, in the order of technology and country. */
export const fleetFigures = (
  record: YearRecord,
  technologies: readonly string[],
  countries: readonly string[],
): FleetFigures => {
  const [technologyPlaces, countryPlaces] = [placesOf(technologies), placesOf(countries)];
  const sums = new Map<number, Record<Summed, number>>();
  record.fleet.groups.forEach(({ country }, row) => {
    const technology = technologyPlaces.get(record.fleet.technology[row] ?? '') ?? -1;
    const cell = technology * countries.length + (countryPlaces.get(country) ?? -1);
    const figures = figuresOfRow(record, row);
    const sum = sums.get(cell);
    if (sum === undefined) sums.set(cell, figures);
    else for (const name of SUMMED) sum[name] += figures[name];
  });
  const cells = [...sums].filter(([, sum]) => SUMMED.some((name) => sum[name] !== 0)).sort(([a], [b]) => a - b);
  const column = (name: Summed): readonly number[] => cells.map(([, sum]) => sum[name]);
  return {
    technology: cells.map(([cell]) => Math.floor(cell / countries.length)),
    country: cells.map(([cell]) => cell % countries.length),
    capacity: column('capacity'),
    production: column('production'),
    scope1: column('scope1'),
    scope2: column('scope2'),
    captured: column('captured'),
    cost: column('cost'),
  };
};
