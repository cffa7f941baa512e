import { addresses } from '../../../domain/assumptions/geography.js';
import type { CountryRow, RecipeRow } from '../../../domain/dataset.js';
import { eachPart, report } from '../read-table.js';
import type { ReadTables } from '../read-tables.js';
import { readable } from '../read-tables.js';
import { METALLICS } from './references.js';

/** Prices are given in the carrier's unit, and every input of every recipe has a price in every country. */
export function checkPrices({ prices, carriers, recipes, countries }: ReadTables): void {
  const units = new Map<string, string>(readable(carriers).map(({ carrier, unit }) => [carrier, unit]));
  const inputs = new Set<string>(readable(recipes).flatMap(({ input, perT }) => (perT > 0 ? [input] : [])));
  eachPart(prices, ({ carrier = '', unit, value = 0 }, record) => {
    const expected = units.get(carrier);
    if (expected !== undefined && unit !== undefined && unit !== expected) {
      report(prices, record, 'unit', `${expected}, the unit of ${carrier} in carriers.csv`);
    }
    if (value < 0 && inputs.has(carrier)) {
      report(prices, record, 'value', `a price from 0 up, as ${carrier} is an input`);
    }
  });
  const file = prices.csv?.file;
  if (file === undefined) return;
  const priced = new Set(prices.parts.map(({ carrier = '', region = '' }) => `${carrier} ${region}`));
  for (const [carrier, technologies] of neededBy(readable(recipes))) {
    if (!units.has(carrier)) continue;
    const without = readable(countries).filter(
      (country) => !addresses(country).some((p) => priced.has(`${carrier} ${p}`)),
    );
    if (without.length === 0) continue;
    const expected = `a price of ${carrier} for ${listed(without)}, their region or world: ${technologies.join(', ')} need it`;
    prices.faults.push({ file, column: prices.table.columns.carrier.column, expected });
  }
}

/** Technologies by the carriers that must have a price. */
function neededBy(recipes: readonly RecipeRow[]): ReadonlyMap<string, readonly string[]> {
  const needed = new Map<string, string[]>();
  const note = (carrier: string, technology: string): void => {
    const technologies = needed.get(carrier) ?? [];
    if (!technologies.includes(technology)) technologies.push(technology);
    needed.set(carrier, technologies);
  };
  for (const { input, technology, extraElectricity } of recipes) {
    if (!METALLICS.includes(input)) note(input, technology);
    if (extraElectricity !== 0) note('electricity', technology);
  }
  return needed;
}

const SHOWN = 12;

function listed(countries: readonly CountryRow[]): string {
  const codes = countries.map(({ country }) => country);
  const more = codes.length - SHOWN;
  return more > 0 ? `${codes.slice(0, SHOWN).join(', ')} and ${more} more countries` : codes.join(', ');
}
