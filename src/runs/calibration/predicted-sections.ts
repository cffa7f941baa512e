import { countryCode } from '../../domain/names.js';
import type { YearRecord } from '../../projections/yearly-records.js';
import type { Adder } from './boundary.js';
import { intensityOf, routeIntensity, worldsteelIntensity } from './boundary.js';
import type { CostOfTonnes, Furnaces } from './costs.js';
import { averageCost, bookedCosts, CONVERTERS, costAtShare, curveCosts, ELECTRIC, shareBetween } from './costs.js';
import type { Figure, FigureKind, Target } from './figure.js';
import { between, withinDistance, withinShare } from './figure.js';
import type { ObservedYear } from './observed-year.js';
import type { Statistics } from './production-sections.js';
import type { ReferenceName, References } from './reference-figures.js';

const MEGA = 1e6;
const PERCENT = 100;

const predicted = (name: string, unit: string, value: number, target: Target | null): Figure => ({
  name,
  kind: 'predicted',
  unit,
  value,
  target,
});

/** The range of a reference, in its own unit times a scale; null where it is not there or has no range. */
const rangeOf = (references: References, figure: ReferenceName, scale = 1): Target | null => {
  const row = references.of(figure);
  if (row === undefined || row.low === null || row.high === null) return null;
  return between(row.low * scale, row.high * scale);
};

const INTENSITY_TOLERANCE = 0.1;

/** worldsteel's printed intensity, which the model on the same boundary should reach within 10 %. */
const printed = (references: References, figure: ReferenceName): Target | null => {
  const value = references.of(figure)?.value ?? null;
  return value === null ? null : withinShare(value, INTENSITY_TOLERANCE);
};

/** A figure that needs some tonnes; where there are none there is no figure. */
const ofTonnes = (name: string, unit: string, value: number | undefined, target: Target | null): readonly Figure[] =>
  value === undefined ? [] : [predicted(name, unit, value, target)];

/** CO2 of the world: derived from recipes and grids, never set to a statistic. */
export const emissionFigures = (
  year: ObservedYear,
  references: References,
  adders: readonly Adder[],
): readonly Figure[] => [
  predicted('Scope 1', 'Mt CO2', year.scope1 / MEGA, rangeOf(references, 'direct-emissions', 1 / MEGA)),
  predicted('Scope 2', 'Mt CO2', year.scope2 / MEGA, null),
  predicted(
    'Scope 1 and 2 per t of crude steel',
    'tCO2/t',
    intensityOf(year),
    rangeOf(references, 'intensity-scope-1-2'),
  ),
  predicted(
    "The same on worldsteel's boundary, with the adders below",
    'tCO2/t',
    worldsteelIntensity(year, adders),
    printed(references, 'intensity-worldsteel'),
  ),
  ...ofTonnes(
    'BF-BOF on that boundary',
    'tCO2/t',
    routeIntensity(year, adders, 'bf-bof'),
    printed(references, 'intensity-bf-bof'),
  ),
  ...ofTonnes(
    'Electric furnaces on that boundary, without the making of DRI',
    'tCO2/t',
    routeIntensity(year, adders, 'electric'),
    printed(references, 'intensity-scrap-eaf'),
  ),
];

const MOST = 90;
/** Plants at the very ends are few and odd, so the ends of a spread are read here. */
const ENDS = [0.01, 0.99] as const;
const SPREAD_TOLERANCE = 0.4;

/** How far the ends of the curve lie apart, beside the range that analysts describe. */
const width = (costs: readonly CostOfTonnes[], low: number, high: number): readonly Figure[] => {
  const [first, last] = [costAtShare(costs, ENDS[0]), costAtShare(costs, ENDS[1])];
  if (first === undefined || last === undefined) return [];
  return [predicted('BF-BOF, from P1 to P99', 'USD/t', last - first, withinShare(high - low, SPREAD_TOLERANCE))];
};

const spread = (name: string, costs: readonly CostOfTonnes[]): readonly Figure[] =>
  [0.1, 0.5, 0.9].flatMap((share) => {
    const value = costAtShare(costs, share);
    return ofTonnes(`${name}, P${share * PERCENT}`, 'USD/t', value, null);
  });

/** What a tonne costs, and how far the plants of the curve lie apart. */
export const costFigures = (record: YearRecord, references: References): readonly Figure[] => {
  const range = references.of('bf-bof-cost-spread');
  const [low, high] = [range?.low ?? null, range?.high ?? null];
  const converters = curveCosts(record, CONVERTERS);
  const average = averageCost(bookedCosts(record, CONVERTERS));
  const isRange = low !== null && high !== null;
  const inside = isRange ? shareBetween(converters, low, high) : undefined;
  return [
    ...ofTonnes('Average cost of a BF-BOF tonne', 'USD/t', average, rangeOf(references, 'bf-bof-cost')),
    ...ofTonnes('Average cost of an electric tonne', 'USD/t', averageCost(bookedCosts(record, ELECTRIC)), null),
    ...ofTonnes(
      `BF-BOF capacity that costs ${low ?? ''} to ${high ?? ''} USD/t`,
      '%',
      inside === undefined ? undefined : inside * PERCENT,
      between(MOST, PERCENT),
    ),
    ...(isRange ? width(converters, low, high) : []),
    ...spread('Whole curve', curveCosts(record)),
    ...spread('BF-BOF', converters),
    ...spread('EAF and IF', curveCosts(record, ELECTRIC)),
  ];
};

/** Prices and quantities of the markets. */
export const marketFigures = (record: YearRecord, references: References): readonly Figure[] => {
  const use = references.of('scrap-use')?.value ?? null;
  const scrapUse = use === null ? null : withinShare(use / MEGA, 0.05);
  const kind: FigureKind = 'fitted'; // the supply of scrap was taken from the same balance
  return [
    predicted('World price of steel', 'USD/t', record.markets.steel.price, rangeOf(references, 'steel-price')),
    predicted('World price of scrap', 'USD/t', record.scrap.price, rangeOf(references, 'scrap-price')),
    predicted('World price of tradable iron', 'USD/t', record.markets.iron.price, null),
    { ...predicted('Scrap used', 'Mt', record.scrap.used / MEGA, scrapUse), kind },
  ];
};

const COST_COUNTRIES = 20;
const KINDS: readonly (readonly [name: string, furnaces: Furnaces])[] = [
  ['BF-BOF', CONVERTERS],
  ['EAF and IF', ELECTRIC],
];

/** Average cost of a tonne in the countries that make most steel. */
export const countryCostFigures = (record: YearRecord, statistics: Statistics): readonly Figure[] =>
  statistics
    .largest('crude-steel', COST_COUNTRIES)
    .flatMap((country) =>
      KINDS.flatMap(([name, furnaces]) =>
        ofTonnes(
          `${statistics.nameOf(country)}, ${name}`,
          'USD/t',
          averageCost(bookedCosts(record, furnaces, country)),
          null,
        ),
      ),
    );

const EXPORT_SHARE = 0.25;
const EXPORT_LEAST = 3;

/** Within a quarter, or 3 Mt where a quarter is less. */
const exportTarget = (value: number): Target =>
  Math.abs(value) * EXPORT_SHARE >= EXPORT_LEAST
    ? withinShare(value, EXPORT_SHARE)
    : withinDistance(value, EXPORT_LEAST, `±${EXPORT_LEAST} Mt`);

/** Net exports of steel by country, the largest traders first. */
export const tradeFigures = (year: ObservedYear, statistics: Statistics, references: References): readonly Figure[] =>
  references.all
    .filter(({ figure, value }) => figure === 'net-export' && value !== null)
    .sort((a, b) => Math.abs(b.value ?? 0) - Math.abs(a.value ?? 0) || (a.place < b.place ? -1 : 1))
    .map(({ place, value }) =>
      predicted(
        statistics.nameOf(place),
        'Mt',
        year.netExport(countryCode(place)) / MEGA,
        exportTarget((value ?? 0) / MEGA),
      ),
    );
