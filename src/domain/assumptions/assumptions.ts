import type { CountryRow, Dataset } from '../dataset.js';
import { compileTechnologies, technologyNamed, type Technology } from '../economics/technology.js';
import { entry, found } from '../errors.js';
import { isOperating } from '../furnace-group.js';
import type { CountryCode, TechnologyCode } from '../names.js';
import type { Scenario, Subsidy } from '../scenario.js';
import { carbonPolicyOf, type CarbonPolicy } from './carbon.js';
import { electrolysisCost, HYDROGEN } from './hydrogen.js';
import { pricesOf, type PriceOf } from './prices.js';
import { protectionOf, type Protection } from './protection.js';
import { homeMarketOf } from './geography.js';
import { reliefsOf, type ReliefOf } from './subsidies.js';
import { interpolate, knotsByRegion, knotsOf, type Knots } from './series.js';

/** Everything that a run takes as given: a scenario read onto a dataset. Pure; a branch exchanges it at the start of a year. */
export interface Assumptions {
  readonly scenario: Scenario;
  readonly dataset: Dataset;
  readonly price: PriceOf;
  readonly carbon: CarbonPolicy;
  readonly protection: Protection;
  /** Where a country's producers are at home: the common market that it belongs to, or the country alone. */
  homeMarket(country: CountryCode): string;
  /** Subsidies and taxes in force for a cost. */
  readonly relief: ReliefOf;
  /** Whether the scenario has any subsidy on such costs: most have none, and costs are asked for very often. */
  subsidised(on: Subsidy['on']): boolean;
  technology(code: TechnologyCode): Technology;
  country(code: CountryCode): CountryRow;
  readonly technologies: readonly Technology[];
  readonly countries: readonly CountryRow[];
  /** t crude steel equivalent per year. */
  demand(country: CountryCode, year: number): number;
  worldDemand(year: number): number;
  /** t of scrap that can be charged in a year, all countries together. */
  scrapSupply(year: number): number;
  /** tCO2 that may be injected in a country and year. */
  storageLimit(country: CountryCode, year: number): number;
  /** tCO2 per MWh */
  gridIntensity(country: CountryRow, year: number): number;
  /** Technologies built anywhere that stood at scale in the base year: they grow freely (model §8: diffusion). */
  readonly atScale: ReadonlySet<TechnologyCode>;
  /** t/yr of a product that may be started in a year. */
  buildOutLimit(product: 'iron' | 'steel', year: number): number;
}

const valueAt = (series: ReadonlyMap<string, Knots>, key: string, year: number): number => {
  const knots = series.get(key);
  return knots === undefined ? 0 : interpolate(knots, year);
};

/** Remembers the values of a function of the year. */
const yearly = (compute: (year: number) => number): ((year: number) => number) => {
  const known = new Map<number, number>();
  return (year) => {
    const value = known.get(year) ?? compute(year);
    known.set(year, value);
    return value;
  };
};

const atScaleIn = (dataset: Dataset, threshold: number): ReadonlySet<TechnologyCode> => {
  const capacity = new Map<TechnologyCode, number>();
  for (const row of dataset.furnaceGroups) {
    if (isOperating(row)) capacity.set(row.technology, (capacity.get(row.technology) ?? 0) + row.capacity);
  }
  const local = new Set(dataset.technologies.flatMap((row) => (row.builtIn.length > 0 ? [row.technology] : [])));
  const large = [...capacity].filter(([technology, tonnes]) => tonnes >= threshold && !local.has(technology));
  return new Set(large.map(([technology]) => technology));
};

/** Prices of the dataset, that of hydrogen from electricity unless the scenario takes the given one. */
const priceOf = (
  dataset: Dataset,
  markets: Scenario['markets'],
  gridIntensity: Assumptions['gridIntensity'],
): PriceOf => {
  const price = pricesOf(dataset.prices, markets);
  if (markets.hydrogen.source === 'given') return price;
  const made = electrolysisCost({ tables: dataset, markets, price, gridIntensity });
  return (name, country, year) =>
    name === HYDROGEN ? made(country, year) * markets.hydrogen.multiplier : price(name, country, year);
};

/** Reads a scenario onto a dataset. Countries outside the scenario's own list neither demand nor supply. */
export const assume = (dataset: Dataset, scenario: Scenario): Assumptions => {
  const technologies = compileTechnologies(dataset);
  const only = scenario.countries;
  const countries = dataset.countries.filter((row) => only === null || only.includes(row.country));
  const byCode = new Map(countries.map((row) => [row.country, row]));
  const demand = knotsByRegion(dataset.demand);
  const scrap = knotsByRegion(dataset.scrapSupply);
  const storage = knotsByRegion(dataset.co2Storage);
  const grid = knotsByRegion(dataset.gridIntensity);
  const { markets, constraints } = scenario;
  const collection = knotsOf(markets.scrap.collection);
  const limits = { iron: knotsOf(constraints.buildOut.limits.iron), steel: knotsOf(constraints.buildOut.limits.steel) };
  const sum = (valueOf: (code: CountryCode) => number): number =>
    countries.reduce((total, row) => total + valueOf(row.country), 0);
  const demandOf = (code: CountryCode, year: number): number =>
    byCode.has(code) ? valueAt(demand, code, year) * markets.demand.multiplier : 0;
  const homes = new Map(countries.map((row) => [row.country, homeMarketOf(row, scenario.allocation.commonMarkets)]));
  const carbon = carbonPolicyOf(dataset, scenario);
  const { tariffs, production } = dataset;
  const gridIntensity = (country: CountryRow, year: number): number => {
    const knots = grid.get(country.country) ?? grid.get(country.region) ?? grid.get('world');
    return interpolate(found(knots, 'missing-grid-intensity', { country: country.country }), year);
  };
  return {
    scenario,
    dataset,
    price: priceOf(dataset, markets, gridIntensity),
    carbon,
    protection: protectionOf({ scenario, tariffs, production, countries, carbon }),
    relief: reliefsOf(scenario.policies.subsidies),
    subsidised: (on) => scenario.policies.subsidies.some((subsidy) => subsidy.on === on),
    technology: (code) => technologyNamed(technologies, code),
    homeMarket: (code) => entry(homes, code, 'unknown-country'),
    country: (code) => entry(byCode, code, 'unknown-country'),
    technologies: [...technologies.values()],
    countries,
    demand: demandOf,
    worldDemand: yearly((year) => sum((code) => demandOf(code, year))),
    scrapSupply: yearly(
      (year) => sum((code) => valueAt(scrap, code, year)) * markets.scrap.multiplier * interpolate(collection, year),
    ),
    storageLimit: (code, year) => valueAt(storage, code, year) * constraints.co2Storage.multiplier,
    gridIntensity,
    atScale: atScaleIn(dataset, constraints.diffusion.atScale),
    buildOutLimit: (product, year) => interpolate(limits[product], year) * constraints.buildOut.multiplier,
  };
};
