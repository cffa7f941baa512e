import type { PresentValue } from '../../domain/economics/discounting.js';
import { construction, pooledLoan } from '../../domain/economics/investment.js';
import { discountedFlow, netPresentValue } from '../../domain/economics/npv.js';
import { shareOf, type Technology } from '../../domain/economics/technology.js';
import { isOperating } from '../../domain/furnace-group.js';
import type { CountryCode } from '../../domain/names.js';
import type { Project } from '../../domain/project.js';
import { firstYearOfProject } from '../../domain/project-starts.js';
import { groupsOf, networkOf } from '../../domain/world.js';
import type { DecisionContext } from './furnace-group-decision.js';
import { costValue, marginAlone, ownersRate, scrapValue, steelValue } from './margins.js';

/** What a project is worth and what its owner has to pay at once, USD. */
export interface ProjectValue {
  readonly npv: number;
  readonly equity: number;
}

/** Capacity of a technology at a site, as t a year that are made of it. */
interface Made {
  readonly technology: Technology;
  readonly tonnes: number;
}

const isHot = ({ kind }: Technology): boolean => kind === 'hot-metal' || kind === 'converter';

/** USD before debt, discounted, that hot metal and the steel shops that take it leave together. */
const chainFlow = (context: DecisionContext, country: CountryCode, made: readonly Made[]): PresentValue => {
  const iron = made.filter(({ technology }) => technology.kind === 'hot-metal');
  const shops = made.filter(({ technology }) => technology.kind === 'converter');
  const tonnesOf = (sides: readonly Made[]): number => sides.reduce((sum, { tonnes }) => sum + tonnes, 0);
  const costOf = (sides: readonly Made[]): PresentValue => {
    const costs = sides.map(({ technology }) => costValue(context, technology.technology, country));
    return (after, until) => sides.reduce((sum, { tonnes }, i) => sum + tonnes * (costs[i]?.(after, until) ?? 0), 0);
  };
  const poured = tonnesOf(iron);
  const weigh = (weight: (technology: Technology) => number): number =>
    shops.reduce((sum, { technology, tonnes }) => sum + tonnes * weight(technology), 0);
  const charge = weigh((shop) => shareOf(shop, 'scrap').perT);
  const least = weigh((shop) => shareOf(shop, 'scrap').perT * Math.max(0, 1 - shareOf(shop, 'scrap').max));
  const most = weigh(
    (shop) => shareOf(shop, 'scrap').perT * Math.min(shareOf(shop, 'hot_metal').max, 1 - shareOf(shop, 'scrap').min),
  );
  // Shops make the steel for which there is the least hot metal that they need; hot metal that they cannot take is pig iron.
  const running = least > 0 ? Math.min(1, poured / least) : 1;
  const taken = Math.min(poured, running * most);
  const steel = steelValue(context, country);
  const pigIron = scrapValue(context, country, 0);
  const scrap = scrapValue(context, country, context.given.country(country).scrapPriceDifference);
  const [ironCost, shopCost, shopTonnes] = [costOf(iron), costOf(shops), tonnesOf(shops)];
  return (after, until) =>
    running * (shopTonnes * steel(after, until) - shopCost(after, until)) -
    ironCost(after, until) +
    (poured - taken) * pigIron(after, until) -
    (running * charge - taken) * scrap(after, until);
};

/** What makes and takes hot metal in the network of a site already, at the load of a new furnace. */
const standingAt = (context: DecisionContext, project: Project, load: number): readonly Made[] => {
  const { world, given } = context;
  if (!world.plants.has(project.plantId)) return [];
  const plants = world.networkPlants.get(networkOf(world, project.plantId)) ?? [];
  return plants
    .flatMap((plant) => groupsOf(world, plant))
    .filter((group) => isOperating(group) || group.status === 'construction')
    .map((group) => ({ technology: given.technology(group.technology), tonnes: load * group.capacity }))
    .filter(({ technology }) => isHot(technology));
};

/** USD before debt, discounted, that the units of a project add to their site. */
const addedFlow = (context: DecisionContext, project: Project): PresentValue => {
  const { given } = context;
  const load = given.scenario.agents.newFurnaceLoad;
  const units = project.units.map(({ technology, capacity }) => ({
    technology: given.technology(technology),
    tonnes: load * capacity,
  }));
  const parts: PresentValue[] = [];
  for (const { technology, tonnes } of units) {
    if (isHot(technology)) continue;
    const margin = marginAlone(context, technology, project.country);
    parts.push((after, until) => tonnes * margin(after, until));
  }
  const hot = units.filter(({ technology }) => isHot(technology));
  if (hot.length > 0) {
    const standing = standingAt(context, project, load);
    const [without, together] = [standing, [...standing, ...hot]].map((made) =>
      chainFlow(context, project.country, made),
    );
    parts.push((after, until) => (together?.(after, until) ?? 0) - (without?.(after, until) ?? 0));
  }
  return (after, until) => parts.reduce((sum, part) => sum + part(after, until), 0);
};

/**
 * Values a project as one investment that starts now (model §7, §8): equity at once, then the flow that its units add over
 * the life of the shortest-lived, less the service of their debt. Arc furnaces and DRI are worth what they are worth alone,
 * since one sells at the price at which the other buys; hot metal and converters what they add to the chain of their site.
 */
export const projectValue = (context: DecisionContext, project: Project): ProjectValue => {
  const { given, book, world } = context;
  const { country, units } = project;
  const due = firstYearOfProject(given, project, world.year);
  const life = Math.min(...units.map((unit) => given.technology(unit.technology).lifetime));
  const loans = units.map((unit) =>
    construction(given, book, { country }, unit.technology, unit.capacity, due, world.year),
  );
  const equity = loans.reduce((sum, loan) => sum + loan.equity, 0);
  const flow = discountedFlow(
    {
      equity,
      equityAfter: 0,
      startAfter: due - world.year - 1,
      life,
      tonnes: 1,
      margin: addedFlow(context, project),
      debt: pooledLoan(loans, life),
    },
    ownersRate(context, { country }),
  );
  return { npv: netPresentValue([flow], 0).npv, equity };
};
