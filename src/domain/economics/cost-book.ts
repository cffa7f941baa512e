import type { Assumptions } from '../assumptions/assumptions.js';
import type { CountryRow } from '../dataset.js';
import { carrier, type Carrier, type CountryCode, type TechnologyCode } from '../names.js';
import { NOTHING_LEARNED, type Learning } from './learning.js';
import { grossEmissions, referenceCharge } from './charge.js';
import { fixedOpexIn, opexRelief, paidPrice } from './relieved-costs.js';
import type { Technology } from './technology.js';
import { countryPaths, type CountryPaths } from './yearly-paths.js';

/** Years that any option of any decision may reach beyond the last simulated one. */
const HORIZON = 45;
const ELECTRICITY = carrier('electricity');

/**
 * Unit costs of one technology in one country, one value a year from the first simulated one. USD per t product,
 * without the metallic charge and without debt.
 */
export interface CostSeries {
  readonly technology: Technology;
  readonly country: CountryRow;
  /** Carriers, other variable opex, by-product credits, less subsidies on opex. */
  readonly variable: Float64Array;
  /** tCO2 per t that have to be paid for at the reference charge: scope 1 less free allocation, never below zero. */
  readonly payableEmissions: Float64Array;
  /** USD per tCO2 */
  readonly carbonPrice: Float64Array;
  /** USD per t of capacity and year. */
  readonly fixedOpex: number;
  /** Free allocation, tCO2 per t. */
  readonly freeAllocation: Float64Array;
  /** tCO2 per MWh */
  readonly gridIntensity: Float64Array;
  /** USD per MWh */
  readonly electricity: Float64Array;
  /** Scope 1 at the reference charge, tCO2 per t. */
  readonly scope1: number;
  /** Captured at the reference charge, tCO2 per t. */
  readonly captured: number;
}

export interface CostBook {
  readonly firstYear: number;
  readonly technologies: readonly TechnologyCode[];
  /** The series of a technology in a country, computed once. */
  of(technology: TechnologyCode, country: CountryCode): CostSeries;
  /** Position of a year in a series; years beyond the horizon hold its last value. */
  at(year: number): number;
  /** USD of full capex per t/yr of capacity this year: learning, regional multiplier and scenario included, no subsidy. */
  capex(technology: TechnologyCode, country: CountryCode): number;
  /** The same where the regional multiplier is one. */
  worldCapex(technology: TechnologyCode): number;
}

/** A technology at a place, and what the place's furnaces share. */
interface Site {
  readonly given: Assumptions;
  readonly technology: Technology;
  readonly country: CountryRow;
  readonly years: readonly number[];
  readonly paths: CountryPaths;
}

/** What a technology pays for a unit of a carrier, subsidies and taxes included. */
const pricePaid = ({ given, technology: { technology }, country, years, paths }: Site, name: Carrier): Float64Array => {
  const prices = paths.price(name);
  if (!given.subsidised('carrier')) return prices;
  return prices.map((price, i) => paidPrice(given, price, { carrier: name, technology, country, year: years[i] ?? 0 }));
};

const variableCost = (site: Site): Float64Array => {
  const { given, technology, country, years, paths } = site;
  const sums = new Float64Array(years.length).fill(technology.otherVariableOpex);
  for (const { carrier: name, perT } of technology.inputs) {
    // By-products earn their price, which is nobody's cost.
    const prices = perT > 0 ? pricePaid(site, name) : paths.price(name);
    for (let i = 0; i < sums.length; i += 1) sums[i] = (sums[i] ?? 0) + perT * (prices[i] ?? 0);
  }
  if (!given.subsidised('opex')) return sums;
  const fixedOpex = fixedOpexIn(technology, country);
  return sums.map((sum, i) => {
    const operator = { technology: technology.technology, country, year: years[i] ?? 0 };
    return sum - opexRelief(given, sum, { operator, fixedOpex });
  });
};

const seriesOf = (site: Site): CostSeries => {
  const { technology, country, paths } = site;
  const gross = grossEmissions(technology, referenceCharge(technology));
  const scope1 = gross * (1 - technology.captureRate);
  const free = paths.freeShare.map((share) => technology.freeAllocationBenchmark * share);
  return {
    technology,
    country,
    variable: variableCost(site),
    payableEmissions: free.map((allocated) => Math.max(0, scope1 - allocated)),
    freeAllocation: free,
    gridIntensity: paths.gridIntensity,
    carbonPrice: paths.carbonPrice,
    electricity: pricePaid(site, ELECTRICITY),
    fixedOpex: fixedOpexIn(technology, country),
    scope1,
    captured: gross - scope1,
  };
};

/** The cost book of a run: every series is computed when it is first asked for; `learning` moves capex from year to year. */
export const openCostBook = (given: Assumptions, learning: Learning = NOTHING_LEARNED): CostBook => {
  const { start, end } = given.scenario.years;
  const last = end - start + HORIZON;
  const years = Array.from({ length: last + 1 }, (_, i) => start + i);
  const capexIn = (code: TechnologyCode, regional: number): number =>
    given.technology(code).capex *
    regional *
    (given.scenario.technologies[code]?.capex?.multiplier ?? 1) *
    learning.capexFactor(code);
  const pages = new Map<
    CountryCode,
    { readonly paths: CountryPaths; readonly series: Map<TechnologyCode, CostSeries> }
  >();
  return {
    firstYear: start,
    technologies: given.technologies.map((row) => row.technology),
    of: (technology, country) => {
      let page = pages.get(country);
      if (page === undefined) {
        page = { paths: countryPaths(given, given.country(country), years), series: new Map() };
        pages.set(country, page);
      }
      let series = page.series.get(technology);
      if (series === undefined) {
        const { paths } = page;
        series = seriesOf({
          given,
          technology: given.technology(technology),
          country: given.country(country),
          years,
          paths,
        });
        page.series.set(technology, series);
      }
      return series;
    },
    at: (year) => Math.min(Math.max(year - start, 0), last),
    capex: (technology, country) => capexIn(technology, given.country(country).capexMultiplier),
    worldCapex: (technology) => capexIn(technology, 1),
  };
};
