import type { Product } from './report-data.js';

/** Rows of a run's tables, as far as a report reads them: t, t/yr, tCO2, USD and USD/t, NaN for an empty cell. */
export interface GroupYear {
  readonly year: number;
  readonly group: string;
  readonly plant: string;
  readonly technology: string;
  readonly product: string;
  readonly status: string;
  readonly capacity: number;
  readonly production: number;
  readonly carbonCost: number;
  readonly scope1: number;
  readonly scope2: number;
}

export interface TechnologyYear {
  readonly year: number;
  readonly technology: string;
  readonly product: string;
  readonly production: number;
  readonly scope1: number;
  readonly scope2: number;
}

export interface MarketYear {
  readonly year: number;
  readonly product: string;
  readonly price: number;
  readonly demand: number;
  readonly production: number;
}

export interface CountryYear {
  readonly year: number;
  readonly product: string;
  readonly production: number;
  readonly netExport: number;
}

export interface CurveStep {
  readonly year: number;
  readonly product: string;
  readonly cost: number;
  readonly capacity: number;
}

export interface Decision {
  readonly year: number;
  readonly plant: string;
  readonly group: string;
  readonly action: string;
  readonly from: string;
  readonly to: string;
  readonly npv: number;
  readonly price: number;
  readonly reason: string;
}

/** What happened to a furnace group, from the log. */
export interface FurnaceEvent {
  readonly type: string;
  readonly year: number;
  readonly product: Product;
  readonly capacity: number;
  /** The technology before, where there was one, and after. */
  readonly from: string | null;
  readonly to: string | null;
  /** USD; zero for what costs nothing. */
  readonly cost: number;
}

/** A plant of the dataset, or one founded in the run. */
export interface PlantPlace {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
}

export interface RunTables {
  readonly groups: readonly GroupYear[];
  readonly technologies: readonly TechnologyYear[];
  readonly markets: readonly MarketYear[];
  readonly countries: readonly CountryYear[];
  readonly curve: readonly CurveStep[];
  readonly decisions: readonly Decision[];
  readonly events: readonly FurnaceEvent[];
  readonly places: readonly PlantPlace[];
}
