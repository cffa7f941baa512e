import type { Headline } from '../runs/headline.js';
import { decimal, megatonnes } from './numbers.js';

/** Shows on stderr how far a run is. */
export interface Progress {
  begun(years: { readonly start: number; readonly end: number }): undefined;
  yearClosed(headline: Headline): undefined;
  ended(): undefined;
}

const SILENT: Progress = { begun: () => undefined, yearClosed: () => undefined, ended: () => undefined };

const told = ({ crudeSteel, steelPrice, scope1 }: Headline): string =>
  `steel ${megatonnes(crudeSteel, 0)} Mt  price ${decimal(steelPrice, 0)} USD/t  scope 1 ${megatonnes(scope1, 0)} Mt`;

/** One line a year, for a file or a pipe. */
const lines: Progress = {
  ...SILENT,
  yearClosed: (headline) => {
    process.stderr.write(`${headline.year}  ${told(headline)}\n`);
  },
};

const bar = async (): Promise<Progress> => {
  const { default: cliProgress } = await import('cli-progress');
  const line = new cliProgress.SingleBar({
    format: '{bar} {year}  {told}',
    stream: process.stderr,
    barsize: 26,
    hideCursor: true,
    clearOnComplete: true,
    barCompleteChar: '█',
    barIncompleteChar: '░',
  });
  return {
    begun: ({ start, end }) => {
      line.start(end - start + 1, 0, { year: start, told: '' });
    },
    yearClosed: (headline) => {
      line.increment(1, { year: headline.year, told: told(headline) });
      line.render();
    },
    ended: () => {
      line.stop();
    },
  };
};

/** A bar on a terminal, a line a year elsewhere, nothing when it is to be quiet. */
export const openProgress = async (quiet: boolean): Promise<Progress> => {
  if (quiet) return SILENT;
  return process.stderr.isTTY ? bar() : lines;
};
