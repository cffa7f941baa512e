import type { Fault } from '../faults.js';
import { renderFault } from '../faults.js';

const byPlace = (a: Fault, b: Fault): number => {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? a.row ?? 0) - (b.line ?? b.row ?? 0) || (a.position ?? 0) - (b.position ?? 0);
};

/** Faults in the order of files and lines, each once. */
export const faultsInOrder = (faults: readonly Fault[]): readonly Fault[] =>
  [...new Map(faults.map((fault) => [renderFault(fault), fault])).values()].sort(byPlace);
