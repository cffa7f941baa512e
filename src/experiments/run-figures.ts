import type { Product } from '../domain/names.js';

/**
 * Sums over the furnace groups of one technology in one country and year: t/yr that can run at the close, t, tCO2 and
 * USD. `cost` is what the groups pay themselves: variable, carbon and fixed cost and debt service, without the hot
 * metal that a converter takes from its own site, so that sums count nothing twice there.
 */
export interface GroupFigures {
  readonly technology: string;
  readonly product: Product;
  /** ISO3. */
  readonly country: string;
  readonly capacity: number;
  readonly production: number;
  readonly scope1: number;
  readonly scope2: number;
  readonly captured: number;
  readonly cost: number;
}

/** Steel in one country: t demanded, and USD/t of the local price. */
export interface CountryFigures {
  readonly country: string;
  readonly demand: number;
  readonly price: number;
}

/** What KPIs are made from, of one year. */
export interface YearFigures {
  readonly year: number;
  /** World market: USD/t and t. */
  readonly markets: Readonly<Record<Product, { readonly price: number; readonly demand: number }>>;
  /** By technology and country in code units; only where something stands or ran. */
  readonly groups: readonly GroupFigures[];
  /** By country in code units; only where steel is demanded or made. */
  readonly countries: readonly CountryFigures[];
}

/** The yearly aggregates of a finished run, in the order of the years. */
export type RunFigures = readonly YearFigures[];

export type FailureStatus = 'failed' | 'timeout' | 'crashed';

/**
 * What became of a run: `failed` threw, `timeout` took longer than it was given, `crashed` took its worker down. Only
 * `done` has figures.
 */
export type RunResult =
  | { readonly status: 'done'; readonly figures: RunFigures }
  | { readonly status: FailureStatus; readonly message: string };

export type RunStatus = RunResult['status'];
