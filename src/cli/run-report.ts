import { join } from 'node:path';
import type { RunReport } from '../bootstrap.js';
import { EXIT } from './exit-codes.js';
import { say, warn } from './output.js';

/** The summary for programs: quantities in t, tCO2 and USD/t. */
export const summaryOf = ({ folder, files, repeated, manifest }: RunReport): object => ({
  scenario: manifest.scenario.name,
  seed: manifest.seed,
  years: manifest.scenario.years,
  folder,
  files,
  repeated,
  headline: manifest.headline,
  crossings: manifest.crossings,
  deadLetters: manifest.counts.deadLetters,
});

/** Messages that could not be processed are told on stderr, and fail the command. */
export const tellDeadLetters = async ({ folder, manifest }: RunReport): Promise<void> => {
  const { deadLetters } = manifest.counts;
  if (deadLetters === 0) return;
  process.exitCode = EXIT.failed;
  const { DEAD_LETTERS_FILE } = await import('../adapters/exports/dead-letter-lines.js');
  const messages = deadLetters === 1 ? '1 message' : `${deadLetters} messages`;
  warn(`steelsim: ${messages} could not be processed, see ${join(folder, DEAD_LETTERS_FILE)}; all files are complete`);
};

/** What a person wants to know of a run, and where its files are. */
export const tellRun = async ({ folder, files, repeated, manifest }: RunReport): Promise<void> => {
  const { headlineTable } = await import('./headline-table.js');
  const { name, years } = manifest.scenario;
  const repetition = repeated ? `; ${folder} holds this run already` : '';
  say(`${name}, ${years.start} to ${years.end}, seed ${manifest.seed}${repetition}`);
  say(headlineTable(manifest.headline));
  if (manifest.crossings.length > 0) {
    const { crossingsTable } = await import('./crossings-table.js');
    say(crossingsTable(manifest.crossings));
  }
  for (const file of files) say(file);
};

/** Says on stderr that years which the folder holds are not simulated again. */
export const tellResumed = ({
  after,
  damage,
}: {
  readonly after: number;
  readonly damage: string | undefined;
}): undefined => {
  if (damage !== undefined) warn(`steelsim: ${damage}; what is lost is simulated again`);
  warn(`steelsim: goes on after ${after}; the folder holds the years up to there`);
};
