import { StructuredError } from '../kernel/index.js';
import type { SweepRun } from './sweep-progress.js';

/** The sweep was asked to stop; what was in flight has been finished and kept. */
export class SweepInterruptedError extends StructuredError {
  readonly code = 'sweep.interrupted';

  constructor(done: number, runs: number) {
    super(`interrupted: ${done} of ${runs} runs are kept, the same command continues with the others`, { done, runs });
  }
}

/** A run is not done, and the sweep was to stop at the first such. */
export class SweepFailedError extends StructuredError {
  readonly code = 'sweep.failed';

  constructor(id: string, status: string, message: string) {
    super(`run ${id} ${status}: ${message}; no further run was started, and the same command tries again`, {
      id,
      status,
      message,
    });
  }
}

const NAMED = 20;

/** Runs of the design are known to no folder. */
export class SweepIncompleteError extends StructuredError {
  readonly code = 'sweep.incomplete';

  constructor(missing: readonly SweepRun[], runs: number) {
    const named = missing.slice(0, NAMED).map(({ id, point, replicate }) => {
      return `  ${id} (point ${point.index}, replicate ${replicate})`;
    });
    const more = missing.length > NAMED ? [`  and ${missing.length - NAMED} more`] : [];
    super([`${missing.length} of ${runs} runs are missing:`, ...named, ...more].join('\n'), {
      missing: missing.map(({ id }) => id),
    });
  }
}
