import type { Carrier, CountryCode, FurnaceGroupId, PlantGroupId, PlantId, Product, TechnologyCode } from './names.js';

/*
 * A dataset as it stands in the tables of `data/`, one interface a table and one field a column.
 * Quantities are per year unless the name says otherwise; money is USD of 2020. Tables are sorted by their key.
 */

/** Status of a furnace group in a table and in the simulated world. */
export type Status = 'announced' | 'construction' | 'operating' | 'operating-pre-retirement' | 'mothballed' | 'closed';
export const STATUSES: readonly Status[] = [
  'announced',
  'construction',
  'operating',
  'operating-pre-retirement',
  'mothballed',
  'closed',
];

/** `plants.csv` */
export interface PlantRow {
  readonly plantId: PlantId;
  readonly name: string;
  readonly country: CountryCode;
  readonly latitude: number;
  readonly longitude: number;
  /** The owner: ultimate parent with the largest share. */
  readonly plantGroupId: PlantGroupId;
  /** Shares as recorded by the source, such as `A [60%]; B [40%]`. */
  readonly ownership: string;
}

/** `plant_groups.csv` */
export interface PlantGroupRow {
  readonly plantGroupId: PlantGroupId;
  readonly name: string;
}

/** `furnace_groups.csv`: one plant × technology × status × vintage. */
export interface FurnaceGroupRow {
  readonly furnaceGroupId: FurnaceGroupId;
  readonly plantId: PlantId;
  readonly technology: TechnologyCode;
  readonly product: Product;
  /** t product per year */
  readonly capacity: number;
  readonly status: Status;
  /** First production, or the planned one of a construction or announced unit; null when unknown. */
  readonly commissionedYear: number | null;
  /** Last known reline or renovation; null when unknown. */
  readonly lastRelineYear: number | null;
  readonly retirementYear: number | null;
  /** Names of the columns that were imputed, in column order. */
  readonly imputedFields: readonly string[];
}

/** What leaves the furnace: hot metal flows to a converter, tradable iron is sold cold. */
export type Output = 'hot-metal' | 'tradable-iron' | 'crude-steel';

/** `technologies.csv` */
export interface TechnologyRow {
  readonly technology: TechnologyCode;
  readonly name: string;
  readonly product: Product;
  readonly output: Output;
  /** First year in which a new furnace may start; existing groups run on. */
  readonly availableFrom: number;
  /** USD per t of yearly capacity, before regional multipliers and learning. */
  readonly capex: number;
  /** Share of capex that a renovation (reline) costs. */
  readonly renovationShare: number;
  /** Years between investments; for blast furnaces the campaign. */
  readonly lifetime: number;
  readonly constructionYears: number;
  /** USD per t of capacity and year. */
  readonly fixedOpex: number;
  /** USD per t product for what is not listed in the recipe. */
  readonly otherVariableOpex: number;
  /** Share of the gross direct emissions that is captured and stored, 0 to 1. */
  readonly captureRate: number;
  /** Carbon that stays in the product, as tCO2 per t product. */
  readonly productCarbon: number;
  /** Cost ratio per doubling of cumulative capacity, 1 = no learning. */
  readonly costRatioPerDoubling: number;
  /** Free allocation benchmark, tCO2 per t product. */
  readonly freeAllocationBenchmark: number;
  /** Share of the year that a well-run furnace can produce, 0 to 1. */
  readonly technicalAvailability: number;
  /** Countries, blocs or price regions where new furnaces of it are built; empty for anywhere. */
  readonly builtIn: readonly string[];
}

/**
 * `recipes.csv`. A row without shares is a fixed input per t product (negative: a by-product that leaves).
 * Rows with shares form the metallic charge: `perT` is the need if the whole charge were this input, and the
 * shares of all such rows of a technology add up to one within their bounds.
 */
export interface RecipeRow {
  readonly technology: TechnologyCode;
  /** A carrier with a price, or one of the metallics `hot_metal`, `pig_iron`, `dri`, `scrap`. */
  readonly input: Carrier;
  readonly perT: number;
  readonly minShare: number | null;
  readonly maxShare: number | null;
  /** MWh per t product more than with scrap, if the whole charge were this input. */
  readonly extraElectricity: number;
}

/** `carriers.csv` */
export interface CarrierRow {
  readonly carrier: Carrier;
  readonly name: string;
  /** Unit of quantity, such as `t`, `GJ`, `MWh`, `kg`. */
  readonly unit: string;
  /** tCO2 per unit if all its carbon were oxidised; biogenic carbon counts as 0. */
  readonly carbonContent: number;
}

/** `transitions.csv`: what an existing furnace may become, and the share of the new technology's capex that it costs. */
export interface TransitionRow {
  readonly from: TechnologyCode;
  readonly to: TechnologyCode;
  readonly capexShare: number;
}

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

/** One knot of a yearly series: linear between knots, the first and last value held beyond them. */
export interface SeriesRow {
  /** ISO3, a bloc, a price region or `world`; the most specific one counts. */
  readonly region: string;
  readonly year: number;
  readonly value: number;
}

/** `prices.csv`, USD per unit of the carrier. */
export interface PriceRow extends SeriesRow {
  readonly carrier: Carrier;
}

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

/** `production.csv`: statistics that the base year is calibrated to, t. */
export interface ProductionRow {
  readonly country: CountryCode;
  readonly year: number;
  readonly series: 'crude-steel' | 'bof' | 'eaf' | 'ohf' | 'pig-iron' | 'dri';
  readonly value: number;
}

/** `sources.csv`: where a group of figures comes from. */
export interface SourceRow {
  readonly sourceId: string;
  readonly table: string;
  readonly figures: string;
  readonly source: string;
  readonly year: string;
  readonly licence: string;
  readonly derivation: string;
  readonly assumption: boolean;
  readonly low: string;
  readonly high: string;
}

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
