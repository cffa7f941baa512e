import type { Status } from '../../../domain/dataset.js';
import type { Product } from '../../../domain/names.js';
import type { Process } from './processes.js';

/** A column of `furnace_groups.csv` that may hold an imputed value. */
export type ImputedColumn = 'technology' | 'capacity_t' | 'commissioned_year';
export const IMPUTED_COLUMNS: readonly ImputedColumn[] = ['technology', 'capacity_t', 'commissioned_year'];

/** A furnace that is loaded: a unit of the tracker, or what a plant's capacity in one status has beyond its units. */
export interface Furnace {
  /** Id of the unit, or `plant:process:status` for capacity without a unit. */
  readonly id: string;
  readonly plantId: string;
  /** ISO 3166-1 alpha-3 */
  readonly country: string;
  readonly process: Process;
  readonly status: Status;
  /** t per year, null when unknown. */
  readonly capacity: number | null;
  readonly startYear: number | null;
  readonly relineYear: number | null;
  readonly reductant: string;
  readonly gasReductant: string;
}

/** A furnace with everything known or imputed. */
export interface DatedFurnace {
  readonly id: string;
  readonly plantId: string;
  readonly technology: string;
  readonly product: Product;
  readonly status: Status;
  readonly capacity: number;
  readonly commissionedYear: number;
  readonly relineYear: number | null;
  readonly imputed: ReadonlySet<ImputedColumn>;
}

/** Code-unit order, which no locale changes. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Status of furnaces that stand, whether they run or not. */
export const stands = (status: Status): boolean => status !== 'announced' && status !== 'construction';
/** Status of furnaces that produce. */
export const runs = (status: Status): boolean => status === 'operating' || status === 'operating-pre-retirement';
