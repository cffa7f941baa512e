import { StructuredError } from '../kernel/index.js';
import { RunFailedError, RunInterruptedError } from '../runs/simulate-years.js';

/** The system refused to write into a run's folder: a full disk, a missing right. */
export class RunNotWrittenError extends StructuredError {
  readonly code = 'run.not-written';
}

const isRefusal = (cause: Error): boolean => {
  const { syscall, code = '' } = cause as NodeJS.ErrnoException;
  return syscall !== undefined || code.startsWith('SQLITE_');
};

const fromSystem = (error: unknown): Error | undefined => {
  const cause = error instanceof RunFailedError ? error.cause : error;
  return cause instanceof Error && isRefusal(cause) ? cause : undefined;
};

/**
 * What the system refused becomes an error that names the folder and says what is kept, up to the year `after`; an
 * interruption says when that is nothing. Other errors stay as they are.
 */
export const toldOfFolder = (error: unknown, folder: string, after: number | undefined): unknown => {
  if (error instanceof RunInterruptedError && after === undefined) return new RunInterruptedError(error.after, false);
  const refused = fromSystem(error);
  if (refused === undefined) return error;
  const kept = after === undefined ? 'nothing is recorded' : `the same command goes on after ${after}`;
  return new RunNotWrittenError(`${folder} cannot be written; ${kept}`, { folder }, { cause: refused });
};
