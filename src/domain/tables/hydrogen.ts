import type { CountryCode } from '../names.js';

/** `electrolysers.csv`: an electrolyser of the year, where the regional capex multiplier is one. */
export interface ElectrolyserRow {
  readonly year: number;
  readonly kwhPerKg: number;
  /** USD per kW of electric input, installed. */
  readonly capex: number;
  /** Fixed opex per year as a share of capex. */
  readonly opexShare: number;
  /** Years. */
  readonly lifetime: number;
  /** USD per kg for the storage that hydrogen from wind or sun needs before a furnace can run on it. */
  readonly storage: number;
}

/** `renewable_parks.csv`: a solar or wind park of the year, where the regional capex multiplier is one. */
export interface RenewableParkRow {
  readonly park: 'solar' | 'onshore-wind';
  readonly year: number;
  /** USD per kW */
  readonly capex: number;
  readonly opexShare: number;
  readonly lifetime: number;
}

/** `capacity_factors.csv`: what a new park yields in a country, as a share of its capacity. */
export interface CapacityFactorRow {
  readonly country: CountryCode;
  readonly solar: number;
  readonly onshoreWind: number;
  /** Names of the columns whose figure is the region's. */
  readonly imputedFields: readonly string[];
}
