import type { DecisionRow, ReportedPlant } from './report-data.js';
import { MEGA, rounded } from './rounded.js';
import type { Decision } from './run-tables.js';

/** A group's id without that of its plant, which begins it. */
const shortName = ({ group, plant }: Decision): string =>
  group.startsWith(`${plant}-`) ? group.slice(plant.length + 1) : group;

const orNull = (value: number, digits: number): number | null =>
  Number.isFinite(value) ? rounded(value, digits) : null;

/** Decisions in the order in which they were taken; those of plants that the report does not show are left out. */
export const decisionRows = (
  decisions: readonly Decision[],
  plants: readonly ReportedPlant[],
): readonly DecisionRow[] => {
  const position = new Map(plants.map(({ id }, i) => [id, i]));
  return decisions.flatMap((decision): readonly DecisionRow[] => {
    const plant = position.get(decision.plant);
    if (plant === undefined) return [];
    const { year, action, from, to, npv, price, reason } = decision;
    const row = [orNull(npv / MEGA, 1), orNull(price, 0)] as const;
    return [[plant, year, shortName(decision), action, from, to, ...row, reason]];
  });
};
