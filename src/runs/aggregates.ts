import { isOperating } from '../domain/furnace-group.js';
import type { Product } from '../domain/names.js';
import { PRODUCTS } from '../domain/names.js';
import type { YearRecord } from '../projections/yearly-records.js';

/** Sums over the furnace groups of one key and product: t/yr that can run at the year's close, t, and tCO2 of the year. */
export interface Aggregate {
  readonly key: string;
  readonly product: Product;
  readonly capacity: number;
  readonly production: number;
  readonly scope1: number;
  readonly scope2: number;
}

const emptyAggregate = (key: string, product: Product) => ({
  ...{ key, product },
  ...{ capacity: 0, production: 0, scope1: 0, scope2: 0 },
});

/**
 * Adds up a year's fleet by the key of each row, sorted by key in code units and product. Capacity counts the groups
 * that are operating or operating pre-retirement at the close; production and emissions count all that ran.
 */
export const aggregated = (record: YearRecord, keyOf: (row: number) => string): readonly Aggregate[] => {
  const { accounts, fleet } = record;
  const sums = {
    iron: new Map<string, ReturnType<typeof emptyAggregate>>(),
    steel: new Map<string, ReturnType<typeof emptyAggregate>>(),
  };
  fleet.groups.forEach(({ product, capacity }, row) => {
    const key = keyOf(row);
    const sum = sums[product].get(key) ?? emptyAggregate(key, product);
    sums[product].set(key, sum);
    const status = fleet.status[row];
    if (status !== undefined && isOperating({ status })) sum.capacity += capacity;
    const account = fleet.account[row] ?? -1;
    sum.production += accounts.production[account] ?? 0;
    sum.scope1 += accounts.scope1[account] ?? 0;
    sum.scope2 += accounts.scope2[account] ?? 0;
  });
  const keys = new Set([...sums.iron.keys(), ...sums.steel.keys()]);
  return [...keys].sort().flatMap((key) => PRODUCTS.flatMap((product) => sums[product].get(key) ?? []));
};

/** The aggregates of a year over a fixed list of keys and products, with zeros where nothing stands. */
export const onGrid = (
  aggregates: readonly Aggregate[],
  grid: readonly (readonly [key: string, product: Product])[],
): readonly Aggregate[] => {
  const known = new Map(aggregates.map((sum) => [`${sum.product}/${sum.key}`, sum]));
  return grid.map(([key, product]) => known.get(`${product}/${key}`) ?? emptyAggregate(key, product));
};
