import Table from 'cli-table3';
import type { Headline } from '../runs/headline.js';
import { shownYears } from '../runs/headline.js';
import { ROUTES } from '../runs/routes.js';
import { decimal, megatonnes } from './numbers.js';

type Line = readonly [label: string, value: (headline: Headline) => string];

const LINES: readonly Line[] = [
  ['Crude steel, Mt', ({ crudeSteel }) => megatonnes(crudeSteel)],
  ...ROUTES.map((route): Line => [`  ${route}`, ({ byRoute }) => megatonnes(byRoute[route])]),
  ['Scope 1, Mt CO2', ({ scope1 }) => megatonnes(scope1)],
  ['Scope 2, Mt CO2', ({ scope2 }) => megatonnes(scope2)],
  ['Steel price, USD/t', ({ steelPrice }) => decimal(steelPrice, 0)],
  ['Hydrogen-based iron, Mt/yr', ({ hydrogenIronCapacity }) => megatonnes(hydrogenIronCapacity)],
];

/** The headline results as a table with a column for each of the years that are shown; without colours. */
export const headlineTable = (headlines: readonly Headline[]): string => {
  const years = shownYears(headlines.map(({ year }) => year));
  const shown = headlines.filter(({ year }) => years.includes(year));
  const table = new Table({
    head: ['', ...shown.map(({ year }) => String(year))],
    colAligns: ['left', ...shown.map(() => 'right' as const)],
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  for (const [label, value] of LINES) table.push([label, ...shown.map(value)]);
  return table.toString();
};
