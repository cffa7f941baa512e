import { nearest } from '../../faults.js';
import type { ReadTables } from '../read-tables.js';
import type { ReadTable } from '../read-table.js';
import { cellsOf, hidesSome, report } from '../read-table.js';

/** Inputs whose price comes from the metallics market, so that they need no carrier of their own. */
export const METALLICS: readonly string[] = ['hot_metal', 'pig_iron', 'dri', 'scrap'];

/** Every name that stands for a row of another table must be found there. */
export function checkReferences(tables: ReadTables): void {
  const { plants, furnaceGroups, technologies, recipes, transitions, countries, prices } = tables;
  const technology = namesIn(technologies, 'technology', 'a technology of technologies.csv');
  const country = namesIn(countries, 'country', 'a country of countries.csv');
  const carrier = namesIn(tables.carriers, 'carrier', 'a carrier of carriers.csv');
  const place = places(tables);
  refer(plants, 'country', country);
  refer(plants, 'plantGroupId', namesIn(tables.plantGroups, 'plantGroupId', 'a plant group of plant_groups.csv'));
  refer(furnaceGroups, 'plantId', namesIn(plants, 'plantId', 'a plant of plants.csv'));
  refer(furnaceGroups, 'technology', technology);
  refer(recipes, 'technology', technology);
  refer(recipes, 'input', and(carrier, METALLICS));
  refer(transitions, 'from', technology);
  refer(transitions, 'to', technology);
  refer(prices, 'carrier', carrier);
  refer(prices, 'region', place);
  refer(tables.carbonPrices, 'region', place);
  refer(tables.freeAllocation, 'region', place);
  refer(tables.tariffs, 'region', place);
  refer(tables.production, 'country', country);
  refer(tables.capacityFactors, 'country', country);
  for (const read of [tables.demand, tables.scrapSupply, tables.co2Storage, tables.gridIntensity]) {
    refer(read, 'region', country);
  }
}

interface Names {
  readonly expected: string;
  /** Undefined when some or all of them could not be read: the name that is looked for may be one of those. */
  readonly known: ReadonlySet<string> | undefined;
}

function namesIn<Row>(read: ReadTable<Row>, field: keyof Row & string, expected: string): Names {
  const cells = cellsOf(read, field);
  const isWhole = cells !== undefined && cells.length > 0 && !hidesSome(read, field);
  return { expected, known: isWhole ? new Set(cells) : undefined };
}

const and = ({ expected, known }: Names, more: readonly string[]): Names => ({
  expected: `${expected}, or one of ${more.join(', ')}`,
  known: known && new Set([...known, ...more]),
});

function places({ countries }: ReadTables): Names {
  const expected = 'a country, bloc or region of countries.csv, or world';
  const { known: codes } = namesIn(countries, 'country', expected);
  if (codes === undefined || countries.parts.some(({ region, blocs }) => region === undefined || blocs === undefined)) {
    return { expected, known: undefined };
  }
  const groups = countries.parts.flatMap(({ region = 'world', blocs = [] }) => [region, ...blocs]);
  return { expected, known: new Set([...codes, ...groups, 'world']) };
}

function refer<Row>(read: ReadTable<Row>, field: keyof Row & string, { expected, known }: Names): void {
  if (known === undefined) return;
  const hints = new Map<string, string | undefined>();
  cellsOf(read, field)?.forEach((cell, record) => {
    if (known.has(cell) || read.parts[record]?.[field] === undefined) return;
    if (!hints.has(cell)) hints.set(cell, nearest(cell, known));
    report(read, record, field, expected, hints.get(cell));
  });
}
