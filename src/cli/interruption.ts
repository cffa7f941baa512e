import { closedPipe } from './closed-pipe.js';
import { EXIT } from './exit-codes.js';

/** A signal that is aborted by Ctrl-C, by termination, and when nobody reads the output any more. */
export interface Interruption {
  readonly signal: AbortSignal;
  release(): undefined;
}

/** Listens for the signals of the system. A second one ends the process at once. */
export const listenForInterruption = (): Interruption => {
  const interrupt = new AbortController();
  const stop = (): void => {
    if (interrupt.signal.aborted) process.exit(EXIT.interrupted);
    interrupt.abort();
  };
  const names = ['SIGINT', 'SIGTERM'] as const;
  for (const name of names) process.on(name, stop);
  return {
    signal: AbortSignal.any([interrupt.signal, closedPipe]),
    release: () => {
      for (const name of names) process.off(name, stop);
    },
  };
};
