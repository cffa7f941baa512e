import type { PlantGroupId, PlantId } from './names.js';

/** The owning company (ultimate parent). Its treasury, USD, may be negative; it cannot invest then. */
export interface PlantGroup {
  readonly id: PlantGroupId;
  readonly name: string;
  /** Grows when a new site is founded. */
  plants: readonly PlantId[];
  readonly openingTreasury: number;
  treasury: number;
}
