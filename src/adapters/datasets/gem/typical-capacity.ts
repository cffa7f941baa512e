import type { Furnace } from './furnace.js';
import type { Process } from './processes.js';
import type { Note } from './report.js';

/** Below this number of known furnaces a country says nothing about what is typical. */
const FEWEST = 3;

export type SizedFurnace = Furnace & { readonly capacity: number; readonly sizeImputed: boolean };

/**
 * Gives furnaces of unknown capacity the median of the known ones of the same process, in the country if it has at
 * least three, else in the world; to the nearest 1,000 t.
 */
export function withTypicalCapacity(furnaces: readonly Furnace[], note: Note): readonly SizedFurnace[] {
  const known = furnaces.filter((furnace) => furnace.capacity !== null);
  return furnaces.map((furnace) => {
    if (furnace.capacity !== null) return { ...furnace, capacity: furnace.capacity, sizeImputed: false };
    const inWorld = known.filter(({ process }) => process === furnace.process);
    const inCountry = inWorld.filter(({ country }) => country === furnace.country);
    const peers = inCountry.length >= FEWEST ? inCountry : inWorld;
    const capacity = peers.length === 0 ? ANY[furnace.process] : medianOf(peers.map((peer) => peer.capacity ?? 0));
    note('capacity-typical', furnace.id, capacity, furnace.process);
    return { ...furnace, capacity, sizeImputed: true };
  });
}

/** For a process of which no furnace at all is known, t per year: a mid-sized furnace. */
const ANY: Readonly<Record<Process, number>> = {
  BF: 1_000_000,
  DRI: 500_000,
  'other-iron': 1_000_000,
  BOF: 1_000_000,
  EAF: 500_000,
  IF: 200_000,
  OHF: 500_000,
  'other-steel': 500_000,
};

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0];
  return Math.max(1, Math.round((low + high) / 2000)) * 1000;
}
