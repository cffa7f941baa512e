import type { Assumptions } from '../domain/assumptions/assumptions.js';
import type { World } from '../domain/world.js';
import type { YearRecord } from '../projections/yearly-records.js';

/** What a run has to show once its last year has closed. */
export interface RunResults {
  readonly given: Assumptions;
  readonly world: World;
  readonly years: readonly YearRecord[];
}
