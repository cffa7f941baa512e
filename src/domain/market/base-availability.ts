import type { Assumptions } from '../assumptions/assumptions.js';
import type { FurnaceGroupRow, ProductionRow } from '../dataset.js';
import { shareOf, type Technology } from '../economics/technology.js';
import type { CountryCode, PlantId } from '../names.js';

/** Calibrated tonnes are a hair above the statistics, so that whole-tonne widths never leave the base year short. */
const ROOM = 1.0002;
/** Load assumed for groups of a country without statistics on the route: they are few and small. */
const WITHOUT_STATISTICS = 0.75;

const ROUTE_OF_KIND: Readonly<Record<Technology['kind'], ProductionRow['series']>> = {
  'hot-metal': 'pig-iron',
  'tradable-iron': 'dri',
  converter: 'bof',
  melter: 'eaf',
  'ore-steel': 'eaf',
};

/** The series of the production statistics that a technology's output is counted in. */
export const routeOf = (technology: Technology): ProductionRow['series'] =>
  technology.technology === 'OHF' ? 'ohf' : ROUTE_OF_KIND[technology.kind];

/** A group that ran in the base year. */
export interface BaseGroup {
  readonly row: FurnaceGroupRow;
  readonly technology: Technology;
  readonly country: CountryCode;
  readonly network: PlantId;
}

/** The share at which f(share) reaches the target, f rising; the most when it never does. */
const solveShare = (most: number, target: number, f: (share: number) => number): number => {
  if (f(most) <= target) return most;
  let low = 0;
  let high = most;
  for (let i = 0; i < 60; i += 1) {
    const mid = (low + high) / 2;
    if (f(mid) < target) low = mid;
    else high = mid;
  }
  return high;
};

/**
 * Availability of every base-year group, such that clearing share × availability reproduces production by country and
 * route (model §4). Converters make no more than the hot metal of their network allows, so hot metal is set first.
 * Mothballed groups have the share of those that run in the country on their route: what keeps these from running more, be
 * it power, ore, a port or a war, would keep a furnace that is called back.
 */
export const baseAvailability = (
  given: Assumptions,
  groups: readonly BaseGroup[],
  mothballed: readonly BaseGroup[] = [],
): ReadonlyMap<string, number> => {
  const s = given.scenario.markets.clearingShare;
  const statistics = new Map(given.dataset.production.map((row) => [`${row.country}/${row.series}`, row.value]));
  const shares = new Map<string, number>();
  const routeShares = new Map<string, number>();
  const byRoute = new Map<string, BaseGroup[]>();
  for (const group of groups) {
    const key = `${group.country}/${routeOf(group.technology)}`;
    byRoute.set(key, [...(byRoute.get(key) ?? []), group]);
  }
  const hotMetal = new Map<PlantId, number>();
  const converters = new Map<PlantId, number>();
  for (const { row, network, technology } of groups) {
    if (technology.kind === 'converter') converters.set(network, (converters.get(network) ?? 0) + row.capacity);
  }
  const made = (group: BaseGroup, share: number): number => {
    const tonnes = share * group.row.capacity;
    if (group.technology.kind !== 'converter') return tonnes;
    const { perT, min } = shareOf(group.technology, 'hot_metal');
    const covered = (hotMetal.get(group.network) ?? 0) / (perT * share * (converters.get(group.network) ?? 1));
    return tonnes * Math.min(1, covered / min);
  };
  const settle = ([key, members]: [string, BaseGroup[]]): undefined => {
    const most = Math.max(...members.map((group) => group.technology.technicalAvailability));
    const value = statistics.get(key);
    const target = value === undefined ? undefined : (value * ROOM) / s;
    const total = (share: number): number =>
      members.reduce((sum, group) => sum + made(group, Math.min(share, group.technology.technicalAvailability)), 0);
    const share = target === undefined ? WITHOUT_STATISTICS : solveShare(most, target, total);
    routeShares.set(key, share);
    for (const group of members)
      shares.set(group.row.furnaceGroupId, Math.min(share, group.technology.technicalAvailability));
  };
  const entries = [...byRoute.entries()].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const isIron = ([, members]: [string, BaseGroup[]]): boolean => members[0]?.row.product === 'iron';
  for (const entry of entries) if (isIron(entry)) settle(entry);
  for (const { row, network, technology } of groups) {
    if (technology.kind !== 'hot-metal') continue;
    hotMetal.set(network, (hotMetal.get(network) ?? 0) + row.capacity * (shares.get(row.furnaceGroupId) ?? 0));
  }
  for (const entry of entries) if (!isIron(entry)) settle(entry);
  for (const { row, country, technology } of mothballed) {
    const share = routeShares.get(`${country}/${routeOf(technology)}`) ?? WITHOUT_STATISTICS;
    shares.set(row.furnaceGroupId, Math.min(share, technology.technicalAvailability));
  }
  return shares;
};
