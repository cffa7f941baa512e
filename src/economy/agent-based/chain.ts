import type { PresentValue } from '../../domain/economics/discounting.js';
import { shareOf, type Technology } from '../../domain/economics/technology.js';
import { committedTechnology, isFree, type FurnaceGroup } from '../../domain/furnace-group.js';
import type { HotMetalPool, IronUnit, NetworkUnits } from '../../domain/market/units.js';
import { costValue, scrapValue, steelValue, type Valuation } from './margins.js';

/** A chain as its iron and its steel see it. Values are discounted, USD/t, before any debt. */
export interface Chain {
  /** What a tonne of hot metal brings: in steel as far as the network's converters take it, else as pig iron. */
  readonly perHotMetal: PresentValue;
  /** What a tonne of steel leaves after its iron is made. */
  readonly perSteel: PresentValue;
  /** Iron groups that will go on pouring once everything that is paid for is carried out. */
  readonly iron: readonly IronUnit[];
  /** Converters that nobody has planned for yet. */
  readonly converters: readonly FurnaceGroup[];
}

/** A part of a steel shop, t/yr. */
export interface ShopPart {
  readonly group: FurnaceGroup;
  readonly capacity: number;
}

/** A group under valuation: itself, its technology, and the chain that it stands in, if any, with the steel it feeds. */
export interface Subject {
  readonly group: FurnaceGroup;
  readonly technology: Technology;
  readonly chain: Chain | null;
  readonly fed: readonly ShopPart[];
}

const total = <T>(items: readonly T[], value: (item: T) => number): number =>
  items.reduce((sum, item) => sum + value(item), 0);

const mean = <T extends { readonly width: number }>(items: readonly T[], value: (item: T) => number): number => {
  const width = total(items, (item) => item.width);
  return width > 0 ? total(items, (item) => item.width * value(item)) / width : 0;
};

/** Mean of the operating costs of units by their tonnes. */
const meanCost = (v: Valuation, units: HotMetalPool['iron'] | HotMetalPool['converters']): PresentValue => {
  const width = total<{ readonly width: number }>(units, (unit) => unit.width);
  const parts = units.map((unit) => ({
    share: width > 0 ? unit.width / width : 0,
    value: costValue(v, unit.technology.technology, unit.group.country),
  }));
  return (after, until) => total(parts, ({ share, value }) => share * value(after, until));
};

const valuesOf = (v: Valuation, pool: HotMetalPool, first: FurnaceGroup): Pick<Chain, 'perHotMetal' | 'perSteel'> => {
  const { converters, iron, width } = pool;
  const conversion = meanCost(v, converters);
  const ironCost = meanCost(v, iron);
  const metallics = mean(converters, (unit) => unit.metallics);
  const own = mean(converters, (unit) => unit.ownMost);
  const steel = steelValue(v, first.country);
  const scrap = scrapValue(v, first.country, 0);
  const delivered = scrapValue(
    v,
    first.country,
    mean(converters, (unit) => unit.scrapDifference),
  );
  const inside = Math.min(1, (metallics * own * total(converters, (unit) => unit.width)) / Math.max(1, width));
  const beforeIron: PresentValue = (after, until) =>
    steel(after, until) - conversion(after, until) - metallics * (1 - own) * delivered(after, until);
  return {
    perHotMetal: (after, until) =>
      (inside > 0 ? (inside * beforeIron(after, until)) / (metallics * own) : 0) + (1 - inside) * scrap(after, until),
    perSteel: (after, until) => beforeIron(after, until) - metallics * own * ironCost(after, until),
  };
};

/** The chain of a network on the prices ahead; null when it has no converter or no hot metal. */
export const chainOf = (v: Valuation, { pool }: NetworkUnits): Chain | null => {
  const first = pool?.converters[0]?.group;
  if (pool === null || first === undefined) return null;
  const pours = ({ group }: IronUnit): boolean =>
    group.closesAfter === null && v.given.technology(committedTechnology(group)).kind === 'hot-metal';
  return {
    ...valuesOf(v, pool, first),
    iron: pool.iron.filter(pours),
    converters: pool.converters
      .map(({ group }) => group)
      .filter((group) => group.status === 'operating' && isFree(group)),
  };
};

/** Order in which an iron group's steel is sought: its own plant, its own owner, the shop whose campaign ends first. */
const nearest =
  (iron: FurnaceGroup) =>
  (a: FurnaceGroup, b: FurnaceGroup): number =>
    Number(b.plantId === iron.plantId) - Number(a.plantId === iron.plantId) ||
    Number(b.plantGroupId === iron.plantGroupId) - Number(a.plantGroupId === iron.plantGroupId) ||
    a.campaignEnd - b.campaignEnd ||
    (a.id < b.id ? -1 : 1);

/**
 * The part of the steel shops that an iron group feeds, in whole tonnes: their capacity in its share of the chain's hot
 * metal, at most what its capacity can feed at the converters' least share. The rest of the chain is left with the
 * same hot metal per tonne of steel. Whole shops are taken before one is divided.
 */
export const shopFedBy = (v: Valuation, chain: Chain, iron: FurnaceGroup): readonly ShopPart[] => {
  const poured = total(chain.iron, (unit) => unit.width);
  const own = chain.iron.find(({ group }) => group === iron)?.width ?? 0;
  const shops = [...chain.converters].sort(nearest(iron));
  const [first] = shops;
  if (first === undefined || own === 0) return [];
  const hotMetal = shareOf(v.given.technology(first.technology), 'hot_metal');
  const most = iron.capacity / (hotMetal.perT * Math.max(hotMetal.min, 0.01));
  let open = Math.round(Math.min((total(shops, (shop) => shop.capacity) * own) / poured, most));
  const parts: ShopPart[] = [];
  for (const group of shops) {
    const capacity = Math.min(open, group.capacity);
    if (capacity > 0) parts.push({ group, capacity });
    open -= capacity;
  }
  return parts;
};
