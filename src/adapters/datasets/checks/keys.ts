import type { ReadTable } from '../read-table.js';
import { cellsOf, lineOf, report } from '../read-table.js';
import type { ReadTables } from '../read-tables.js';

/** No two rows of a table may have the same key. */
export function checkKeys(tables: ReadTables): void {
  uniqueIn(tables.plants);
  uniqueIn(tables.plantGroups);
  uniqueIn(tables.furnaceGroups);
  uniqueIn(tables.technologies);
  uniqueIn(tables.recipes);
  uniqueIn(tables.carriers);
  uniqueIn(tables.transitions);
  uniqueIn(tables.countries);
  uniqueIn(tables.prices);
  uniqueIn(tables.carbonPrices);
  uniqueIn(tables.freeAllocation);
  uniqueIn(tables.tariffs);
  uniqueIn(tables.demand);
  uniqueIn(tables.scrapSupply);
  uniqueIn(tables.co2Storage);
  uniqueIn(tables.gridIntensity);
  uniqueIn(tables.electrolysers);
  uniqueIn(tables.renewableParks);
  uniqueIn(tables.capacityFactors);
  uniqueIn(tables.production);
  uniqueIn(tables.sources);
}

function uniqueIn<Row>(read: ReadTable<Row>): void {
  const parts = read.table.key.map((field) => cellsOf(read, field));
  const last = read.table.key.at(-1);
  if (last === undefined || parts.includes(undefined)) return;
  const seen = new Map<string, number>();
  read.parts.forEach((part, record) => {
    if (part[last] === undefined) return;
    const key = parts.map((cells) => cells?.[record]).join(', ');
    const first = seen.get(key);
    if (first === undefined) seen.set(key, record);
    else report(read, record, last, `a key that occurs once: row ${lineOf(read, first)} has ${key} already`);
  });
}
