import type { Cell } from './table.js';

const NEEDS_QUOTES = /[",\r\n]/;
const quoted = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A cell as in RFC 4180; numbers in their shortest form that reads back as the same number. */
export const cellText = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'string') return quoted(cell);
  return String(cell);
};
