import type { FurnaceGroup } from './furnace-group.js';
import type { CountryCode, PlantGroupId, PlantId } from './names.js';

/** A site. Its furnace groups change as groups are added; position in degrees. */
export interface Plant {
  readonly id: PlantId;
  readonly name: string;
  readonly country: CountryCode;
  readonly plantGroupId: PlantGroupId;
  readonly latitude: number;
  readonly longitude: number;
  furnaceGroups: readonly FurnaceGroup[];
}
