import type { Scenario } from '../scenario.js';
import type { FurnaceGroup } from '../furnace-group.js';
import type { CostBook, CostSeries } from './cost-book.js';
import { debtService, trancheService } from './debt.js';

/** Which carbon price and allocation a decision in `now` expects for `year`: the published one, or today's. */
export const carbonYear = (foresight: Scenario['agents']['foresight'], now: number, year: number): number =>
  foresight === 'announced' ? year : Math.min(now, year);

/** USD/t of carbon cost at the reference charge, at position `i` of the series. */
export const carbonCostAt = (series: CostSeries, i: number): number =>
  (series.payableEmissions[i] ?? 0) * (series.carbonPrice[i] ?? 0);

/**
 * USD per t product without metallic charge and debt, fixed opex at the reference load (model §5, §7 `o_t`).
 * `i` is the position of the year, `c` that of the carbon price expected for it.
 */
export const operatingCostAt = (series: CostSeries, i: number, c: number, referenceLoad: number): number =>
  (series.variable[i] ?? 0) + carbonCostAt(series, c) + series.fixedOpex / referenceLoad;

/** USD per t of hot product cost that is avoided by not producing: carriers and carbon. */
export const variableCostAt = (series: CostSeries, i: number, c: number): number =>
  (series.variable[i] ?? 0) + carbonCostAt(series, c);

/** Debt service of a group in a year per t at the reference load, a pending switch included from its due year. */
export const debtPerTonne = (group: FurnaceGroup, year: number, referenceLoad: number): number => {
  let service = debtService(group.tranches, year);
  if (group.pendingSwitch !== null) service += trancheService(group.pendingSwitch.tranche, year);
  return service / (referenceLoad * group.capacity);
};

/** What a dispatch cost is read on: the year, and the year whose carbon price is expected for it. */
export interface CostYear {
  readonly book: CostBook;
  readonly given: { readonly scenario: Pick<Scenario, 'agents'> };
  readonly year: number;
  readonly carbonYear: number;
}

/**
 * Dispatch cost of a group without its metallic charge, USD per t product: carriers, carbon, fixed opex and debt at
 * the reference load (model §5). Orders the cost curve and prices the horizon.
 */
export const conversionCost = (
  { book, given, year, carbonYear: expected }: CostYear,
  series: CostSeries,
  group: FurnaceGroup,
): number => {
  const { referenceLoad } = given.scenario.agents;
  return (
    operatingCostAt(series, book.at(year), book.at(expected), referenceLoad) + debtPerTonne(group, year, referenceLoad)
  );
};
