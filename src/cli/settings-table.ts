import { flowText } from '../adapters/scenarios/flow-text.js';
import type { Setting } from '../adapters/scenarios/settings.js';

/** Longer values do not push the origins of the others out of sight. */
const WIDEST_VALUE = 48;

/** A line for each value: its path as `--set` takes it, the value on one line, and where it was written. */
export const settingsTable = (settings: readonly Setting[]): string => {
  const rows = settings.map(({ path, value, origin }) => ({ path, text: flowText(value), origin }));
  const pathWidth = Math.max(...rows.map(({ path }) => path.length));
  const valueWidth = Math.min(WIDEST_VALUE, Math.max(...rows.map(({ text }) => text.length)));
  return rows
    .map(({ path, text, origin }) => `${path.padEnd(pathWidth)}  ${text.padEnd(valueWidth)}  ${origin}`)
    .join('\n');
};
