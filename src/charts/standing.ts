import type { ReportedPlant, ShownStatus } from '../runs/report/report-data.js';
import { STATUSES } from '../runs/report/report-data.js';

/** What stands at a plant in a year: a technology in one status, kt/yr. */
export interface Standing {
  /** Position of the technology in the run's list. */
  readonly technology: number;
  readonly status: ShownStatus;
  readonly capacity: number;
}

/** Numbers of one standing in a plant's state. */
const WIDTH = 3;

/** What stands at a plant in the year at a position; nothing before its first furnace. */
export const standingAt = ({ states }: Pick<ReportedPlant, 'states'>, at: number): readonly Standing[] => {
  const state = states.findLast(([from = Infinity]) => from <= at) ?? [];
  return Array.from({ length: Math.floor(state.length / WIDTH) }, (_, i) => {
    const [technology = -1, status = -1, capacity = 0] = state.slice(1 + i * WIDTH);
    return { technology, status: STATUSES[status] ?? 'closed', capacity };
  });
};
