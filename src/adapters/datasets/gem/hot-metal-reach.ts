import type { FurnaceGroupRow, PlantRow, TechnologyRow } from '../../../domain/dataset.js';
import { hotMetalNetworks } from '../../../domain/market/hot-metal-networks.js';
import { runs } from './furnace.js';

/** Steel shops that cannot run without hot metal. */
export const CONVERTERS: readonly string[] = ['BOF', 'OHF'];

/** The plants whose converters have a running hot-metal furnace within reach (the networks of the model). */
export function plantsWithHotMetal(
  plants: readonly PlantRow[],
  groups: readonly FurnaceGroupRow[],
  technologies: readonly TechnologyRow[],
): ReadonlySet<string> {
  const output = new Map<string, string>(technologies.map((row) => [row.technology, row.output]));
  const running = groups.filter(({ status }) => runs(status));
  const makers = running
    .filter(({ technology }) => output.get(technology) === 'hot-metal')
    .map(({ plantId }) => plantId);
  const takers = running.filter(({ technology }) => CONVERTERS.includes(technology)).map(({ plantId }) => plantId);
  const handlers = new Set([...makers, ...takers]);
  const networks = hotMetalNetworks(plants, (id) => handlers.has(id));
  const fed = new Set(makers.map((id) => networks.get(id)));
  return new Set(takers.filter((id) => fed.has(networks.get(id))));
}
