import { NO_CHARGE, type ChargeMix } from '../economics/charge.js';
import { shareOf } from '../economics/technology.js';
import type { FurnaceGroupId } from '../names.js';
import type { MetallicsSupply } from './charging.js';
import type { SteelDispatch } from './dispatch.js';
import { poolOffers } from './metallics.js';
import type { SteelUnit } from './units.js';
import type { YearMarket } from './year-market.js';

/** A group that made steel, with its tonnes. */
interface Run {
  readonly unit: SteelUnit;
  readonly made: number;
}

const sum = <T>(items: readonly T[], value: (item: T) => number): number =>
  items.reduce((total, item) => total + value(item), 0);

/** Splits what is to be handed out over the runs, in proportion to their room. Returns the tonnes each one takes, and what is left. */
const handOut = (
  runs: readonly Run[],
  room: (run: Run) => number,
  tonnes: number,
): { given: Map<Run, number>; left: number } => {
  const total = sum(runs, room);
  const part = total > 0 ? Math.min(1, tonnes / total) : 0;
  return { given: new Map(runs.map((run) => [run, room(run) * part])), left: tonnes - total * part };
};

/** Charge of a converter: own hot metal as far as its network chose, the pig iron that it must have, scrap for the rest. */
const converterMix = (unit: SteelUnit, flexibleShare: number): ChargeMix => {
  const own = unit.ownLeast + flexibleShare * (unit.ownMost - unit.ownLeast);
  return {
    ...NO_CHARGE,
    hot_metal: unit.metallics * own,
    pig_iron: unit.metallics * unit.pigShare,
    scrap: unit.metallics * (1 - own - unit.pigShare),
  };
};

/**
 * Charges of melters: pig iron, a country's own DRI, then what other countries' DRI is left, each in proportion to the
 * room that the shares of their technologies leave, scrap for the rest (model §4).
 */
const melterMixes = (
  market: YearMarket,
  melters: readonly Run[],
  supply: MetallicsSupply,
  pigLeft: number,
): Map<FurnaceGroupId, ChargeMix> => {
  const per = market.meltValue.driPerScrap;
  const need = (run: Run): number => run.made * run.unit.metallics;
  const dri = new Map<Run, number>();
  const byCountry = new Map<string, Run[]>();
  for (const run of melters)
    byCountry.set(run.unit.group.country, [...(byCountry.get(run.unit.group.country) ?? []), run]);
  const driOf = new Map<string, number>();
  for (const [id, tonnes] of supply.dri) {
    const country = market.outlook.world.furnaceGroups.get(id)?.country ?? '';
    driOf.set(country, (driOf.get(country) ?? 0) + tonnes / per);
  }
  // Pig iron goes first: it fits nowhere else, while scrap and DRI fill what it leaves.
  const pig = handOut(melters, (run) => need(run) * shareOf(run.unit.technology, 'pig_iron').max, pigLeft).given;
  const driRoom = (run: Run): number =>
    Math.max(
      0,
      Math.min(need(run) * shareOf(run.unit.technology, 'dri').max, need(run) - (pig.get(run) ?? 0)) -
        (dri.get(run) ?? 0),
    );
  let abroad = 0;
  for (const [country, tonnes] of driOf) {
    const { given, left } = handOut(byCountry.get(country) ?? [], driRoom, tonnes);
    for (const [run, part] of given) dri.set(run, part);
    abroad += left;
  }
  for (const [run, part] of handOut(melters, driRoom, abroad).given) dri.set(run, (dri.get(run) ?? 0) + part);
  return new Map(
    melters.map((run) => {
      const ownDri = dri.get(run) ?? 0;
      const ownPig = pig.get(run) ?? 0;
      const scrap = Math.max(0, need(run) - ownDri - ownPig);
      const mix: ChargeMix = {
        hot_metal: 0,
        pig_iron: ownPig / run.made,
        dri: (ownDri * per) / run.made,
        scrap: scrap / run.made,
      };
      return [run.unit.group.id, mix];
    }),
  );
};

/** What every steel group charged, t per t of product. */
export const chargeMixes = (
  market: YearMarket,
  steel: SteelDispatch,
  supply: MetallicsSupply,
): ReadonlyMap<FurnaceGroupId, ChargeMix> => {
  const mixes = new Map<FurnaceGroupId, ChargeMix>();
  const melters: Run[] = [];
  let pigForConverters = 0;
  for (const { steel: units, pool } of market.allUnits()) {
    const offered =
      pool === null ? 0 : poolOffers(pool, steel.load, (unit) => steel.tonnes.get(unit.group.id) ?? 0).flexible;
    const flexibleShare = pool === null || offered === 0 ? 0 : (supply.flexible.get(pool.network) ?? 0) / offered;
    for (const unit of units) {
      const made = steel.tonnes.get(unit.group.id) ?? 0;
      if (made === 0) continue;
      if (unit.technology.kind === 'melter') melters.push({ unit, made });
      else if (unit.technology.kind === 'ore-steel') mixes.set(unit.group.id, NO_CHARGE);
      else {
        mixes.set(unit.group.id, converterMix(unit, flexibleShare));
        pigForConverters += made * unit.metallics * unit.pigShare;
      }
    }
  }
  const pigSold = sum([...supply.pig.values()], (tonnes) => tonnes);
  for (const [id, mix] of melterMixes(market, melters, supply, Math.max(0, pigSold - pigForConverters)))
    mixes.set(id, mix);
  return mixes;
};
