import { construction } from '../../domain/economics/investment.js';
import { netPresentValue } from '../../domain/economics/npv.js';
import { shareOf, type Technology } from '../../domain/economics/technology.js';
import { isOperating } from '../../domain/furnace-group.js';
import { VIEW_YEARS } from '../../domain/market/price-view.js';
import type { CountryCode } from '../../domain/names.js';
import type { Project } from '../../domain/project.js';
import { firstYearOfProject } from '../../domain/project-starts.js';
import { groupsOf, networkOf } from '../../domain/world.js';
import type { DecisionContext } from './furnace-group-decision.js';
import { marginAlone, operatingCost, type PathByYear } from './margins.js';
import { ownersRate } from './options.js';

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

/** USD a year before debt that hot metal and the steel shops that take it leave together. */
const chainFlow = (context: DecisionContext, country: CountryCode, made: readonly Made[]): PathByYear => {
  const { prices, given } = context;
  const flow = new Float64Array(VIEW_YEARS);
  const iron = made.filter(({ technology }) => technology.kind === 'hot-metal');
  const shops = made.filter(({ technology }) => technology.kind === 'converter');
  const poured = iron.reduce((sum, { tonnes }) => sum + tonnes, 0);
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
  const steel = prices.steelIn(country);
  const difference = given.country(country).scrapPriceDifference;
  const costs = made.map(({ technology }) => operatingCost(context, technology, country));
  for (let t = 0; t < VIEW_YEARS; t += 1) {
    const scrap = prices.scrap[t] ?? 0;
    let sum = (poured - taken) * scrap - (running * charge - taken) * (scrap + difference);
    made.forEach(({ technology, tonnes }, i) => {
      const cost = costs[i]?.[t] ?? 0;
      sum += technology.kind === 'hot-metal' ? -tonnes * cost : running * tonnes * ((steel[t] ?? 0) - cost);
    });
    flow[t] = sum;
  }
  return flow;
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

/** USD a year before debt that the units of a project add to their site. */
const addedFlow = (context: DecisionContext, project: Project): PathByYear => {
  const { given } = context;
  const load = given.scenario.agents.newFurnaceLoad;
  const units = project.units.map(({ technology, capacity }) => ({
    technology: given.technology(technology),
    tonnes: load * capacity,
  }));
  const flow = new Float64Array(VIEW_YEARS);
  const add = (path: PathByYear, factor: number): undefined => {
    for (let t = 0; t < VIEW_YEARS; t += 1) flow[t] = (flow[t] ?? 0) + factor * (path[t] ?? 0);
  };
  for (const { technology, tonnes } of units)
    if (!isHot(technology)) add(marginAlone(context, technology, project.country), tonnes);
  const hot = units.filter(({ technology }) => isHot(technology));
  if (hot.length === 0) return flow;
  const standing = standingAt(context, project, load);
  add(chainFlow(context, project.country, [...standing, ...hot]), 1);
  if (standing.length > 0) add(chainFlow(context, project.country, standing), -1);
  return flow;
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
  const loans = units.map((unit) => construction(given, book, { country }, unit.technology, unit.capacity, due));
  const equity = loans.reduce((sum, loan) => sum + loan.equity, 0);
  const principal = loans.reduce((sum, loan) => sum + loan.tranche.principal, 0);
  const { npv } = netPresentValue(
    {
      equity,
      equityAfter: 0,
      startAfter: due - world.year - 1,
      life,
      tonnes: 1,
      margin: addedFlow(context, project),
      debt: { principal, term: life, rate: given.country(country).costOfDebt },
    },
    ownersRate(context, { country }),
    0,
  );
  return { npv, equity };
};
