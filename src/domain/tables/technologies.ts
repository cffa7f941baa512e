import type { Carrier, Product, TechnologyCode } from '../names.js';

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
