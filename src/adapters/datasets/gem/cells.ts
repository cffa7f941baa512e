import type { Status } from '../../../domain/dataset.js';
import { plain } from './headers.js';

/** `unknown` is a furnace of which only the existence is known, `none` that there is none. */
export type Capacity = number | 'unknown' | 'none';

const EXISTS = new Set(['>0', 'unknown', 'tbd']);
const NONE = new Set(['', 'n/a']);

/** t per year from a cell in thousand tonnes per annum, rounded to the tonne; undefined when unreadable. */
export function readCapacity(cell: string): Capacity | undefined {
  const text = cell.toLowerCase();
  if (EXISTS.has(text)) return 'unknown';
  if (NONE.has(text)) return 'none';
  if (!/^\d{1,3}(,\d{3})+(\.\d+)?$|^\d+(\.\d+)?$/.test(text)) return undefined;
  const tonnes = Math.round(Number(text.replaceAll(',', '')) * 1000);
  return tonnes === 0 ? 'none' : tonnes;
}
export const CAPACITY_CELL = 'thousand tonnes per annum, ">0", "unknown", "N/A" or nothing';

/** The year of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, null when unknown; undefined when unreadable. */
export function readYear(cell: string): number | null | undefined {
  const text = cell.toLowerCase();
  if (EXISTS.has(text) || NONE.has(text)) return null;
  const [, year] = /^(\d{4})(-\d{2}){0,2}( 00:00:00)?$/.exec(text) ?? [];
  return year === undefined ? undefined : Number(year);
}
export const YEAR_CELL = 'YYYY, YYYY-MM, YYYY-MM-DD, "unknown" or nothing';

/** The tracker's words for a status; null for one that is not loaded. */
const STATUS_WORDS: Readonly<Record<string, Status | null>> = {
  announced: 'announced',
  construction: 'construction',
  operating: 'operating',
  'operating pre retirement': 'operating-pre-retirement',
  mothballed: 'mothballed',
  'mothballed pre retirement': 'mothballed',
  retired: null,
  cancelled: null,
};
export const readStatus = (cell: string): Status | null | undefined => STATUS_WORDS[plain(cell)];
export const STATUS_CELL = `one of ${Object.keys(STATUS_WORDS).join(', ')}`;

export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** `latitude, longitude` in degrees. */
export function readPosition(cell: string): Position | undefined {
  const parts = cell.split(',').map((part) => part.trim());
  const [latitude, longitude] = parts.map((part) => (/^[+-]?\d+(\.\d+)?$/.test(part) ? Number(part) : NaN));
  if (parts.length !== 2 || latitude === undefined || longitude === undefined) return undefined;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}
export const POSITION_CELL = 'latitude and longitude in degrees, separated by a comma';
