import type { ReadTable } from '../read-table.js';
import { report } from '../read-table.js';
import type { ReadTables } from '../read-tables.js';
import { readable } from '../read-tables.js';
import { eachRow } from './fleet.js';

/** Series have no gap in their years, and every country has the figures that nothing may stand in for. */
export function checkSeries(tables: ReadTables): void {
  const { demand, scrapSupply, co2Storage, gridIntensity, carbonPrices, freeAllocation } = tables;
  for (const read of [demand, scrapSupply, co2Storage, gridIntensity, carbonPrices, freeAllocation]) {
    checkGaps(read, ({ region }) => region);
  }
  checkGaps(tables.prices, ({ carrier, region }) => `${carrier} in ${region}`);
  checkGaps(tables.production, ({ country, series }) => `${series} in ${country}`);
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
function checkGaps<Row extends { readonly year: number }>(read: ReadTable<Row>, series: (row: Row) => string): void {
  if (read.rows.includes(undefined)) return;
  const knots = new Map<string, Knot[]>();
  eachRow(read, (row, record) => {
    const name = series(row);
    const known = knots.get(name);
    if (known === undefined) knots.set(name, [{ year: row.year, record }]);
    else known.push({ year: row.year, record });
  });
  for (const [name, list] of knots) {
    for (const { from, to, step } of gapsIn(list.sort((a, b) => a.year - b.year))) {
      report(
        read,
        to.record,
        'year',
        `no gap after ${from.year} in the series of ${name}, whose years are ${step} apart`,
      );
    }
  }
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
  if (gridIntensity.csv === null || gridIntensity.rows.includes(undefined)) return;
  const known = new Set(readable(gridIntensity).map(({ region }) => region));
  eachRow(countries, ({ country }, record) => {
    if (!known.has(country)) report(countries, record, 'country', 'a country with a row in grid_intensity.csv');
  });
}
