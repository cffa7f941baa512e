import type { Dataset } from '../../src/domain/dataset.js';
import type { Monitor } from '../../src/domain/monitor.js';
import type { Path, Scenario, Subsidy } from '../../src/domain/scenario.js';

/*
 * A world in which everything costs twice as much. A factor of two is exact in binary floating point, so what follows
 * from it has to be exact too: money twice as large to the last bit, and everything else the same.
 */

const twice = (usd: number): number => 2 * usd;

const pathTwice = (path: Path): Path =>
  Object.fromEntries(Object.entries(path).map(([year, value]) => [year, 2 * value]));

/** Every figure of a dataset that is money: see the units in `src/domain/dataset.ts`. Tariffs are shares of a price. */
export const doubledDataset = (dataset: Dataset): Dataset => ({
  ...dataset,
  technologies: dataset.technologies.map((row) => ({
    ...row,
    capex: twice(row.capex),
    fixedOpex: twice(row.fixedOpex),
    otherVariableOpex: twice(row.otherVariableOpex),
  })),
  countries: dataset.countries.map((row) => ({ ...row, scrapPriceDifference: twice(row.scrapPriceDifference) })),
  prices: dataset.prices.map((row) => ({ ...row, value: twice(row.value) })),
  carbonPrices: dataset.carbonPrices.map((row) => ({ ...row, value: twice(row.value) })),
  electrolysers: dataset.electrolysers.map((row) => ({
    ...row,
    capex: twice(row.capex),
    storage: twice(row.storage),
  })),
  renewableParks: dataset.renewableParks.map((row) => ({ ...row, capex: twice(row.capex) })),
});

/** The amount of a subsidy on interest is in percentage points. */
const doubledSubsidy = (subsidy: Subsidy): Subsidy =>
  subsidy.amount === undefined || subsidy.on === 'debtRate' ? subsidy : { ...subsidy, amount: twice(subsidy.amount) };

const doubledMonitor = (monitor: Monitor): Monitor => {
  if (monitor.metric !== 'steelPrice') return monitor;
  const { above, below, ...rest } = monitor;
  return {
    ...rest,
    ...(above !== undefined && { above: twice(above) }),
    ...(below !== undefined && { below: twice(below) }),
  };
};

/** Every amount of money that a scenario may set: see the units in `src/domain/scenario.ts`. */
export const doubledScenario = (scenario: Scenario): Scenario => {
  const { policies, markets, allocation, monitors } = scenario;
  const { carbonPrice } = policies;
  const paths =
    carbonPrice.paths &&
    Object.fromEntries(Object.entries(carbonPrice.paths).map(([place, path]) => [place, pathTwice(path)]));
  return {
    ...scenario,
    policies: {
      ...policies,
      carbonPrice: { ...carbonPrice, paths, flat: carbonPrice.flat === null ? null : twice(carbonPrice.flat) },
      subsidies: policies.subsidies.map(doubledSubsidy),
    },
    markets: {
      ...markets,
      shortageBuffer: twice(markets.shortageBuffer),
      scrap: { ...markets.scrap, floorPrice: twice(markets.scrap.floorPrice) },
    },
    allocation: {
      ...allocation,
      freight: twice(allocation.freight),
      homePreference: twice(allocation.homePreference),
      tariffReferencePrice: twice(allocation.tariffReferencePrice),
      qualityPremiumCap: twice(allocation.qualityPremiumCap),
    },
    monitors: monitors.map(doubledMonitor),
  };
};

/** Fields that hold USD or USD a unit, in whatever a run leaves behind; `value` and `threshold` of monitors on prices. */
const MONEY = new Set([
  ...['cost', 'price', 'revenue', 'premium', 'equity', 'raised', 'principal', 'amount', 'npv', 'cosa', 'profit'],
  ...['variableCost', 'hotMetalCost', 'carbonCost', 'fixedCost', 'debtService', 'historicBalance', 'debt'],
  ...['steelPrice', 'ironPrice', 'worldSteelPrice', 'capex', 'investments', 'treasuries', 'value', 'threshold'],
]);

const plain = (value: unknown): unknown => {
  if (value instanceof Map) return Object.fromEntries(value as Map<string, unknown>);
  return ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value;
};

/**
 * What is not as it should be in a world of doubled money beside the world it was made from: by path, both values, the
 * first of them as it should have become. Nothing when all money doubled and all else stayed.
 */
export const undoubled = (before: unknown, after: unknown, path = '', money = false): readonly string[] => {
  const [one, two] = [plain(before), plain(after)];
  if (typeof one === 'number') {
    const due = money ? 2 * one : one;
    return Object.is(due, two) || due === two ? [] : [`${path}: ${due} became ${String(two)}`];
  }
  if (typeof one !== 'object' || one === null || typeof two !== 'object' || two === null) {
    return one === two ? [] : [`${path}: ${String(one)} became ${String(two)}`];
  }
  const keys = [...new Set([...Object.keys(one), ...Object.keys(two)])];
  return keys.flatMap((key) => {
    const [left, right] = [one, two].map((each) => (each as Readonly<Record<string, unknown>>)[key]);
    return undoubled(left, right, `${path}/${key}`, money || MONEY.has(key));
  });
};
