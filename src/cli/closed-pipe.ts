import { EXIT } from './exit-codes.js';

const closing = new AbortController();

/** Aborted once nobody reads the output any more. */
export const closedPipe: AbortSignal = closing.signal;

const isBroken = (error: Error): boolean => (error as NodeJS.ErrnoException).code === 'EPIPE';

/**
 * Whoever reads the output may stop at any time (`steelsim … | head`): that is no failure. Commands at work are told by
 * the signal, so that they leave nothing half done; the others have nothing left to do. Nobody reading the progress on
 * stderr is no reason to stop: the results are still wanted. A verdict that a command has reached stands. Output that cannot
 * be written for another reason, such as a full disk, is a failure.
 */
export const endOnClosedPipe = (): undefined => {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: Error) => {
      if (stream === process.stderr) return;
      if (isBroken(error)) process.exitCode ??= EXIT.ok;
      else {
        process.exitCode = EXIT.failed;
        process.stderr.write(`steelsim: the output could not be written: ${error.message}\n`);
      }
      closing.abort();
    });
  }
};
