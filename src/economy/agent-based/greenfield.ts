import { isStanding } from '../../domain/furnace-group.js';
import { plantId, type CountryCode, type PlantGroupId, type PlantId } from '../../domain/names.js';
import type { PlantGroup } from '../../domain/plant-group.js';
import { isPending } from '../../domain/project.js';
import { plantIn, type World } from '../../domain/world.js';
import { designsIn, packagesOf, type Package } from './packages.js';
import type { DecisionContext } from './furnace-group-decision.js';

/** A new site that somebody may take into the pipeline. */
export interface Opportunity {
  readonly plantId: PlantId;
  readonly plantGroupId: PlantGroupId;
  readonly country: CountryCode;
  readonly units: Package['units'];
}

/** t/yr of steel that stands, is being built or is in the pipeline, by country. */
const covered = (world: World): ReadonlyMap<CountryCode, number> => {
  const sums = new Map<CountryCode, number>();
  const add = (country: CountryCode, tonnes: number): undefined => {
    sums.set(country, (sums.get(country) ?? 0) + tonnes);
  };
  for (const group of world.furnaceGroups.values())
    if (group.product === 'steel' && isStanding(group)) add(group.country, group.capacity);
  for (const project of world.projects.values()) {
    if (!isPending(project)) continue;
    for (const unit of project.units) if (unit.product === 'steel') add(project.country, unit.capacity);
  }
  return sums;
};

/**
 * t/yr of steel that a country's demand will grow by and that neither its plants nor the pipeline cover, by country: the
 * smaller of the growth and the gap at the end of the look-ahead.
 */
export const demandGaps = (context: Pick<DecisionContext, 'given' | 'world'>): ReadonlyMap<CountryCode, number> => {
  const { given, world } = context;
  const { greenfield, newFurnaceLoad } = given.scenario.agents;
  const able = covered(world);
  const gaps = new Map<CountryCode, number>();
  for (const { country } of given.countries) {
    const then = given.demand(country, world.year + greenfield.lookAhead);
    const growth = then - given.demand(country, world.year);
    const gap = Math.min(growth, then - newFurnaceLoad * (able.get(country) ?? 0));
    if (gap > 0) gaps.set(country, gap);
  }
  return gaps;
};

/** One of the items, drawn with its weight; the heaviest in deterministic mode. Draw is a number of [0, 1). */
const drawn = <T>(items: readonly T[], weight: (item: T) => number, draw: number | null): T | undefined => {
  if (draw === null)
    return items.reduce<T | undefined>((a, b) => (a === undefined || weight(b) > weight(a) ? b : a), undefined);
  let left = draw * items.reduce((sum, item) => sum + weight(item), 0);
  for (const item of items) {
    left -= weight(item);
    if (left < 0) return item;
  }
  return items.at(-1);
};

/** Owners who can pay the equity: those with a plant in the country, or else in its region, by id. */
const ownersFor = (context: DecisionContext, country: CountryCode, equity: number): readonly PlantGroup[] => {
  const { world, given } = context;
  const { region } = given.country(country);
  const able = [...world.plantGroups.values()].filter((owner) => owner.treasury > equity);
  const active = (fits: (place: CountryCode) => boolean): readonly PlantGroup[] =>
    able.filter((owner) => owner.plants.some((plant) => fits(plantIn(world, plant).country)));
  const home = active((place) => place === country);
  return home.length > 0 ? home : active((place) => given.country(place).region === region);
};

/** A place where a site may be opened, with the best that could be built there. */
interface Place {
  readonly site: PlantId;
  readonly country: CountryCode;
  readonly packages: readonly Package[];
  readonly weight: number;
}

const placesOf = (context: DecisionContext): readonly Place[] => {
  const { given, world } = context;
  const { size } = given.scenario.agents.greenfield;
  return [...demandGaps(context)].flatMap(([country, gap]) => {
    const packages = gap >= size ? packagesOf(context, country, designsIn(context, country, size)) : [];
    const best = packages[0];
    if (best === undefined) return [];
    return Array.from({ length: Math.floor(gap / size) }, (_, i) => ({
      site: plantId(`new-${country}-${world.year}-${i + 1}`),
      country,
      packages,
      weight: best.worth,
    }));
  });
};

/**
 * New sites that owners take into their pipeline this year (model §8): where the growth of demand is covered by nothing,
 * one for each `size` of the gap, at most `perYear` of them, those first that inputs make worth most. Place, technology
 * and owner are drawn with keys of the site, weighted by worth and by cash; in deterministic mode the best is taken.
 */
export const opportunities = (context: DecisionContext): readonly Opportunity[] => {
  const { given, world, draws } = context;
  const { choice, greenfield } = given.scenario.agents;
  const draw = (site: PlantId, purpose: string): number | null =>
    choice === 'deterministic' ? null : draws.uniform(site, world.year, purpose);
  // Weighted sampling without replacement: the smallest −ln(u)/weight first, each from the site's own draw.
  const rank = ({ site, weight }: Place): number => {
    const u = draw(site, 'site');
    return u === null ? 1 / weight : -Math.log(1 - u) / weight;
  };
  return placesOf(context)
    .map((place) => ({ place, rank: rank(place) }))
    .sort((a, b) => (a.rank === b.rank ? (a.place.site < b.place.site ? -1 : 1) : a.rank - b.rank))
    .slice(0, greenfield.perYear)
    .flatMap(({ place: { site, country, packages } }) => {
      const chosen = drawn(packages, (each) => each.worth, draw(site, 'technology'));
      if (chosen === undefined) return [];
      const owners = ownersFor(context, country, chosen.equity);
      const owner = drawn(owners, (each) => each.treasury, draw(site, 'owner'));
      return owner === undefined ? [] : [{ plantId: site, plantGroupId: owner.id, country, units: chosen.units }];
    });
};
