import Table from 'cli-table3';
import { sparkline } from '../charts/sparkline.js';
import type { Headline } from '../runs/headline.js';
import { shownYears } from '../runs/headline.js';
import { ROUTES } from '../runs/routes.js';
import { decimal, megatonnes } from './numbers.js';

interface Line {
  readonly label: string;
  readonly valueOf: (headline: Headline) => number;
  readonly text: (value: number) => string;
}

const mega = (label: string, valueOf: Line['valueOf']): Line => ({
  label,
  valueOf,
  text: (value) => megatonnes(value),
});

const LINES: readonly Line[] = [
  mega('Crude steel, Mt', ({ crudeSteel }) => crudeSteel),
  ...ROUTES.map((route) => mega(`  ${route}`, ({ byRoute }) => byRoute[route])),
  mega('Scope 1, Mt CO2', ({ scope1 }) => scope1),
  mega('Scope 2, Mt CO2', ({ scope2 }) => scope2),
  { label: 'Steel price, USD/t', valueOf: ({ steelPrice }) => steelPrice, text: (value) => decimal(value, 0) },
  mega('Hydrogen-based iron, Mt/yr', ({ hydrogenIronCapacity }) => hydrogenIronCapacity),
];

/**
 * The headline results as a table with a column for each of the years that are shown, and a small line over all years of a
 * run that has more than these, each line from its own least value to its largest; without colours.
 */
export const headlineTable = (headlines: readonly Headline[]): string => {
  const years = shownYears(headlines.map(({ year }) => year));
  const shown = headlines.filter(({ year }) => years.includes(year));
  const hasMore = headlines.length > shown.length;
  const table = new Table({
    head: ['', ...shown.map(({ year }) => String(year)), ...(hasMore ? ['year by year'] : [])],
    colAligns: ['left', ...shown.map(() => 'right' as const), 'left'],
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  for (const { label, valueOf, text } of LINES) {
    const line = hasMore ? [sparkline(headlines.map(valueOf))] : [];
    table.push([label, ...shown.map((headline) => text(valueOf(headline))), ...line]);
  }
  return table.toString();
};
