import type { Mover, ReportedPlant } from './report-data.js';

export const SHOWN_MOVERS = 20;

/** Capacity that closes the gap to statistics is no plant. */
const isPlant = ({ id }: ReportedPlant): boolean => !id.startsWith('residual-');

/** The plants whose direct emissions changed most between the first and the last year, up or down, the largest first. */
export const moversOf = (plants: readonly ReportedPlant[]): readonly Mover[] =>
  plants
    .flatMap((each, plant) =>
      isPlant(each) ? [{ plant, change: (each.scope1.at(-1) ?? 0) - (each.scope1[0] ?? 0) }] : [],
    )
    .filter(({ change }) => change !== 0)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || a.plant - b.plant)
    .slice(0, SHOWN_MOVERS);
