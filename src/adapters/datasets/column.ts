/** One column of a table: its name in the header, and how its cells are read and written. */
export interface Column<T> {
  readonly column: string;
  /** Type in the sense of the Frictionless Table Schema. */
  readonly type: 'string' | 'number' | 'integer' | 'boolean';
  /** What a cell must hold, in words. */
  readonly expected: string;
  /** The words that a cell may hold, when they are a closed list. */
  readonly words?: readonly string[];
  /** The value of a trimmed cell, undefined when it cannot be read. */
  read(cell: string): T | undefined;
  write(value: T): string;
}

/** Any text but none. */
export const text = (column: string): Column<string> => ({
  column,
  type: 'string',
  expected: 'a text',
  read: (cell) => (cell === '' ? undefined : cell),
  write: (value) => value,
});

export const textOrBlank = (column: string): Column<string> => ({
  ...text(column),
  expected: 'a text or nothing',
  read: (cell) => cell,
});

/** A name with a type of its own, such as a plant's id. */
export const name = <T extends string>(column: string, make: (cell: string) => T): Column<T> => ({
  column,
  type: 'string',
  expected: 'a name',
  read: (cell) => (cell === '' ? undefined : make(cell)),
  write: (value) => value,
});

export const iso3 = <T extends string>(column: string, make: (cell: string) => T): Column<T> => ({
  ...name(column, make),
  expected: 'an ISO 3166-1 alpha-3 code, such as DEU',
  read: (cell) => (/^[A-Z]{3}$/.test(cell) ? make(cell) : undefined),
});

export const oneOf = <T extends string>(column: string, words: readonly T[]): Column<T> => ({
  column,
  type: 'string',
  expected: `one of ${words.join(', ')}`,
  words,
  read: (cell) => words.find((word) => word === cell),
  write: (value) => value,
});

/** Words separated by `;`, blank for none. */
export const words = (column: string): Column<readonly string[]> => ({
  column,
  type: 'string',
  expected: 'words separated by ;',
  read: (cell) => (cell === '' ? [] : readWords(cell)),
  write: (value) => value.join(';'),
});

/** Words of a closed list separated by `;`, blank for none. */
export const wordsOf = <T extends string>(column: string, list: readonly T[]): Column<readonly T[]> => ({
  column,
  type: 'string',
  expected: `words separated by ; out of ${list.join(', ')}`,
  read: (cell) => {
    const read = (cell === '' ? [] : cell.split(';')).map((part) => list.find((word) => word === part.trim()));
    const known = read.filter((word) => word !== undefined);
    return known.length === read.length ? known : undefined;
  },
  write: (value) => value.join(';'),
});

function readWords(cell: string): readonly string[] | undefined {
  const parts = cell.split(';').map((part) => part.trim());
  return parts.includes('') ? undefined : parts;
}

export const flag = (column: string): Column<boolean> => ({
  column,
  type: 'boolean',
  expected: 'true or false',
  words: ['true', 'false'],
  read: (cell) => (cell === 'true' ? true : cell === 'false' ? false : undefined),
  write: String,
});

interface Bounds {
  readonly from?: number;
  readonly to?: number;
  /** Exclusive lower bound. */
  readonly above?: number;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

export function number(
  column: string,
  { from = -Infinity, to = Infinity, above = -Infinity }: Bounds = {},
): Column<number> {
  return {
    column,
    type: 'number',
    expected: `a number${boundsInWords({ from, to, above })}`,
    read: (cell) => {
      if (!NUMBER.test(cell)) return undefined;
      const value = Number(cell);
      return Number.isFinite(value) && value >= from && value <= to && value > above ? value : undefined;
    },
    write: (value) => String(value === 0 ? 0 : value),
  };
}

function boundsInWords({ from, to, above }: Required<Bounds>): string {
  const low = above > -Infinity ? ` above ${above}` : from > -Infinity ? ` from ${from}` : '';
  return to < Infinity ? `${low} to ${to}` : low === '' ? '' : `${low}${above > -Infinity ? '' : ' up'}`;
}

export const share = (column: string): Column<number> => ({
  ...number(column, { from: 0, to: 1 }),
  expected: 'a share from 0 to 1',
});

export function integer(column: string, bounds: Bounds): Column<number> {
  const any = number(column, bounds);
  return {
    ...any,
    type: 'integer',
    expected: any.expected.replace('a number', 'a whole number'),
    read: (cell) => (/^[+-]?\d+$/.test(cell) ? any.read(cell) : undefined),
  };
}

export const year = (column: string): Column<number> => ({
  ...integer(column, { from: 1800, to: 2200 }),
  expected: 'a year from 1800 to 2200',
});

/** A cell that may be blank, which reads as null. */
export const orNull = <T>(of: Column<T>): Column<T | null> => ({
  ...of,
  expected: `${of.expected}, or nothing`,
  read: (cell) => (cell === '' ? null : of.read(cell)),
  write: (value) => (value === null ? '' : of.write(value)),
});
