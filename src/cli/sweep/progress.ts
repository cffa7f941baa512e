import type { RunResult } from '../../experiments/run-result.js';
import { duration } from './duration.js';

/** Shows on stderr how far a sweep is, how fast it goes and how long it will take. */
export interface SweepProgress {
  begun(toExecute: number, of: number): undefined;
  told(id: string, result: RunResult): undefined;
  ended(): undefined;
}

const MILLISECONDS = 1000;
/** Lines in a log: one now and then. */
const LINE_EVERY = 5;

/** Rate and time left after some runs. */
class Pace {
  readonly started = performance.now();
  done = 0;
  failed = 0;
  total = 0;

  note({ status }: RunResult): undefined {
    this.done += 1;
    if (status !== 'done') this.failed += 1;
  }

  get seconds(): number {
    return (performance.now() - this.started) / MILLISECONDS;
  }

  get told(): string {
    const rate = this.done / Math.max(this.seconds, 1 / MILLISECONDS);
    const left = this.total === this.done ? '' : `, ${duration((this.total - this.done) / rate)} left`;
    const failed = this.failed === 0 ? '' : `, ${this.failed} not done`;
    return `${rate >= 1 ? `${rate.toFixed(1)} runs/s` : `${(1 / rate).toFixed(1)} s a run`}${left}${failed}`;
  }
}

const failure = (id: string, result: RunResult): string =>
  result.status === 'done' ? '' : `run ${id} ${result.status}: ${result.message}\n`;

/** Plain lines for a file or a pipe. */
const lines = (pace: Pace): SweepProgress => {
  let last = 0;
  return {
    begun: (toExecute, of) => {
      pace.total = toExecute;
      process.stderr.write(`${toExecute} of ${of} runs to execute\n`);
    },
    told: (id, result) => {
      pace.note(result);
      process.stderr.write(failure(id, result));
      if (pace.done < pace.total && pace.seconds - last < LINE_EVERY) return;
      last = pace.seconds;
      process.stderr.write(`${pace.done} of ${pace.total}  ${pace.told}\n`);
    },
    ended: () => undefined,
  };
};

const bar = async (pace: Pace): Promise<SweepProgress> => {
  const { default: cliProgress } = await import('cli-progress');
  const line = new cliProgress.SingleBar({
    format: '{bar} {value}/{total}  {told}',
    stream: process.stderr,
    barsize: 26,
    hideCursor: true,
    clearOnComplete: true,
    barCompleteChar: '█',
    barIncompleteChar: '░',
  });
  return {
    begun: (toExecute) => {
      pace.total = toExecute;
      if (toExecute > 0) line.start(toExecute, 0, { told: '' });
    },
    told: (_id, result) => {
      pace.note(result);
      line.increment(1, { told: pace.told });
    },
    ended: () => {
      line.stop();
    },
  };
};

/** A bar on a terminal, a line every few seconds elsewhere, nothing when it is to be quiet. */
export const openSweepProgress = async (quiet: boolean): Promise<SweepProgress> => {
  if (quiet) return { begun: () => undefined, told: () => undefined, ended: () => undefined };
  return process.stderr.isTTY ? bar(new Pace()) : lines(new Pace());
};
