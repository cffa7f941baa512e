import type { RunFigures } from '../runs/figures.js';

export type FailureStatus = 'failed' | 'timeout' | 'crashed';

/**
 * What became of a run: `failed` threw, `timeout` took longer than it was given, `crashed` took its worker down. Only
 * `done` has figures.
 */
export type RunResult =
  | { readonly status: 'done'; readonly figures: RunFigures }
  | { readonly status: FailureStatus; readonly message: string };

export type RunStatus = RunResult['status'];
