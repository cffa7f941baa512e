import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Files whose bytes another run of the same inputs need not repeat: a clock, and the pages of a database. */
const OWN = ['manifest.json', 'events.sqlite'];

/** A manifest without its clock and without the digests of files that have their own bytes. */
const told = (folder) => {
  const { outputs, ...manifest } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  delete manifest.wallClock;
  const kept = Object.entries(outputs).filter(([file]) => !OWN.includes(file));
  return JSON.stringify({ ...manifest, outputs: Object.fromEntries(kept), files: Object.keys(outputs) });
};

/**
 * What differs between two folders of runs, as sentences; the manifest's yearly digests stand for a log in a database.
 * Files that a run leaves behind are a difference too.
 */
export const differences = (expected, actual) => {
  const [there, here] = [expected, actual].map((folder) => readdirSync(folder).sort());
  if (there.join() !== here.join()) return [`files are ${here.join(' ')} instead of ${there.join(' ')}`];
  const bytes = there
    .filter((file) => !OWN.includes(file))
    .filter((file) => !readFileSync(join(expected, file)).equals(readFileSync(join(actual, file))))
    .map((file) => `${file} has other bytes`);
  return told(expected) === told(actual) ? bytes : [...bytes, 'manifest.json tells other things'];
};
