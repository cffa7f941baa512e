import type { CsvFile } from '../csv.js';
import type { Fault } from '../../faults.js';

/*
 * What the releases of the Global Iron and Steel Tracker have called their columns. Headers are compared without
 * letter case and punctuation, so that `Country/Area`, `Country/area` and `country/area` are one name.
 */

export const UNIT_COLUMNS = {
  plantId: ['plant id', 'gem plant id'],
  unitId: ['gem unit id', 'unit id'],
  status: ['status', 'unit status'],
  capacity: ['current capacity ttpa', 'capacity ttpa'],
  started: ['start date'],
} as const;

/** Columns that some releases or sheets do without. */
export const OPTIONAL_UNIT_COLUMNS = {
  process: ['tab type', 'unit type'],
  relined: ['most recent relining'],
  reductant: ['current or initial reductant', 'reductant'],
  gasReductant: ['gas reductant'],
} as const;

export const PROFILE_COLUMNS = {
  plantId: ['plant id', 'gem plant id'],
  name: ['plant name english', 'plant name'],
  country: ['country area', 'country'],
  coordinates: ['coordinates'],
  parent: ['parent', 'parent english'],
  parentIds: ['parent gem id', 'parent gem entity id'],
} as const;

export const STATUS_COLUMNS = {
  plantId: ['plant id', 'gem plant id'],
  status: ['status', 'capacity operating status'],
  started: ['start date'],
  bof: ['nominal bof steel capacity ttpa'],
  eaf: ['nominal eaf steel capacity ttpa'],
  otherSteel: ['other unspecified steel capacity ttpa'],
  bf: ['nominal bf capacity ttpa'],
  dri: ['nominal dri capacity ttpa'],
  otherIron: ['other unspecified iron capacity ttpa'],
} as const;

/** Open hearths left the later releases, induction furnaces entered them. */
export const OPTIONAL_STATUS_COLUMNS = {
  ohf: ['nominal ohf steel capacity ttpa'],
  if: ['nominal if steel capacity ttpa'],
} as const;

type Aliases = Readonly<Record<string, readonly string[]>>;

/** Where the columns stand in one file: the position and the name in its own header. */
export type Positions<A extends Aliases> = {
  readonly [F in keyof A]: { readonly at: number; readonly column: string };
};

export const plain = (header: string): string =>
  header
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** Positions of the columns that are there. */
export function locate<A extends Aliases>({ header }: CsvFile, aliases: A): Partial<Positions<A>> {
  const names = header.map(plain);
  const found = Object.entries(aliases).flatMap(([field, known]) => {
    const at = names.findIndex((name) => known.includes(name));
    return at < 0 ? [] : [[field, { at, column: header[at] ?? '' }]];
  });
  return Object.fromEntries(found) as Partial<Positions<A>>;
}

export const hasColumn = (csv: CsvFile, known: readonly string[]): boolean =>
  csv.header.some((header) => known.includes(plain(header)));

/** Positions of all columns, or undefined after one fault for every column that is missing. */
export function locateAll<A extends Aliases>(csv: CsvFile, aliases: A, faults: Fault[]): Positions<A> | undefined {
  const found = locate(csv, aliases);
  const missing = Object.entries(aliases).filter(([field]) => found[field] === undefined);
  for (const [, known] of missing) {
    faults.push({
      file: csv.file,
      row: 1,
      expected: `a column named ${known.map((name) => `"${name}"`).join(' or ')}`,
    });
  }
  return missing.length === 0 ? (found as Positions<A>) : undefined;
}
