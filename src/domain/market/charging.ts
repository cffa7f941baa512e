import { shareOf } from '../economics/technology.js';
import type { FurnaceGroupId } from '../names.js';
import { SCRAP_KEY, boughtPerTonne, driStep, flexibleKey, pigKey, poolOffers } from './metallics.js';
import type { SteelDispatch } from './dispatch.js';
import type { HotMetalPool, IronUnit, SteelUnit } from './units.js';
import type { YearMarket } from './year-market.js';

/** Who supplied the metallics that the year's steel was made of; tonnes of the thing itself. */
export interface MetallicsSupply {
  readonly scrap: number;
  /** DRI by group. */
  readonly dri: ReadonlyMap<FurnaceGroupId, number>;
  /** By network: own hot metal that converters charged beyond their least, and pig iron sold. */
  readonly flexible: ReadonlyMap<string, number>;
  readonly pig: ReadonlyMap<string, number>;
  /** The costliest supplier that ran; null when it is scrap or a converter's own hot metal. */
  readonly marginal: FurnaceGroupId | null;
  /** t of scrap equivalents that nobody could supply. */
  readonly short: number;
}

interface Offer {
  readonly cost: number;
  readonly key: string;
  readonly tonnes: number;
  readonly kind: 'scrap' | 'dri' | 'flexible' | 'pig';
  readonly pool: HotMetalPool | null;
  readonly unit: IronUnit | null;
}

const offersOf = (market: YearMarket, steel: SteelDispatch): Offer[] => {
  const { given, year } = market.outlook;
  const made = (unit: SteelUnit): number => steel.tonnes.get(unit.group.id) ?? 0;
  const floor = given.scenario.markets.scrap.floorPrice;
  const offers: Offer[] = [
    { cost: floor, key: SCRAP_KEY, tonnes: given.scrapSupply(year), kind: 'scrap', pool: null, unit: null },
  ];
  for (const { pool, tradable } of market.allUnits()) {
    for (const unit of tradable) {
      const { cost } = driStep(unit, market.meltValue, market.powerPrice);
      const tonnes = (steel.load * unit.width) / market.meltValue.driPerScrap;
      offers.push({ cost, key: unit.group.id, tonnes, kind: 'dri', pool: null, unit });
    }
    if (pool === null) continue;
    const { flexible, spare } = poolOffers(pool, steel.load, made);
    offers.push({ cost: pool.variable, key: flexibleKey(pool), tonnes: flexible, kind: 'flexible', pool, unit: null });
    offers.push({ cost: pool.cost, key: pigKey(pool), tonnes: spare, kind: 'pig', pool, unit: null });
  }
  return offers.sort((a, b) => (a.cost === b.cost ? (a.key < b.key ? -1 : 1) : a.cost - b.cost));
};

/** The group that a supplier's step stands for; none for scrap and for hot metal that its own site charges. */
const marginalOf = (offer: Offer): FurnaceGroupId | null => {
  if (offer.kind === 'dri') return offer.unit?.group.id ?? null;
  return offer.kind === 'pig' ? (offer.pool?.iron.at(-1)?.group.id ?? null) : null;
};

/**
 * t of scrap equivalents: all that steel groups buy, the pig iron that converters must have, and the room that melters
 * leave for pig iron, for DRI and for both together; the rest of their charge is scrap.
 */
const needs = (
  market: YearMarket,
  steel: SteelDispatch,
): { all: number; pig: number; room: Record<'pig' | 'dri' | 'both', number> } => {
  let all = 0;
  let pig = 0;
  const room = { pig: 0, dri: 0, both: 0 };
  for (const units of market.allUnits()) {
    for (const unit of units.steel) {
      const made = steel.tonnes.get(unit.group.id) ?? 0;
      all += made * boughtPerTonne(unit);
      pig += made * unit.metallics * unit.pigShare;
      if (unit.technology.kind !== 'melter') continue;
      const need = made * unit.metallics;
      const [pigMost, driMost] = [shareOf(unit.technology, 'pig_iron').max, shareOf(unit.technology, 'dri').max];
      room.pig += need * pigMost;
      room.dri += need * driMost;
      room.both += need * Math.min(1, pigMost + driMost);
    }
  }
  return { all, pig, room };
};

/**
 * Covers what steel groups bought from the offers in order of cost. Pig iron that converters short of hot metal must
 * have comes first, from the cheapest sellers: scrap and DRI cannot stand in for it.
 */
export const supplyMetallics = (market: YearMarket, steel: SteelDispatch): MetallicsSupply => {
  const offers = offersOf(market, steel);
  const need = needs(market, steel);
  const taken = new Map<string, number>();
  const take = (offer: Offer, wanted: number): number => {
    const before = taken.get(offer.key) ?? 0;
    const more = Math.min(wanted, offer.tonnes - before);
    if (more > 0) taken.set(offer.key, before + more);
    return Math.max(0, more);
  };
  let pigOpen = need.pig;
  for (const offer of offers) if (offer.kind === 'pig') pigOpen -= take(offer, pigOpen);
  let open = need.all - (need.pig - pigOpen);
  const { room } = need;
  let marginal: FurnaceGroupId | null = null;
  for (const offer of offers) {
    const limited = offer.kind === 'pig' || offer.kind === 'dri' ? offer.kind : null;
    const got = take(offer, limited === null ? open : Math.min(open, room[limited], room.both));
    open -= got;
    if (got > 0) marginal = marginalOf(offer);
    if (limited === null) continue;
    room[limited] -= got;
    room.both -= got;
  }
  const of = (kind: Offer['kind'], scale = 1): Map<string, number> =>
    new Map(
      offers
        .filter((o) => o.kind === kind && taken.has(o.key))
        .map((o) => [o.pool?.network ?? o.key, (taken.get(o.key) ?? 0) * scale]),
    );
  return {
    scrap: taken.get(SCRAP_KEY) ?? 0,
    dri: of('dri', market.meltValue.driPerScrap) as ReadonlyMap<string, number> as ReadonlyMap<FurnaceGroupId, number>,
    flexible: of('flexible'),
    pig: of('pig'),
    marginal,
    short: open,
  };
};
