/*
 * A dataset as it stands in the tables of `data/`: tables/ has one interface a table and one field a column.
 * Quantities are per year unless the name says otherwise; money is USD of 2020. Tables are sorted by their key.
 */
import type { CountryRow } from './tables/countries.js';
import type { ProductionRow, SourceRow } from './tables/evidence.js';
import type { FurnaceGroupRow, PlantGroupRow, PlantRow } from './tables/fleet.js';
import type { CapacityFactorRow, ElectrolyserRow, RenewableParkRow } from './tables/hydrogen.js';
import type { PriceRow, SeriesRow } from './tables/series.js';
import type { CarrierRow, RecipeRow, TechnologyRow, TransitionRow } from './tables/technologies.js';
export * from './tables/countries.js';
export * from './tables/evidence.js';
export * from './tables/fleet.js';
export * from './tables/hydrogen.js';
export * from './tables/series.js';
export * from './tables/technologies.js';

export interface Dataset {
  readonly name: string;
  readonly plants: readonly PlantRow[];
  readonly plantGroups: readonly PlantGroupRow[];
  readonly furnaceGroups: readonly FurnaceGroupRow[];
  readonly technologies: readonly TechnologyRow[];
  readonly recipes: readonly RecipeRow[];
  readonly carriers: readonly CarrierRow[];
  readonly transitions: readonly TransitionRow[];
  readonly countries: readonly CountryRow[];
  readonly prices: readonly PriceRow[];
  /** USD per tCO2 */
  readonly carbonPrices: readonly SeriesRow[];
  /** Share of the benchmark that is allocated free of charge, 0 to 1. */
  readonly freeAllocation: readonly SeriesRow[];
  /** Share of the price that imports of steel pay: ad valorem, effective over all origins and quotas */
  readonly tariffs: readonly SeriesRow[];
  /** t crude steel equivalent per year and country */
  readonly demand: readonly SeriesRow[];
  /** t per year and country */
  readonly scrapSupply: readonly SeriesRow[];
  /** tCO2 that may be injected per year and country; no row means none */
  readonly co2Storage: readonly SeriesRow[];
  /** tCO2 per MWh */
  readonly gridIntensity: readonly SeriesRow[];
  readonly electrolysers: readonly ElectrolyserRow[];
  readonly renewableParks: readonly RenewableParkRow[];
  readonly capacityFactors: readonly CapacityFactorRow[];
  readonly production: readonly ProductionRow[];
  readonly sources: readonly SourceRow[];
}
