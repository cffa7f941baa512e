import type { CountryCode, FurnaceGroupId, PlantGroupId, PlantId, Product, TechnologyCode } from '../names.js';

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
