import type { Assumptions } from '../domain/assumptions/assumptions.js';
import { construction } from '../domain/economics/investment.js';
import type { EventCatalogue } from '../domain/events.js';
import type { FurnaceGroupId, PlantGroupId, PlantId, ProjectId, TechnologyCode, CountryCode } from '../domain/names.js';
import { furnaceGroupId } from '../domain/names.js';
import type { World } from '../domain/world.js';
import type { Dependencies } from './types.js';

/** A group whose construction starts. Capacity in t/yr; `due` is its first year of production. */
export interface NewGroup {
  readonly furnaceGroupId: FurnaceGroupId;
  readonly plantId: PlantId;
  readonly plantGroupId: PlantGroupId;
  readonly country: CountryCode;
  readonly technology: TechnologyCode;
  readonly capacity: number;
  readonly due: number;
  readonly projectId: ProjectId | null;
}

/** A name that tells the plant, the technology and the year of the decision; numbered when one year adds several. */
export const newId = (world: World, plant: PlantId, technology: TechnologyCode): FurnaceGroupId => {
  const base = `${plant}-${technology}-${world.year}`;
  let id = furnaceGroupId(base);
  for (let n = 2; world.furnaceGroups.has(id); n += 1) id = furnaceGroupId(`${base}-${n}`);
  return id;
};

/** USD of equity that a group takes at once. */
export const equityOf = (
  { given, book }: Dependencies,
  group: Omit<NewGroup, 'furnaceGroupId' | 'projectId'>,
): number => construction(given, book, group, group.technology, group.capacity, group.due).equity;

/** The fact that construction of a group starts. */
export const added = (
  { given, book }: { readonly given: Assumptions; readonly book: Dependencies['book'] },
  group: NewGroup,
): EventCatalogue['furnace-group.added'] & { readonly type: 'furnace-group.added' } => {
  const { product, lifetime, technicalAvailability } = given.technology(group.technology);
  return {
    type: 'furnace-group.added',
    ...group,
    product,
    ...construction(given, book, group, group.technology, group.capacity, group.due),
    campaignEnd: group.due + lifetime - 1,
    availability: technicalAvailability,
  };
};
