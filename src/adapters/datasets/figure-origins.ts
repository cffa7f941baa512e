import { addresses } from '../../domain/assumptions/geography.js';
import type { CountryFigure, CountryRow, Dataset, SeriesRow } from '../../domain/dataset.js';

/**
 * Where the countries find a figure: in their own row; in one that is not theirs but their region's, a band's or a rule's
 * (`imputed_figures` of `countries.csv`); in the row of a bloc or region; in the world's; or nowhere.
 */
export interface FigureOrigin {
  /** A carrier for its price, otherwise the table or columns. */
  readonly figure: string;
  readonly own: readonly string[];
  readonly imputed: readonly string[];
  readonly region: readonly string[];
  readonly world: readonly string[];
  readonly none: readonly string[];
}

type Origin = Exclude<keyof FigureOrigin, 'figure'>;

/** Number of countries that take another figure than one of their own, by figure; figures that all have are left out. */
export const borrowedFigures = (figures: readonly FigureOrigin[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    figures
      .map(({ figure, imputed, region, world }) => [figure, imputed.length + region.length + world.length] as const)
      .filter(([, countries]) => countries > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** The figures that differ by country, prices of carriers first. Countries are ISO3 codes in the order of the table. */
export function figureOrigins(dataset: Dataset): readonly FigureOrigin[] {
  const { countries, prices } = dataset;
  const told = (figure: string, rows: readonly { readonly region: string }[]): FigureOrigin => {
    const places = new Set(rows.map(({ region }) => region));
    return sorted(figure, countries, (country) => addressed(country, places));
  };
  /** Only a row of the country itself counts here. */
  const ofCountry = (figure: CountryFigure, rows: readonly SeriesRow[]): FigureOrigin => {
    const places = new Set(rows.map(({ region }) => region));
    return sorted(figure, countries, ({ country, imputedFigures }) =>
      imputedFigures.includes(figure) ? 'imputed' : places.has(country) ? 'own' : 'none',
    );
  };
  const carriers = [...new Set<string>(prices.map(({ carrier }) => carrier))].sort();
  return [
    ...carriers.map((carrier) =>
      told(
        carrier,
        prices.filter((row) => row.carrier === carrier),
      ),
    ),
    told('carbon_price', dataset.carbonPrices),
    told('free_allocation', dataset.freeAllocation),
    sorted('cost_of_capital', countries, ({ imputedFigures }) =>
      imputedFigures.includes('cost_of_capital') ? 'imputed' : 'own',
    ),
    ofCountry('demand', dataset.demand),
    ofCountry('scrap_supply', dataset.scrapSupply),
    ofCountry('grid_intensity', dataset.gridIntensity),
    ofCountry('co2_storage', dataset.co2Storage),
  ];
}

function sorted(
  figure: string,
  countries: readonly CountryRow[],
  originOf: (country: CountryRow) => Origin,
): FigureOrigin {
  const origins = { own: [], imputed: [], region: [], world: [], none: [] } satisfies Record<Origin, string[]>;
  const lists: Record<Origin, string[]> = origins;
  for (const country of countries) lists[originOf(country)].push(country.country);
  return { figure, ...origins };
}

function addressed(country: CountryRow, places: ReadonlySet<string>): Origin {
  const place = addresses(country).find((candidate) => places.has(candidate));
  if (place === undefined) return 'none';
  return place === country.country ? 'own' : place === 'world' ? 'world' : 'region';
}
