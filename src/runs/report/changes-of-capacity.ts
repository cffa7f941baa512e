import { grouped } from './grouped.js';
import type { ByProduct, Money, Product, Transition } from './report-data.js';
import { PRODUCTS } from './report-data.js';
import { BILLION, inUnit, MEGA, rounded } from './rounded.js';
import type { FurnaceEvent, GroupYear } from './run-tables.js';
import { yearlySum } from './yearly.js';

const OPENED = 'furnace-group.commissioned';
const CHANGED = 'furnace-group.tech-changed';
const CLOSED = 'furnace-group.closed';

const capacityOf = (years: readonly number[], events: readonly FurnaceEvent[], type: string) => {
  const of = (product: Product): readonly number[] =>
    inUnit(
      yearlySum(years, events, (event) => (event.type === type && event.product === product ? event.capacity : 0)),
      MEGA,
    );
  return { iron: of('iron'), steel: of('steel') };
};

/** Capacity of furnaces that were commissioned as new, Mt/yr; a change of technology is none. */
export const openedIn = (years: readonly number[], events: readonly FurnaceEvent[]): ByProduct<readonly number[]> =>
  capacityOf(years, events, OPENED);

/** Capacity that closed for good, Mt/yr. */
export const closedIn = (years: readonly number[], events: readonly FurnaceEvent[]): ByProduct<readonly number[]> =>
  capacityOf(years, events, CLOSED);

/** Flows of capacity over the whole run, the largest first; equally large ones by name. */
export const transitionsIn = (events: readonly FurnaceEvent[]): readonly Transition[] => {
  const flows = grouped(
    events.filter(({ type }) => [OPENED, CHANGED, CLOSED].includes(type)),
    ({ product, from, to }) => `${product} ${from ?? ''} ${to ?? ''}`,
  );
  return [...flows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [first, ...others]]) => {
      if (first === undefined) return [];
      const tonnes = others.reduce((sum, { capacity }) => sum + capacity, first.capacity);
      return [{ product: first.product, from: first.from, to: first.to, capacity: rounded(tonnes / MEGA, 2) }];
    })
    .sort((a, b) => PRODUCTS.indexOf(a.product) - PRODUCTS.indexOf(b.product) || b.capacity - a.capacity);
};

/** What was invested, by what for, and what carbon cost. */
export const moneyOf = (
  years: readonly number[],
  events: readonly FurnaceEvent[],
  groups: readonly GroupYear[],
): Money => {
  const cost = (wanted: string): readonly number[] =>
    inUnit(
      yearlySum(years, events, ({ type, cost }) => (type === wanted ? cost : 0)),
      BILLION,
    );
  const carbon = yearlySum(years, groups, ({ carbonCost, production }) =>
    production > 0 ? carbonCost * production : 0,
  );
  return {
    built: cost('furnace-group.added'),
    switched: cost('furnace-group.tech-change-scheduled'),
    renovated: cost('furnace-group.renovated'),
    carbon: inUnit(carbon, BILLION),
  };
};
