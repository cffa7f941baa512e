import { CommanderError } from 'commander';
import { StructuredError, errorChain } from '../kernel/errors.js';
import { closedPipe } from './closed-pipe.js';
import { EXIT } from './exit-codes.js';

const isStructured = (error: unknown): error is StructuredError => error instanceof StructuredError;

const exitCodeOf = (error: unknown): number => {
  if (closedPipe.aborted) return EXIT.ok;
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.badInput;
  if (!isStructured(error)) return EXIT.failed;
  if (error.code === 'run.interrupted' || error.code === 'sweep.interrupted') return EXIT.interrupted;
  return error.code.startsWith('bad-input') ? EXIT.badInput : EXIT.failed;
};

/** The words for a person; commander has said its own already. */
const messageOf = (error: unknown): string | undefined => {
  if (closedPipe.aborted || error instanceof CommanderError) return undefined;
  if (!isStructured(error)) return unexpected(error);
  if (error.code === 'run.interrupted') {
    const goesOn = error.fields['kept'] === false ? 'starts over' : 'goes on from there (--fresh starts over)';
    return `steelsim: ${error.message}; no results were written. The same command ${goesOn}.`;
  }
  if (error.code.startsWith('bad-input')) return error.message;
  return `steelsim: ${errorChain(error)
    .map(({ message }) => message)
    .join('\n  because ')}`;
};

/** What the system refused (a full disk, a missing right) is told in a line, a fault of the program with its stack. */
const unexpected = (error: unknown): string => {
  if (!(error instanceof Error)) return `steelsim: ${String(error)}`;
  const fromSystem = (error as NodeJS.ErrnoException).syscall !== undefined;
  return `steelsim: ${fromSystem ? error.message : (error.stack ?? error.message)}`;
};

/** Tells what went wrong on stderr and sets the exit code. The process ends once everything is written. */
export const fail = (error: unknown): undefined => {
  process.exitCode = exitCodeOf(error);
  const message = messageOf(error);
  if (message !== undefined) process.stderr.write(`${message}\n`);
};
