import type { RunFigures } from '../runs/figures.js';
import type { RouteTonnes } from '../runs/routes.js';

const SUMMED = ['capacity', 'production', 'scope1', 'scope2', 'captured', 'cost'] as const;
const PER_DOLLAR = 1e4;

const whole = (values: readonly number[]): readonly number[] => values.map((value) => Math.round(value));
const prices = (values: readonly number[]): readonly number[] =>
  values.map((value) => Math.round(value * PER_DOLLAR) / PER_DOLLAR);

const wholeRoutes = (routes: RouteTonnes): RouteTonnes => ({
  'BF-BOF': Math.round(routes['BF-BOF']),
  'DRI-EAF': Math.round(routes['DRI-EAF']),
  'scrap EAF': Math.round(routes['scrap EAF']),
  other: Math.round(routes.other),
});

/**
 * Figures in whole t, tCO2 and USD, and country prices in hundredths of a cent: a store of thousands of runs is a third
 * of the size, and sums over the world move by less than a millionth of a percent.
 */
export const inWholeUnits = (figures: RunFigures): RunFigures => ({
  ...figures,
  years: figures.years.map(({ year, fleet, markets, routes }) => ({
    year,
    fleet: { ...fleet, ...Object.fromEntries(SUMMED.map((name) => [name, whole(fleet[name])])) },
    markets: {
      iron: {
        ...markets.iron,
        countryPrice: prices(markets.iron.countryPrice),
        countryDemand: whole(markets.iron.countryDemand),
      },
      steel: {
        ...markets.steel,
        countryPrice: prices(markets.steel.countryPrice),
        countryDemand: whole(markets.steel.countryDemand),
      },
    },
    ...(routes !== undefined && { routes: wholeRoutes(routes) }),
  })),
});
