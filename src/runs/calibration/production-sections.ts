import type { CountryRow, ProductionRow } from '../../domain/dataset.js';
import type { CountryCode } from '../../domain/names.js';
import type { Figure, Target } from './figure.js';
import { withinDistance, withinShare } from './figure.js';
import type { ObservedYear, Series } from './observed-year.js';
import type { ReferenceName, References } from './reference-figures.js';

const MEGA = 1e6;
const PERCENT = 100;

/** Production statistics by country, and the countries that they put first. */
export interface Statistics {
  tonnes(series: Series, country: CountryCode): number | undefined;
  largest(series: Series, count: number): readonly CountryCode[];
  nameOf(country: string): string;
}

export const statisticsOf = (rows: readonly ProductionRow[], countries: readonly CountryRow[]): Statistics => {
  const names = new Map<string, string>(countries.map(({ country, name }) => [country, name]));
  const known = new Map(rows.map((row) => [`${row.country}/${row.series}`, row.value]));
  return {
    tonnes: (series, country) => known.get(`${country}/${series}`),
    largest: (series, count) =>
      rows
        .filter((row) => row.series === series)
        .sort((a, b) => b.value - a.value || (a.country < b.country ? -1 : 1))
        .slice(0, count)
        .map(({ country }) => country),
    nameOf: (country) => names.get(country) ?? country,
  };
};

const fitted = (name: string, unit: string, value: number, target: Target | null): Figure => ({
  name,
  kind: 'fitted',
  unit,
  value,
  target,
});

const ofWorld = (references: References, figure: ReferenceName, scale: number, share: number): Target | null => {
  const value = references.of(figure)?.value ?? null;
  return value === null ? null : withinShare(value * scale, share);
};

const points = (value: number, by: number): Target => withinDistance(value, by, `±${by} points`);

/** Steel and iron of the world: availability is set so that these come out (model §4). */
export const worldFigures = (year: ObservedYear, references: References): readonly Figure[] => [
  fitted('Crude steel', 'Mt', year.tonnes('crude-steel') / MEGA, ofWorld(references, 'crude-steel', 1 / MEGA, 0.01)),
  fitted(
    'Pig iron and hot metal',
    'Mt',
    year.tonnes('pig-iron') / MEGA,
    ofWorld(references, 'pig-iron', 1 / MEGA, 0.03),
  ),
  fitted('DRI', 'Mt', year.tonnes('dri') / MEGA, ofWorld(references, 'dri', 1 / MEGA, 0.05)),
];

const PRODUCERS = 20;

/** A series of the countries that make most of it. */
export const producerFigures = (
  year: ObservedYear,
  statistics: Statistics,
  { series, count = PRODUCERS, share = 0.07 }: { series: Series; count?: number; share?: number },
): readonly Figure[] =>
  statistics
    .largest(series, count)
    .map((country) =>
      fitted(
        statistics.nameOf(country),
        'Mt',
        year.tonnes(series, country) / MEGA,
        withinShare((statistics.tonnes(series, country) ?? 0) / MEGA, share),
      ),
    );

const ROUTE_TOLERANCE = 2;
const ROUTE_COUNTRIES = 12;
const ROUTES: readonly (readonly [series: Series, name: string, figure: ReferenceName])[] = [
  ['bof', 'converter (BOF)', 'bof-share'],
  ['eaf', 'electric (EAF, IF)', 'eaf-share'],
];

/** Shares of crude steel by furnace, as worldsteel counts them: the world, then the countries that make most steel. */
export const routeFigures = (year: ObservedYear, statistics: Statistics, references: References): readonly Figure[] => {
  const shareOf = (series: Series, country?: CountryCode): number =>
    (PERCENT * year.tonnes(series, country)) / year.tonnes('crude-steel', country);
  const world = ROUTES.map(([series, name, figure]) => {
    const value = references.of(figure)?.value ?? null;
    const target = value === null ? null : points(value * PERCENT, ROUTE_TOLERANCE);
    return fitted(`World, ${name}`, '%', shareOf(series), target);
  });
  const national = statistics.largest('crude-steel', ROUTE_COUNTRIES).flatMap((country) => {
    const steel = statistics.tonnes('crude-steel', country) ?? 0;
    return ROUTES.map(([series, name]) => {
      const share = (PERCENT * (statistics.tonnes(series, country) ?? 0)) / steel;
      return fitted(
        `${statistics.nameOf(country)}, ${name}`,
        '%',
        shareOf(series, country),
        points(share, ROUTE_TOLERANCE),
      );
    });
  });
  return [...world, ...national];
};
