import { cellsOf, eachPart, report } from '../read-table.js';
import type { ReadTables } from '../read-tables.js';
import { PARKS } from '../tables/hydrogen.js';

/**
 * A dataset that says what electrolysers cost also says it of the parks that feed them, and what these yield in every
 * country; one without rows for electrolysers has hydrogen at its given price alone.
 */
export function checkHydrogen({ electrolysers, renewableParks, capacityFactors, countries }: ReadTables): void {
  if (electrolysers.parts.length === 0) return;
  const parks = cellsOf(renewableParks, 'park');
  for (const park of PARKS) {
    if (parks === undefined || parks.includes(park)) continue;
    const { file, columns } = renewableParks.table;
    const expected = `a row for ${park}, as electrolysers.csv has rows`;
    renewableParks.faults.push({ file: renewableParks.csv?.file ?? file, column: columns.park.column, expected });
  }
  const known = cellsOf(capacityFactors, 'country');
  if (known === undefined) return;
  eachPart(countries, ({ country }, record) => {
    if (country === undefined || known.includes(country)) return;
    report(countries, record, 'country', 'a country with a row in capacity_factors.csv, as electrolysers.csv has rows');
  });
}
