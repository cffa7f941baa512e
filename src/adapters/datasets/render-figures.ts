import { aligned } from './aligned.js';
import type { FigureOrigin } from './figure-origins.js';

/** What a country takes that has no figure of its own, in the order in which it is looked for. */
const ELSEWHERE = [
  ['imputed', 'by region, band or rule, as sources.csv says'],
  ['region', 'of the region'],
  ['world', 'of the world'],
  ['none', 'nowhere'],
] as const;

const WIDTH = 100;

/** Which countries have figures of their own: counts, then the countries that take another one. */
export function renderFigures(figures: readonly FigureOrigin[]): readonly string[] {
  const [first] = figures;
  if (first === undefined) return [];
  const countries = [first.own, ...ELSEWHERE.map(([kind]) => first[kind])].flat().length;
  return [
    ...aligned([
      [`Figures of ${countries} countries`, 'own', ...ELSEWHERE.map(([kind]) => kind)],
      ...figures.map((row) => [row.figure, row.own, ...ELSEWHERE.map(([kind]) => row[kind])].map(textOf)),
    ]),
    '',
    ...ELSEWHERE.flatMap(([kind, words]) =>
      [...withTheSame(figures, kind)].flatMap(([codes, names]) => {
        const count = codes.split(' ').length;
        const list = count === countries ? [] : lines(codes.split(' '));
        return [`${names.join(', ')} ${words}: ${count === countries ? 'all ' : ''}${count}`, ...list];
      }),
    ),
  ];
}

const textOf = (cell: string | readonly string[]): string => (typeof cell === 'string' ? cell : String(cell.length));

/** The figures by the list of countries that take them from there; figures with the same list are told together. */
function withTheSame(
  figures: readonly FigureOrigin[],
  kind: (typeof ELSEWHERE)[number][0],
): ReadonlyMap<string, readonly string[]> {
  const byList = new Map<string, string[]>();
  for (const row of figures) {
    const codes = row[kind].join(' ');
    const names = byList.get(codes) ?? [];
    if (codes !== '') byList.set(codes, [...names, row.figure]);
  }
  return byList;
}

/** Codes in indented lines. */
function lines(codes: readonly string[]): readonly string[] {
  const perLine = Math.floor((WIDTH - 1) / 4);
  const starts = codes.flatMap((_, i) => (i % perLine === 0 ? [i] : []));
  return starts.map((start) => `  ${codes.slice(start, start + perLine).join(' ')}`);
}
