import { StructuredError } from '../kernel/errors.js';

/** One thing that is wrong with an input, and where it stands. */
export interface Fault {
  readonly file: string;
  /** Line of a table, counted from 1, the header included. */
  readonly row?: number;
  /** Name of a table's column. */
  readonly column?: string;
  /** Dotted path of a scenario's key, such as `markets.clearingShare`. */
  readonly path?: string;
  /** Line and position within it, both from 1, of a scenario file. */
  readonly line?: number;
  readonly position?: number;
  /** What was found there. */
  readonly value?: string;
  readonly expected: string;
  /** What was probably meant. */
  readonly hint?: string;
}

/** An input that cannot be used, with all its faults at once. */
export class BadInputError extends StructuredError {
  readonly code = 'bad-input';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(renderFaults(faults), { faults });
    this.faults = faults;
  }
}

/** One line a fault: its place, the value seen, what was expected and, where near, what was probably meant. */
export function renderFaults(faults: readonly Fault[]): string {
  return faults.map(renderFault).join('\n');
}

export function renderFault(fault: Fault): string {
  const seen = fault.value === undefined ? '' : `found ${quoted(fault.value)}, `;
  const hint = fault.hint === undefined ? '' : `; did you mean ${quoted(fault.hint)}?`;
  return `${place(fault)}: ${seen}expected ${fault.expected}${hint}`;
}

function place({ file, row, column, path, line, position }: Fault): string {
  const spot = [file, line, position].filter((part) => part !== undefined).join(':');
  const parts = [
    row === undefined ? '' : `row ${row}`,
    column === undefined ? '' : `column ${column}`,
    path === undefined || path === '' ? '' : path,
  ];
  return [spot, ...parts.filter((part) => part !== '')].join(', ');
}

const LONGEST_VALUE = 60;

function quoted(value: string): string {
  return `"${value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value}"`;
}

/**
 * The candidate that is most like a mistyped word, or undefined when none is near: at most one edit for every three
 * characters. Letter case counts as no edit; of equally near candidates the first one wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let fewest = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (candidate === word || Math.abs(candidate.length - word.length) >= fewest) continue;
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (edits < fewest) [best, fewest] = [candidate, edits];
  }
  return best;
}

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(Math.min(at(last, j) + 1, at(row, j - 1) + 1, change, swapped ? at(before, j - 2) + 1 : Infinity));
    }
    [before, last] = [last, row];
  }
  return at(last, b.length);
}

const at = (row: readonly number[], j: number): number => row[j] ?? Infinity;
