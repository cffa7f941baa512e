import type { Change } from './change.js';
import { changeBetween } from './change.js';

/** Sums of a technology, country or plant in one year, by product: t/yr, t and tCO2. */
export interface AggregateRow {
  readonly year: number;
  readonly key: string;
  readonly product: string;
  readonly capacity: number;
  readonly production: number;
  readonly scope1: number;
}

/** What two runs say of one technology, country or plant in a year. */
export interface AggregateDifference {
  readonly year: number;
  readonly key: string;
  readonly product: string;
  readonly capacity: Change;
  readonly production: Change;
  readonly scope1: Change;
}

/** t or tCO2: what is less is rounding of sums. */
const LEAST = 1;
const differs = ({ difference }: Change): boolean => Math.abs(difference) >= LEAST;

/** Whether the tonnes made differ, and not only what could be made or was emitted. */
export const madeOtherwise = ({ production }: AggregateDifference): boolean => differs(production);

const idOf = ({ year, key, product }: AggregateRow): string => `${year}/${product}/${key}`;

const byPlace = (a: AggregateDifference, b: AggregateDifference): number =>
  a.year - b.year || compareText(a.key, b.key) || compareText(a.product, b.product);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * What differs by at least a tonne in these years, sorted by year, key and product. A row that only one run has is
 * compared with zeros.
 */
export const aggregateDifferences = (
  a: readonly AggregateRow[],
  b: readonly AggregateRow[],
  years: readonly number[],
): readonly AggregateDifference[] => {
  const [ours, theirs] = [a, b].map((rows) => new Map(rows.map((row) => [idOf(row), row])));
  const places = new Map([...a, ...b].filter(({ year }) => years.includes(year)).map((row) => [idOf(row), row]));
  return [...places]
    .map(([id, { year, key, product }]) => {
      const change = (column: 'capacity' | 'production' | 'scope1'): Change =>
        changeBetween(ours?.get(id)?.[column] ?? 0, theirs?.get(id)?.[column] ?? 0);
      const [capacity, production, scope1] = [change('capacity'), change('production'), change('scope1')];
      return { year, key, product, capacity, production, scope1 };
    })
    .filter(({ capacity, production, scope1 }) => [capacity, production, scope1].some(differs))
    .sort(byPlace);
};

/** Those of each year whose production differs most, the largest first; equally large ones in their order. */
export const largestOfEachYear = <Row extends AggregateDifference>(
  rows: readonly Row[],
  most: number,
): readonly Row[] => {
  const size = ({ production }: AggregateDifference): number => Math.abs(production.difference);
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
  return years.flatMap((year) =>
    rows
      .filter((row) => row.year === year)
      .sort((a, b) => size(b) - size(a) || byPlace(a, b))
      .slice(0, most),
  );
};
