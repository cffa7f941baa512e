import { PRODUCTS } from '../../../domain/names.js';
import { ALL_TECHNOLOGIES, TIMESERIES_COLUMNS } from '../../../experiments/sweep-files.js';
import type { SweepRun } from '../../../experiments/sweep-progress.js';
import type { RunFigures, YearFigures } from '../../../runs/figures.js';
import type { Cell } from '../csv/table.js';
import { csvLine } from './runs-table.js';

const SUMMED = ['capacity', 'production', 'scope1', 'scope2', 'captured', 'cost'] as const;

/** The header of `timeseries.csv`. */
export const timeseriesHeader = (): string => csvLine(TIMESERIES_COLUMNS);

/** Sums of the fleet's columns over the places that belong. */
const sumsOf = ({ fleet }: YearFigures, belongs: (technology: number) => boolean): readonly number[] =>
  SUMMED.map((name) =>
    fleet[name].reduce((sum, value, place) => (belongs(fleet.technology[place] ?? -1) ? sum + value : sum), 0),
  );

const rowsOfYear = (year: YearFigures, { technologies }: RunFigures): readonly (readonly Cell[])[] =>
  PRODUCTS.flatMap((product) => {
    const { price, demand } = year.markets[product];
    const total = sumsOf(year, (place) => technologies[place]?.product === product);
    const single = technologies.flatMap(({ technology, product: made }, place): readonly (readonly Cell[])[] => {
      if (made !== product || !year.fleet.technology.includes(place)) return [];
      return [[year.year, product, technology, ...sumsOf(year, (other) => other === place), null, null]];
    });
    return [[year.year, product, ALL_TECHNOLOGIES, ...total, price, demand], ...single];
  });

/** The rows of one run of `timeseries.csv`, each with its line end. */
export const timeseriesRows = ({ id, point, replicate }: SweepRun, figures: RunFigures): readonly string[] =>
  figures.years.flatMap((year) =>
    rowsOfYear(year, figures).map((cells) => csvLine([id, point.index, replicate, ...cells])),
  );
