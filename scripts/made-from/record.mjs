import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { sectionIn } from '../results/sensitivity-section.mjs';
import { RECORD_FILE } from './record-file.mjs';
import { fileHash, shortHash, sourceHash } from './source-hash.mjs';

export const checkout = join(import.meta.dirname, '../..');

/** What draws the pictures of the results page: in the checkout, and as a package. */
const RESULTS = {
  command: 'npm run results',
  sources: [
    ...['charts', 'draw', 'families', 'figures', 'scenario-results', 'template'].map(
      (name) => `scripts/results/${name}.mjs`,
    ),
    'scripts/results/results.template.md',
    'src/charts/palette.ts',
  ],
  packages: ['echarts'],
};

/** What photographs a report. What draws the report itself shows in the hash of a small one. */
const REPORT = {
  command: 'npm run pictures:report',
  sources: ['scripts/pictures/report-shots.mjs'],
  packages: [],
};

/** Who makes what is in a folder of pictures, relative to the checkout. */
export const MAKERS = { 'docs/pictures': RESULTS, 'docs/guides/pictures': REPORT };

const versionOf = (name, root) =>
  JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;

/** What draws as it is now: hashes of sources and versions of packages, by name. */
export const drawnBy = ({ sources, packages }, root = checkout) =>
  Object.fromEntries([
    ...sources.map((path) => [path, sourceHash(join(root, path))]),
    ...packages.map((name) => [name, versionOf(name, root)]),
  ]);

/** The hash of a page but for the section that another script writes. */
const pageHash = (path) => {
  const page = readFileSync(path, 'utf8');
  return shortHash(page.replace(sectionIn(page), '').trimEnd());
};

/** Hashes of the pictures in a folder, and of pages that go with them, by their way from the folder. */
export const hashesIn = (folder, pages = []) =>
  Object.fromEntries([
    ...pages.map((name) => [name, pageHash(join(folder, name))]),
    ...readdirSync(folder)
      .filter((name) => name !== RECORD_FILE)
      .sort()
      .map((name) => [name, fileHash(join(folder, name))]),
  ]);

/**
 * Notes what the pictures in a folder were made from. `runs` has the digests of each run by scenario and year, `more` what
 * else a test compares.
 */
export const writeRecord = (folder, maker, { runs, files, ...more }) => {
  const record = { command: maker.command, runs, ...more, drawnBy: drawnBy(maker), files };
  writeFileSync(join(folder, RECORD_FILE), `${JSON.stringify(record, null, 2)}\n`);
  return relative('.', join(folder, RECORD_FILE));
};
