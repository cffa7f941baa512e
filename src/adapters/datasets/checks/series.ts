import type { ReadTable } from '../read-table.js';
import { cellsOf, eachPart, report } from '../read-table.js';
import type { ReadTables } from '../read-tables.js';

/** Series have no gap in their years, and every country has the figures that nothing may stand in for. */
export function checkSeries(tables: ReadTables): void {
  checkGaps(tables.prices);
  checkGaps(tables.carbonPrices);
  checkGaps(tables.freeAllocation);
  checkGaps(tables.tariffs);
  checkGaps(tables.demand);
  checkGaps(tables.scrapSupply);
  checkGaps(tables.co2Storage);
  checkGaps(tables.gridIntensity);
  checkGaps(tables.electrolysers);
  checkGaps(tables.renewableParks);
  checkGaps(tables.production);
  checkGridIntensity(tables);
}

interface Knot {
  readonly year: number;
  readonly record: number;
}

/**
 * Knots may stand any number of years apart, as the series is linear between them. A step that is longer than two equal
 * steps around it (2028, 2029, 2031, 2032) is a row that was lost.
 */
function checkGaps<Row extends { readonly year: number }>(read: ReadTable<Row>): void {
  for (const [name, knots] of seriesOf(read)) {
    for (const { from, to, step } of gapsIn(knots)) {
      report(
        read,
        to.record,
        'year',
        `no gap after ${from.year} in the series of ${name}, whose years are ${step} apart`,
      );
    }
  }
}

/** The years of every series by the rest of its key, sorted. Years are read from the cells: a row may have other faults. */
function seriesOf<Row extends { readonly year: number }>(read: ReadTable<Row>): ReadonlyMap<string, readonly Knot[]> {
  const series = new Map<string, Knot[]>();
  const names = read.table.key.filter((field) => field !== 'year').map((field) => cellsOf(read, field));
  cellsOf(read, 'year')?.forEach((cell, record) => {
    const name = names.map((cells) => cells?.[record]).join(', ');
    const knot = { year: Number(cell), record };
    const known = series.get(name);
    if (known === undefined) series.set(name, [knot]);
    else known.push(knot);
  });
  for (const [name, knots] of series) {
    // A year that cannot be read may be the one that seems to be missing.
    if (knots.every(({ year }) => Number.isInteger(year))) knots.sort((a, b) => a.year - b.year);
    else series.delete(name);
  }
  return series;
}

function* gapsIn(knots: readonly Knot[]): Generator<{ from: Knot; to: Knot; step: number }> {
  for (const [i, from] of knots.entries()) {
    const [before, to, after] = [knots[i - 1], knots[i + 1], knots[i + 2]];
    if (before === undefined || to === undefined || after === undefined) continue;
    const step = from.year - before.year;
    if (step > 0 && step === after.year - to.year && to.year - from.year > step) yield { from, to, step };
  }
}

function checkGridIntensity({ gridIntensity, countries }: ReadTables): void {
  const cells = cellsOf(gridIntensity, 'region');
  if (cells === undefined) return;
  const known = new Set(cells);
  eachPart(countries, ({ country }, record) => {
    if (country === undefined || known.has(country)) return;
    report(countries, record, 'country', 'a country with a row in grid_intensity.csv');
  });
}
