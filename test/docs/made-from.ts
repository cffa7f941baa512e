import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './blocks.js';

/** What the pictures in a folder were made from, as their script has noted it. */
export interface PictureRecord {
  readonly command: string;
  /** Digests of each run by scenario and year. */
  readonly runs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Hashes by name, from the folder. */
  readonly files: Readonly<Record<string, string>>;
  /** Of the report of the tiny world. */
  readonly smallReport?: string;
  /** Ids of the runs by scenario, where a picture shows them. */
  readonly ids?: Readonly<Record<string, string>>;
}

/** Folders of pictures that are made from runs of the full fleet. */
export const PICTURE_FOLDERS = ['docs/pictures', 'docs/guides/pictures'];

export const recordIn = (folder: string): PictureRecord =>
  JSON.parse(readFileSync(join(checkout, folder, 'made-from.json'), 'utf8')) as PictureRecord;

/**
 * Pictures of a scenario that show another run than that of today, whose digests are given for some years: a digest is of
 * the whole log up to the end of its year. Empty where no picture shows the scenario, or all are right.
 */
export const outOfDate = (scenario: string, today: Readonly<Record<string, string>>): readonly string[] =>
  PICTURE_FOLDERS.filter((folder) => existsSync(join(checkout, folder))).flatMap((folder) => {
    const { command, runs } = recordIn(folder);
    const then = runs[scenario];
    if (then === undefined) return [];
    const other = Object.entries(today).find(([year, digest]) => then[year] !== digest);
    if (other === undefined) return [];
    return [`${folder}: ${scenario} goes another way by the end of ${other[0]}; \`${command}\` makes them anew`];
  });
