import { acceptanceProbability } from '../../domain/economics/acceptance.js';
import { annuityFactor } from '../../domain/economics/annuity.js';
import { construction, pooledLoan } from '../../domain/economics/investment.js';
import { netPresentValue } from '../../domain/economics/npv.js';
import { firstYearOf, shareOf, type Technology } from '../../domain/economics/technology.js';
import { forbidden, refusalOfAll } from '../../domain/limits.js';
import type { CountryCode, PlantId, TechnologyCode } from '../../domain/names.js';
import { plantIn } from '../../domain/world.js';
import type { PlantGroup } from '../../domain/plant-group.js';
import type { DecisionContext } from './furnace-group-decision.js';
import { marginAlone, operatingCost, type PathByYear } from './margins.js';
import { ownersRate } from './options.js';

/** New units of one package: a steel group, alone or with the iron group that feeds it. Capacity in t/yr. */
export interface Package {
  readonly units: readonly { readonly technology: TechnologyCode; readonly capacity: number }[];
  readonly npv: number;
  readonly equity: number;
  readonly worth: number;
}

/** A package at the plant where it is worth most. */
export interface ExpansionPlan extends Package {
  readonly plantId: PlantId;
}

/** Iron that feeds a steel technology, and tonnes of it per tonne of steel; null when the two do not fit. */
const feeds = (iron: Technology, steel: Technology): number | null => {
  if (iron.kind === 'hot-metal' && steel.technology === 'BOF') {
    const hotMetal = shareOf(steel, 'hot_metal');
    return hotMetal.perT * hotMetal.max;
  }
  if (iron.kind === 'tradable-iron' && steel.technology === 'EAF') return shareOf(steel, 'dri').perT;
  return null;
};

/** USD/t of steel that a pair or a single group leaves before debt. */
const packageMargin = (
  context: DecisionContext,
  country: CountryCode,
  steel: Technology,
  iron: Technology | null,
  perSteel: number,
): PathByYear => {
  if (iron === null) return marginAlone(context, steel, country);
  const ironMargin =
    iron.kind === 'hot-metal'
      ? operatingCost(context, iron, country).map((cost) => -cost)
      : marginAlone(context, iron, country);
  if (iron.kind !== 'hot-metal')
    return marginAlone(context, steel, country).map((margin, t) => margin + perSteel * (ironMargin[t] ?? 0));
  const scrap = shareOf(steel, 'scrap');
  const cost = operatingCost(context, steel, country);
  const difference = context.given.country(country).scrapPriceDifference;
  return context.prices
    .steelIn(country)
    .map(
      (price, t) =>
        price -
        (cost[t] ?? 0) -
        scrap.perT * scrap.min * ((context.prices.scrap[t] ?? 0) + difference) +
        perSteel * (ironMargin[t] ?? 0),
    );
};

const valued = (
  context: DecisionContext,
  country: CountryCode,
  steel: Technology,
  iron: Technology | null,
  perSteel: number,
  size: number,
): Package => {
  const { given, book, prices } = context;
  const members =
    iron === null
      ? [{ technology: steel, capacity: size }]
      : [
          { technology: iron, capacity: size * perSteel },
          { technology: steel, capacity: size },
        ];
  // A pair starts when its slower half is ready and is valued over the life of its shorter-lived half.
  const delay = Math.max(...members.map(({ technology }) => technology.constructionYears));
  const life = Math.min(...members.map(({ technology }) => technology.lifetime));
  const loans = members.map(({ technology, capacity }) =>
    construction(given, book, { country }, technology.technology, capacity, prices.year + delay + 1, prices.year),
  );
  const equity = loans.reduce((sum, loan) => sum + loan.equity, 0);
  const k = ownersRate(context, { country });
  const terms = netPresentValue(
    {
      equity,
      equityAfter: 0,
      startAfter: delay,
      life,
      tonnes: given.scenario.agents.newFurnaceLoad * size,
      margin: packageMargin(context, country, steel, iron, perSteel),
      debt: pooledLoan(loans, life),
    },
    k,
    0,
  );
  const units = members.map(({ technology, capacity }) => ({
    technology: technology.technology,
    capacity: Math.round(capacity),
  }));
  return { units, equity, npv: terms.npv, worth: terms.npv * annuityFactor(k, delay + life) };
};

/** Every package of `size` t/yr of steel that a country allows with a positive value at today's prices, the best first. */
export const packagesOf = (context: DecisionContext, country: CountryCode, size: number): readonly Package[] => {
  const { given, world } = context;
  const allowed = given.technologies.filter(
    (each) => forbidden(given, { technology: each.technology, country, year: world.year }) === null,
  );
  const found: Package[] = [];
  for (const steel of allowed.filter((each) => each.product === 'steel')) {
    if (steel.kind !== 'converter') found.push(valued(context, country, steel, null, 0, size));
    for (const iron of allowed) {
      const perSteel = iron.product === 'iron' ? feeds(iron, steel) : null;
      if (perSteel !== null) found.push(valued(context, country, steel, iron, perSteel, size));
    }
  }
  return found.filter((each) => each.npv > 0).sort((a, b) => b.worth - a.worth);
};

/** Whether every limit has room for a package at a plant. */
const fits = (context: DecisionContext, country: CountryCode, units: Package['units']): boolean => {
  const { given, world } = context;
  const starts = units.map(({ technology, capacity }) => {
    const due = firstYearOf(given.technology(technology), world.year);
    return { technology, country, capacity, year: world.year, due };
  });
  return refusalOfAll(context, starts) === null;
};

/**
 * The package an owner would add: the best plant × technology among what it can pay and the limits allow, in countries
 * where the gate is open, if its owners accept it (model §8).
 */
export const planExpansion = (
  context: DecisionContext,
  owner: PlantGroup,
  gateOpen: (country: CountryCode) => boolean,
  packages: (country: CountryCode) => readonly Package[],
): ExpansionPlan | null => {
  let best: ExpansionPlan | null = null;
  for (const plantId of owner.plants) {
    const { country } = plantIn(context.world, plantId);
    if (plantId.startsWith('residual-') || !gateOpen(country)) continue;
    const affordable = packages(country).find(
      (each) => each.equity <= owner.treasury && fits(context, country, each.units),
    );
    if (affordable !== undefined && (best === null || affordable.worth > best.worth)) best = { ...affordable, plantId };
  }
  if (best === null || context.given.scenario.agents.choice === 'deterministic') return best;
  const draw = context.draws.uniform(owner.id, context.world.year, 'expansion');
  return draw < acceptanceProbability(best.equity, best.npv) ? best : null;
};
