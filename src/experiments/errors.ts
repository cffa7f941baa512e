import { StructuredError } from '../kernel/index.js';

/** A design, distribution or analysis was asked for something that it cannot be. */
export class ExperimentRefusedError extends StructuredError {
  readonly code = 'experiments.refused';

  constructor(what: string, value: unknown, expected: string) {
    super(`${what} is ${String(value)}; expected ${expected}.`, { what, value, expected });
  }
}

/** Throws `ExperimentRefusedError` unless the value is a whole number of that range. */
export const requireWhole = (what: string, value: number, min: number, max = Number.MAX_SAFE_INTEGER): undefined => {
  if (!Number.isSafeInteger(value) || value < min || value > max) {
    const most = max === Number.MAX_SAFE_INTEGER ? '' : ` and at most ${max}`;
    throw new ExperimentRefusedError(what, value, `a whole number of at least ${min}${most}`);
  }
  return undefined;
};

/** Throws `ExperimentRefusedError` unless there are that many. */
export const requireLength = (what: string, length: number, expected: number): undefined => {
  if (length !== expected) throw new ExperimentRefusedError(what, length, String(expected));
  return undefined;
};
