import { isOperating } from '../domain/furnace-group.js';
import type { Product } from '../domain/names.js';
import { PRODUCTS } from '../domain/names.js';
import type { YearRecord } from '../projections/yearly-records.js';
import { booked } from '../projections/yearly-records.js';

/** Sums over the furnace groups of one key and product: t/yr that can run at the year's close, t, and tCO2 of the year. */
export interface Aggregate {
  readonly key: string;
  readonly product: Product;
  readonly capacity: number;
  readonly production: number;
  readonly scope1: number;
  readonly scope2: number;
}

type Sum = { -readonly [K in keyof Aggregate]: Aggregate[K] };

const nothing = (key: string, product: Product): Sum => ({
  key,
  product,
  capacity: 0,
  production: 0,
  scope1: 0,
  scope2: 0,
});

/** Capacity of each group that is operating or operating pre-retirement at the close. */
const operatingCapacity = ({ fleet }: YearRecord, row: number): number => {
  const status = fleet.status[row];
  return status !== undefined && isOperating({ status }) ? (fleet.groups[row]?.capacity ?? 0) : 0;
};

/**
 * Adds up a year's fleet by the key of each row, sorted by key in code units and product. Capacity counts the groups
 * that are operating or operating pre-retirement at the close; production and emissions count all that ran.
 */
export const aggregated = (record: YearRecord, keyOf: (row: number) => string): readonly Aggregate[] => {
  const { accounts, fleet } = record;
  const sums = { iron: new Map<string, Sum>(), steel: new Map<string, Sum>() };
  fleet.groups.forEach(({ product }, row) => {
    const key = keyOf(row);
    let sum = sums[product].get(key);
    if (sum === undefined) sums[product].set(key, (sum = nothing(key, product)));
    sum.capacity += operatingCapacity(record, row);
    sum.production += booked(record, row, accounts.production);
    sum.scope1 += booked(record, row, accounts.scope1);
    sum.scope2 += booked(record, row, accounts.scope2);
  });
  return inOrder([...sums.iron.values(), ...sums.steel.values()]);
};

const productRank: Readonly<Record<Product, number>> = {
  iron: PRODUCTS.indexOf('iron'),
  steel: PRODUCTS.indexOf('steel'),
};

const inOrder = (sums: readonly Sum[]): readonly Aggregate[] =>
  [...sums].sort((a, b) =>
    a.key === b.key ? productRank[a.product] - productRank[b.product] : a.key < b.key ? -1 : 1,
  );

/** The aggregates of a year over a fixed list of keys and products, with zeros where nothing stands. */
export const onGrid = (
  aggregates: readonly Aggregate[],
  grid: readonly (readonly [key: string, product: Product])[],
): readonly Aggregate[] => {
  const known = new Map(aggregates.map((sum) => [`${sum.product}/${sum.key}`, sum]));
  return grid.map(([key, product]) => known.get(`${product}/${key}`) ?? nothing(key, product));
};
