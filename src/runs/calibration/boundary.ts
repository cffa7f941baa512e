import type { ObservedYear, Series } from './observed-year.js';
import type { ReferenceName, References } from './reference-figures.js';

/** A part of worldsteel's CO2 boundary that scope 1 and 2 of the model lack; a credit is negative. */
export interface Adder {
  readonly figure: ReferenceName;
  readonly about: string;
  /** What it is counted per tonne of. */
  readonly per: Series;
  /** tCO2 per t of that, with its range. */
  readonly factor: { readonly value: number; readonly low: number; readonly high: number };
  /** tCO2 per t of crude steel of the world. */
  readonly contribution: { readonly value: number; readonly low: number; readonly high: number };
  readonly sourceId: string;
}

const KNOWN: readonly (readonly [ReferenceName, Series, string])[] = [
  ['adder-rolling-fuel', 'crude-steel', 'fuel to reheat and treat the steel that the same sites roll'],
  ['adder-rolling-power', 'crude-steel', 'electricity of rolling and finishing'],
  ['adder-oxygen', 'bof', 'electricity for oxygen, in the converter and in the blast'],
  ['adder-lime', 'crude-steel', 'fuel to burn lime (its rock is in scope 1 already)'],
  ['adder-pellets-bf', 'pig-iron', 'pellets bought for blast furnaces'],
  ['adder-pellets-dri', 'dri', 'pellets bought for direct reduction'],
  ['adder-alloys', 'crude-steel', 'ferro-alloys bought'],
  ['adder-slag-credit', 'pig-iron', 'credit for slag that replaces cement clinker'],
];

/** The adders for which the references have a factor, with what each makes of a tonne of crude steel. */
export const addersOf = (references: References, year: ObservedYear): readonly Adder[] =>
  KNOWN.flatMap(([figure, per, about]) => {
    const row = references.of(figure);
    if (row?.value === undefined || row.value === null) return [];
    const factor = { value: row.value, low: row.low ?? row.value, high: row.high ?? row.value };
    const weight = year.tonnes(per) / year.tonnes('crude-steel');
    const contribution = { value: factor.value * weight, low: factor.low * weight, high: factor.high * weight };
    return [{ figure, about, per, factor, contribution, sourceId: row.sourceId }];
  });

/** Scope 1 and 2 per tonne of crude steel, tCO2/t. */
export const intensityOf = (year: ObservedYear): number => (year.scope1 + year.scope2) / year.tonnes('crude-steel');

/** The same on worldsteel's boundary: with every adder at its central, low or high value. */
export const worldsteelIntensity = (
  year: ObservedYear,
  adders: readonly Adder[],
  end: keyof Adder['contribution'] = 'value',
): number => adders.reduce((sum, { contribution }) => sum + contribution[end], intensityOf(year));

/** A route on worldsteel's boundary: its steel, and what of the iron and of the adders belongs to it. */
const ROUTES: Readonly<Record<'bf-bof' | 'electric', { readonly steel: Series; readonly iron: readonly Series[] }>> = {
  'bf-bof': { steel: 'bof', iron: ['pig-iron'] },
  electric: { steel: 'eaf', iron: [] },
};

/**
 * tCO2 per t of a route on worldsteel's boundary: converters with all hot metal and pig iron of the world, or electric
 * furnaces alone, without the DRI that they charge. Undefined where the route makes nothing.
 */
export const routeIntensity = (
  year: ObservedYear,
  adders: readonly Adder[],
  route: keyof typeof ROUTES,
): number | undefined => {
  const { steel, iron } = ROUTES[route];
  const tonnes = year.tonnes(steel);
  if (tonnes === 0) return undefined;
  const own = [steel, ...iron];
  const emitted = own.reduce((sum, series) => sum + year.emissions(series), 0);
  const added = adders.reduce((sum, { per, factor }) => {
    const counted = per === 'crude-steel' ? tonnes : own.includes(per) ? year.tonnes(per) : 0;
    return sum + factor.value * counted;
  }, 0);
  return (emitted + added) / tonnes;
};
