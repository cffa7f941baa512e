import type { Assumptions } from '../domain/assumptions/assumptions.js';
import type { World } from '../domain/world.js';
import { networkOf } from '../domain/world.js';
import type { YearRecord } from '../projections/yearly-records.js';
import { booked } from '../projections/yearly-records.js';

/** The ways to crude steel by which production is reported (model §1). */
export const ROUTES = ['BF-BOF', 'DRI-EAF', 'scrap EAF', 'other'] as const;
export type Route = (typeof ROUTES)[number];
export type RouteTonnes = Readonly<Record<Route, number>>;

/** t of each metallic in one tonne of a melter's or converter's product. */
export interface ChargeOfRoute {
  readonly hot_metal: number;
  readonly pig_iron: number;
  readonly dri: number;
  readonly scrap: number;
}

const BLAST_FURNACES: ReadonlySet<string> = new Set(['BF', 'BF-CCS', 'BF-charcoal']);
const ARC_AND_INDUCTION: ReadonlySet<string> = new Set(['EAF', 'IF']);

/**
 * Splits a tonne of steel over the routes. A converter's tonne is BF-BOF in the share of blast furnaces in the hot metal
 * of its network and `other` for the rest; an arc or induction furnace's tonne is DRI-EAF in the share of DRI in its
 * metallic charge, and scrap EAF for the rest; every other process is `other`.
 */
export const routesOfTonne = (technology: string, charge: ChargeOfRoute, blastFurnaceShare: number): RouteTonnes => {
  if (technology === 'BOF') {
    return { 'BF-BOF': blastFurnaceShare, 'DRI-EAF': 0, 'scrap EAF': 0, other: 1 - blastFurnaceShare };
  }
  if (!ARC_AND_INDUCTION.has(technology)) return { 'BF-BOF': 0, 'DRI-EAF': 0, 'scrap EAF': 0, other: 1 };
  const metallics = charge.hot_metal + charge.pig_iron + charge.dri + charge.scrap;
  const dri = metallics > 0 ? charge.dri / metallics : 0;
  return { 'BF-BOF': 0, 'DRI-EAF': dri, 'scrap EAF': 1 - dri, other: 0 };
};

/** Share of blast furnaces in the hot metal that each network poured in the year; absent where none was poured. */
const blastFurnaceShares = (record: YearRecord, world: World, given: Assumptions): ReadonlyMap<string, number> => {
  const poured = new Map<string, { all: number; blast: number }>();
  record.fleet.groups.forEach(({ plantId }, row) => {
    const technology = record.fleet.technology[row];
    if (technology === undefined || given.technology(technology).kind !== 'hot-metal') return;
    const tonnes = booked(record, row, record.accounts.production);
    const network = networkOf(world, plantId);
    const sum = poured.get(network) ?? { all: 0, blast: 0 };
    poured.set(network, sum);
    sum.all += tonnes;
    if (BLAST_FURNACES.has(technology)) sum.blast += tonnes;
  });
  return new Map([...poured].flatMap(([network, { all, blast }]) => (all > 0 ? [[network, blast / all]] : [])));
};

const nothing = (): Record<Route, number> => ({ 'BF-BOF': 0, 'DRI-EAF': 0, 'scrap EAF': 0, other: 0 });

/** Crude steel of a year by route, t, summed by a key of each row of the fleet. */
export const routesBy = (
  record: YearRecord,
  { world, given }: { readonly world: World; readonly given: Assumptions },
  keyOf: (group: YearRecord['fleet']['groups'][number]) => string,
): ReadonlyMap<string, RouteTonnes> => {
  const shares = blastFurnaceShares(record, world, given);
  const { charge, production } = record.accounts;
  const sums = new Map<string, Record<Route, number>>();
  for (const [row, group] of record.fleet.groups.entries()) {
    const made = booked(record, row, production);
    if (group.product !== 'steel' || made === 0) continue;
    const mix = {
      hot_metal: booked(record, row, charge.hot_metal),
      pig_iron: booked(record, row, charge.pig_iron),
      dri: booked(record, row, charge.dri),
      scrap: booked(record, row, charge.scrap),
    };
    const share = shares.get(networkOf(world, group.plantId)) ?? 1;
    const perTonne = routesOfTonne(record.fleet.technology[row] ?? '', mix, share);
    const key = keyOf(group);
    const tonnes = sums.get(key) ?? nothing();
    sums.set(key, tonnes);
    for (const route of ROUTES) tonnes[route] += made * perTonne[route];
  }
  return sums;
};

/** Crude steel of the world in a year by route, t. */
export const productionByRoute = (record: YearRecord, world: World, given: Assumptions): RouteTonnes =>
  routesBy(record, { world, given }, () => '').get('') ?? nothing();
