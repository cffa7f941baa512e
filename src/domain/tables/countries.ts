import type { CountryCode } from '../names.js';

/** `countries.csv` */
export interface CountryRow {
  readonly country: CountryCode;
  readonly name: string;
  /** Price region: the fallback for a country without its own figure. */
  readonly region: string;
  /** Names under which policies address the country, such as `EU`, `OECD`. */
  readonly blocs: readonly string[];
  readonly capexMultiplier: number;
  readonly fixedOpexMultiplier: number;
  /** Interest rate, per year. */
  readonly costOfDebt: number;
  /** Discount rate of owners, per year. */
  readonly costOfEquity: number;
  /** Delivered metallics price above the world's, USD/t. */
  readonly scrapPriceDifference: number;
  readonly latitude: number;
  readonly longitude: number;
  /** Figures of the country that are not its own but its region's, a band or a rule. */
  readonly imputedFigures: readonly CountryFigure[];
}

/** Tables with a row for each country, and its costs of debt and equity, which may stand there without a source of its own. */
export type CountryFigure = 'co2_storage' | 'cost_of_capital' | 'demand' | 'grid_intensity' | 'scrap_supply';
export const COUNTRY_FIGURES: readonly CountryFigure[] = [
  'co2_storage',
  'cost_of_capital',
  'demand',
  'grid_intensity',
  'scrap_supply',
];
