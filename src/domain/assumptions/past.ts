import type { Scenario } from '../scenario.js';

/** Assumptions of which a run has let go: they held in the years before one. */
export interface PastAssumptions {
  readonly before: number;
  readonly scenario: Scenario;
}

/** The scenario that holds in a year, of those that a run had in the past, the oldest first, and that which it has at last. */
export const scenarioIn = (year: number, past: readonly PastAssumptions[], last: Scenario): Scenario =>
  past.find(({ before }) => year < before)?.scenario ?? last;
