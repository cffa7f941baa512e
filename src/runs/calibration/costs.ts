import type { YearRecord } from '../../projections/yearly-records.js';
import { booked } from '../../projections/yearly-records.js';

/** Cost of some tonnes, USD/t. */
export interface CostOfTonnes {
  readonly cost: number;
  readonly tonnes: number;
}

/** The furnaces that a cost is read of, by technology: `BOF` stands for its whole chain, as hot metal is in its cost. */
export type Furnaces = ReadonlySet<string>;
export const CONVERTERS: Furnaces = new Set(['BOF']);
export const ELECTRIC: Furnaces = new Set(['EAF', 'IF']);

/** Full cost of the year per t of every steel group that ran: carriers, hot metal, carbon, fixed and debt at its own load. */
export const bookedCosts = (record: YearRecord, furnaces: Furnaces, country?: string): readonly CostOfTonnes[] => {
  const { accounts, fleet } = record;
  const columns = [
    accounts.variableCost,
    accounts.hotMetalCost,
    accounts.carbonCost,
    accounts.fixedCost,
    accounts.debtService,
  ];
  return fleet.groups.flatMap((group, row) => {
    const tonnes = booked(record, row, accounts.production);
    const counts = furnaces.has(fleet.technology[row] ?? '') && (country ?? group.country) === group.country;
    if (tonnes === 0 || !counts) return [];
    const usd = columns.reduce((sum, column) => sum + booked(record, row, column), 0);
    return [{ cost: usd / tonnes, tonnes }];
  });
};

/** The steps of the steel curve at clearing: dispatch cost by available tonnes. Without furnaces, all of them. */
export const curveCosts = (record: YearRecord, furnaces?: Furnaces): readonly CostOfTonnes[] => {
  const technology = new Map<string, string>(
    record.fleet.groups.map(({ id }, row) => [id, record.fleet.technology[row] ?? '']),
  );
  return record.curves.steel
    .filter(({ key }) => furnaces === undefined || furnaces.has(technology.get(key) ?? ''))
    .map(({ cost, width }) => ({ cost, tonnes: width }));
};

const tonnesOf = (costs: readonly CostOfTonnes[]): number => costs.reduce((sum, { tonnes }) => sum + tonnes, 0);

/** Average weighted by tonnes, USD/t; undefined where there are none. */
export const averageCost = (costs: readonly CostOfTonnes[]): number | undefined => {
  const tonnes = tonnesOf(costs);
  return tonnes > 0 ? costs.reduce((sum, each) => sum + each.cost * each.tonnes, 0) / tonnes : undefined;
};

/** The cost that a share of the tonnes does not exceed, USD/t; undefined where there are none. */
export const costAtShare = (costs: readonly CostOfTonnes[], share: number): number | undefined => {
  const sorted = [...costs].sort((a, b) => a.cost - b.cost);
  const target = share * tonnesOf(costs);
  let reached = 0;
  for (const { cost, tonnes } of sorted) {
    reached += tonnes;
    if (reached >= target) return cost;
  }
  return undefined;
};

/** Share of the tonnes whose cost lies between two bounds, these included. */
export const shareBetween = (costs: readonly CostOfTonnes[], low: number, high: number): number | undefined => {
  const tonnes = tonnesOf(costs);
  const inside = tonnesOf(costs.filter(({ cost }) => cost >= low && cost <= high));
  return tonnes > 0 ? inside / tonnes : undefined;
};
