import type { Furnace } from './furnace.js';
import { byText } from './furnace.js';
import type { Process } from './processes.js';
import type { TrackerPlant, TrackerStatus } from './read-plants.js';
import type { TrackerUnit } from './read-units.js';
import type { Note } from './report.js';

const ROUNDING = 1000;

/**
 * All furnaces to load, sorted by id: the units that are neither retired nor cancelled and, from the rows of plant and
 * status, the capacity that no unit accounts for (unspecified steel and iron, plants without units). Capacity below
 * 1,000 t that remains is rounding of the source.
 */
export function furnacesOf(
  units: readonly TrackerUnit[],
  rows: readonly TrackerStatus[],
  plants: ReadonlyMap<string, TrackerPlant>,
  note: Note,
): readonly Furnace[] {
  const countryOf = (plantId: string): string => plants.get(plantId)?.country ?? '';
  const fromUnits = units.flatMap((unit): Furnace[] => {
    const { unitId, status, capacity, ...rest } = unit;
    if (status === null || capacity === 'none') return [];
    const known = capacity === 'unknown' ? null : capacity;
    return [{ ...rest, id: unitId, status, capacity: known, country: countryOf(unit.plantId) }];
  });
  const listed = sumsOf(fromUnits);
  const beyond = mergedBySpot(rows).flatMap(({ plantId, status, process, startYear, capacity }): Furnace[] => {
    const id = `${plantId}:${process}:${status}`;
    const sum = listed.get(id);
    if (sum === null || (capacity === null ? sum !== undefined : capacity - (sum ?? 0) < ROUNDING)) return [];
    const rest = capacity === null ? null : capacity - (sum ?? 0);
    note('capacity-without-unit', id, rest ?? 0, process);
    const unsaid = { relineYear: null, reductant: '', gasReductant: '' };
    return [{ id, plantId, country: countryOf(plantId), process, status, capacity: rest, startYear, ...unsaid }];
  });
  return [...fromUnits, ...beyond].sort((a, b) => byText(a.id, b.id));
}

/** Capacity of the units by plant, process and status; null where a unit is unknown, which then stands for the rest. */
function sumsOf(furnaces: readonly Furnace[]): ReadonlyMap<string, number | null> {
  const sums = new Map<string, number | null>();
  for (const { plantId, process, status, capacity } of furnaces) {
    const key = `${plantId}:${process}:${status}`;
    const sum = sums.get(key);
    sums.set(key, sum === null || capacity === null ? null : (sum ?? 0) + capacity);
  }
  return sums;
}

interface Spot {
  readonly plantId: string;
  readonly status: Furnace['status'];
  readonly process: Process;
  readonly startYear: number | null;
  readonly capacity: number | null;
}

/** Two statuses of the tracker may be one of ours (`mothballed` and `mothballed pre-retirement`): their capacities add up. */
function mergedBySpot(rows: readonly TrackerStatus[]): readonly Spot[] {
  const spots = new Map<string, Spot>();
  for (const { plantId, status, startYear, capacities } of rows) {
    if (status === null) continue;
    for (const [process, value] of capacities) {
      if (value === 'none') continue;
      const key = `${plantId}:${process}:${status}`;
      const capacity = value === 'unknown' ? null : value;
      const other = spots.get(key);
      const sum = other?.capacity == null ? capacity : other.capacity + (capacity ?? 0);
      const first = other?.startYear == null ? startYear : Math.min(other.startYear, startYear ?? other.startYear);
      spots.set(key, { plantId, status, process, startYear: first, capacity: sum });
    }
  }
  return [...spots.values()];
}
