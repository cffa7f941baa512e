import type { LogRecord } from '../runs/log-record.js';

const LONGEST = 90;
const DIGITS = 6;

/** Enough digits to tell what happened; the log has them all. */
const numberText = (value: number): string =>
  Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(DIGITS)));

/** Columns of a year's books hold thousands of values: their number tells enough on one line. */
const valueText = (value: unknown): string => {
  if (typeof value === 'number') return numberText(value);
  if (Array.isArray(value)) return `[${value.length}]`;
  if (typeof value === 'object' && value !== null) return '{…}';
  return String(value);
};

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** An event on one line: its place in the log, year, type, stream, and what it carries beyond, as far as it is short. */
export const eventRow = ({
  seq,
  year,
  stream,
  event,
}: Pick<LogRecord, 'seq' | 'year' | 'stream' | 'event'>): string => {
  const carried = Object.entries(event).filter(
    ([key, value]) => key !== 'type' && !(typeof value === 'string' && stream.endsWith(`/${value}`)),
  );
  const told = carried.map(([key, value]) => `${key}=${valueText(value)}`).join(' ');
  return `${String(seq).padStart(6)}  ${year}  ${event.type.padEnd(36)}  ${stream.padEnd(30)}  ${cut(told)}`.trimEnd();
};
