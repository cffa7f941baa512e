import type { Headline } from '../headline.js';
import { shownYears } from '../headline.js';
import type { Route } from '../routes.js';
import { ROUTES } from '../routes.js';
import type { Change } from './change.js';
import { changeBetween } from './change.js';

export type FigureName = 'production' | Route | 'emissions' | 'scope2' | 'price' | 'hydrogenIron';
export type FigureUnit = 't' | 'tCO2' | 'USD/t' | 't/yr';

/** One figure that a headline holds. */
export interface Figure {
  readonly name: FigureName;
  readonly unit: FigureUnit;
  readonly valueIn: (headline: Headline) => number;
}

/** A figure of two runs in one year. */
export interface FigureChange extends Change {
  readonly figure: FigureName;
  readonly unit: FigureUnit;
}

export interface HeadlineDifference {
  readonly year: number;
  readonly figures: readonly FigureChange[];
}

/** The figures of the table at the end of a run, in its order; `emissions` are those of scope 1. */
export const FIGURES: readonly Figure[] = [
  { name: 'production', unit: 't', valueIn: ({ crudeSteel }) => crudeSteel },
  ...ROUTES.map((route): Figure => ({ name: route, unit: 't', valueIn: ({ byRoute }) => byRoute[route] })),
  { name: 'emissions', unit: 'tCO2', valueIn: ({ scope1 }) => scope1 },
  { name: 'scope2', unit: 'tCO2', valueIn: ({ scope2 }) => scope2 },
  { name: 'price', unit: 'USD/t', valueIn: ({ steelPrice }) => steelPrice },
  { name: 'hydrogenIron', unit: 't/yr', valueIn: ({ hydrogenIronCapacity }) => hydrogenIronCapacity },
];

/** The years that both runs have, in their order. */
export const commonYears = (a: readonly Headline[], b: readonly Headline[]): readonly number[] => {
  const there = new Set(b.map(({ year }) => year));
  return a.map(({ year }) => year).filter((year) => there.has(year));
};

/** Every headline figure of two runs in the usual marks of the years that both have. */
export const headlineDifferences = (a: readonly Headline[], b: readonly Headline[]): readonly HeadlineDifference[] => {
  const years = new Set(shownYears(commonYears(a, b)));
  const other = new Map(b.map((headline) => [headline.year, headline]));
  return a.flatMap((ours) => {
    const theirs = other.get(ours.year);
    if (theirs === undefined || !years.has(ours.year)) return [];
    const figures = FIGURES.map(({ name, unit, valueIn }) => ({
      figure: name,
      unit,
      ...changeBetween(valueIn(ours), valueIn(theirs)),
    }));
    return [{ year: ours.year, figures }];
  });
};
