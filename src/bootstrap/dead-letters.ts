import { BadInputError } from '../adapters/faults.js';
import { completeRun, isRun } from '../adapters/run-folders/complete-run.js';
import { readLetters, replaceLetters } from '../adapters/run-folders/dead-letter-file.js';
import { lockFolder } from '../adapters/run-folders/lock.js';
import type { Consumer } from '../runs/consumer.js';
import type { Manifest } from '../runs/manifest.js';
import type { KeptLetter, Redriven } from '../runs/redrive.js';
import { redrive } from '../runs/redrive.js';

const manifestOf = (folder: string): Manifest => {
  const run = completeRun(folder);
  if (!isRun(run)) throw new BadInputError([run]);
  return run;
};

/** The messages of a complete run that could not be processed. Throws `BadInputError`. */
export const deadLettersOf = (folder: string): readonly KeptLetter[] => {
  manifestOf(folder);
  return readLetters(folder);
};

/** What is done to the letters of a folder while no other process writes into it. Throws `FolderInUseError`. */
const change = <T>(folder: string, act: (letters: readonly KeptLetter[], manifest: Manifest) => T): T => {
  manifestOf(folder);
  const release = lockFolder(folder, () => undefined);
  try {
    return act(readLetters(folder), manifestOf(folder));
  } finally {
    release();
  }
};

/** Removes the letters of a complete run and answers with them. Throws `BadInputError` and `FolderInUseError`. */
export const purgeDeadLetters = (folder: string): readonly KeptLetter[] =>
  change(folder, (letters, manifest) => {
    if (letters.length > 0) replaceLetters(folder, manifest, []);
    return letters;
  });

/**
 * Hands the letters of a complete run again to the consumers of their names. What is processed leaves the file, the rest
 * stays. Throws `BadInputError` and `FolderInUseError`.
 */
export const redriveDeadLetters = (folder: string, consumers: readonly Consumer[]): Redriven =>
  change(folder, (letters, manifest) => {
    const redriven = redrive(letters, consumers);
    const again = new Map(redriven.failed.map((letter) => [`${letter.subscriber}/${letter.seq}`, letter]));
    const gone = new Set(redriven.processed);
    const left = letters
      .filter((letter) => !gone.has(letter))
      .map((letter) => again.get(`${letter.subscriber}/${letter.seq}`) ?? letter);
    if (redriven.processed.length + redriven.failed.length > 0) replaceLetters(folder, manifest, left);
    return redriven;
  });
