import type { Dataset, FurnaceGroupRow, Status } from '../../domain/dataset.js';
import { STATUSES } from '../../domain/dataset.js';
import type { Product } from '../../domain/names.js';
import { PRODUCTS } from '../../domain/names.js';

/** Real and residual capacity in t/yr; residual groups close the gap to a country's statistics. */
export interface Capacity {
  readonly real: number;
  readonly residual: number;
}

export interface StatusCapacity extends Capacity {
  readonly status: Status;
  readonly product: Product;
  readonly groups: number;
}

export interface NamedCapacity extends Capacity {
  readonly name: string;
}

/** Capacity for every status and product that has any, in the order of a furnace group's life. */
export function capacityByStatus({ furnaceGroups }: Dataset): readonly StatusCapacity[] {
  const pairs = STATUSES.flatMap((status) => PRODUCTS.map((product) => ({ status, product })));
  return pairs.flatMap(({ status, product }) => {
    const groups = furnaceGroups.filter((group) => group.status === status && group.product === product);
    return groups.length === 0 ? [] : [{ status, product, groups: groups.length, ...capacityOf(groups) }];
  });
}

/** Running capacity by technology, the largest first. */
export function capacityByTechnology({ furnaceGroups }: Dataset): readonly NamedCapacity[] {
  return largestFirst(furnaceGroups.filter(isRunning), ({ technology }) => technology);
}

/** Running capacity of crude steel by country, the largest first. */
export function steelByCountry({ furnaceGroups, plants }: Dataset): readonly NamedCapacity[] {
  const countryOf = new Map(plants.map(({ plantId, country }) => [plantId, country]));
  const steel = furnaceGroups.filter((group) => isRunning(group) && group.product === 'steel');
  return largestFirst(steel, ({ plantId }) => countryOf.get(plantId) ?? '');
}

/** Operating, also when its retirement is announced. */
export const isRunning = ({ status }: FurnaceGroupRow): boolean =>
  status === 'operating' || status === 'operating-pre-retirement';

/** Stands for the capacity that a country's statistics show and no real plant has. */
export const isResidual = ({ furnaceGroupId }: FurnaceGroupRow): boolean => furnaceGroupId.startsWith('residual-');

export function capacityOf(groups: readonly FurnaceGroupRow[]): Capacity {
  let [real, residual] = [0, 0];
  for (const group of groups) {
    if (isResidual(group)) residual += group.capacity;
    else real += group.capacity;
  }
  return { real, residual };
}

function largestFirst(
  groups: readonly FurnaceGroupRow[],
  nameOf: (group: FurnaceGroupRow) => string,
): readonly NamedCapacity[] {
  const byName = new Map<string, FurnaceGroupRow[]>();
  for (const group of groups) {
    const known = byName.get(nameOf(group));
    if (known === undefined) byName.set(nameOf(group), [group]);
    else known.push(group);
  }
  const total = ({ real, residual }: Capacity): number => real + residual;
  return [...byName]
    .map(([name, list]) => ({ name, ...capacityOf(list) }))
    .sort((a, b) => total(b) - total(a) || (a.name < b.name ? -1 : 1));
}
