import { canonicalJson } from '../../kernel/index.js';

/** Where in a year the log is damaged: a line, from 1, when it shows, and what is wrong. */
export interface Damage {
  readonly line: number | null;
  readonly problem: string;
}

interface Place {
  readonly seq?: unknown;
  readonly year?: unknown;
  readonly event?: { readonly type?: unknown } | undefined;
}

const parsed = (line: string): Place | undefined => {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined; // no JSON: that is what the caller wants to know
  }
};

/** What shows on a line without comparing it with the recorded one. */
const wrongWith = (line: string, { seq, year }: { seq: number; year: number }): string | undefined => {
  if (!line.endsWith('\n')) return 'the line is cut short';
  const record = parsed(line);
  if (record === undefined) return 'the line is no record in JSON';
  if (`${canonicalJson(record)}\n` !== line) return 'the line is not in canonical form';
  if (record.seq !== seq) return `seq ${String(record.seq)} stands where ${seq} should`;
  if (record.year !== year) return `year ${String(record.year)} stands where ${year} should`;
  return undefined;
};

const NOT_SHOWN = 'parse, and their digest is not the one that the manifest has for the year';

/**
 * Finds the damage in a year of which only the first line is sure, at index `from`. The year of a damaged line is that of
 * its neighbours: a year goes on up to the line that starts the next one. A changed value that leaves a well-formed line
 * shows in the digest alone; then the lines of the year are named.
 */
export const damageIn = (lines: readonly string[], from: number, year: number): Damage => {
  if (from >= lines.length) return { line: null, problem: `the log ends after line ${from}, before the year` };
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const record = parsed(line);
    if (at > from && record?.event?.type === 'year.started' && record.year === year + 1)
      return { line: null, problem: `lines ${from + 1} to ${at} ${NOT_SHOWN}` };
    const problem = wrongWith(line, { seq: at + 1, year });
    if (problem !== undefined) return { line: at + 1, problem };
  }
  const closed = lines.slice(from).some((line) => parsed(line)?.event?.type === 'year.closed');
  if (!closed) return { line: null, problem: `the log ends after line ${lines.length}, before the end of the year` };
  return { line: null, problem: `lines ${from + 1} to ${lines.length} ${NOT_SHOWN}` };
};
