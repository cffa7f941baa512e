import type { Scenario } from '../domain/scenario.js';
import type { RunFigures } from '../runs/figures.js';
import type { RunResult } from './run-result.js';

/** Executes one run in memory. Rejects when the run fails. */
export type RunOne = (scenario: Scenario) => Promise<RunFigures>;

/** A run that is to be executed: its inputs, resolved, and the id that follows from them. */
export interface RunOrder {
  readonly id: string;
  readonly scenario: Scenario;
}

/**
 * Port: where runs are executed. Each slot takes one run at a time; what a run does to a slot, be it to throw, to loop
 * for ever or to end its thread, is the result of that run and hinders no later one.
 */
export interface Executor {
  readonly slots: number;
  /** `slot` counts from 0. Rejects only when the executor itself cannot work. */
  execute(slot: number, order: RunOrder): Promise<RunResult>;
  close(): Promise<undefined>;
}
