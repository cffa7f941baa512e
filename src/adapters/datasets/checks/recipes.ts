import { cellsOf, eachPart, eachRow, report } from '../read-table.js';
import type { ReadTables } from '../read-tables.js';

/** Shares written with few digits need not add up to one exactly. */
const TOLERANCE = 1e-9;

interface Charge {
  readonly first: number;
  min: number;
  max: number;
}

/** Every technology has a recipe, and the shares of its metallic charge can add up to one within their bounds. */
export function checkRecipes({ recipes, technologies }: ReadTables): void {
  eachRow(recipes, ({ perT, minShare, maxShare }, record) => {
    if (perT === 0) report(recipes, record, 'perT', 'a quantity other than 0');
    if (minShare === null && maxShare === null) return;
    if (minShare === null || maxShare === null) {
      report(recipes, record, minShare === null ? 'minShare' : 'maxShare', 'a share, as the other bound is given');
      return;
    }
    if (perT < 0)
      report(recipes, record, 'perT', 'a quantity above 0, as this input is a share of the metallic charge');
    if (maxShare < minShare) report(recipes, record, 'maxShare', `a share from ${minShare} (min_share) to 1`);
  });
  for (const [technology, { first, min, max }] of chargesIn(recipes)) {
    if (min > 1 + TOLERANCE)
      report(recipes, first, 'minShare', `minimum shares of ${technology} that add up to at most 1`);
    if (max < 1 - TOLERANCE)
      report(recipes, first, 'maxShare', `maximum shares of ${technology} that add up to 1 or more`);
  }
  const described = cellsOf(recipes, 'technology');
  if (described === undefined) return;
  const known = new Set(described);
  eachPart(technologies, ({ technology }, record) => {
    if (technology === undefined || known.has(technology)) return;
    report(technologies, record, 'technology', 'a technology with a row in recipes.csv');
  });
}

/** Sums of the shares by technology; none for a technology with a row that cannot be read, as it may hide a share. */
function chargesIn(recipes: ReadTables['recipes']): ReadonlyMap<string, Charge> {
  const charges = new Map<string, Charge>();
  eachRow(recipes, ({ technology, minShare, maxShare }, record) => {
    if (minShare === null || maxShare === null) return;
    const charge = charges.get(technology) ?? { first: record, min: 0, max: 0 };
    charge.min += minShare;
    charge.max += maxShare;
    charges.set(technology, charge);
  });
  eachPart(recipes, ({ technology = '' }, record) => {
    if (recipes.rows[record] === undefined) charges.delete(technology);
  });
  return charges;
}
