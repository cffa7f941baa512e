import { report } from '../read-table.js';
import type { ReadTables } from '../read-tables.js';
import { eachRow } from './fleet.js';

/** Shares written with few digits need not add up to one exactly. */
const TOLERANCE = 1e-9;

interface Charge {
  readonly first: number;
  min: number;
  max: number;
}

/** Every technology has a recipe, and the shares of its metallic charge can add up to one within their bounds. */
export function checkRecipes({ recipes, technologies }: ReadTables): void {
  const charges = new Map<string, Charge>();
  const described = new Set<string>();
  eachRow(recipes, ({ technology, perT, minShare, maxShare }, record) => {
    described.add(technology);
    if (perT === 0) report(recipes, record, 'perT', 'a quantity other than 0');
    if (minShare === null && maxShare === null) return;
    if (minShare === null || maxShare === null) {
      report(recipes, record, minShare === null ? 'minShare' : 'maxShare', 'a share, as the other bound is given');
      return;
    }
    if (perT < 0)
      report(recipes, record, 'perT', 'a quantity above 0, as this input is a share of the metallic charge');
    if (maxShare < minShare) report(recipes, record, 'maxShare', `a share from ${minShare} (min_share) to 1`);
    const charge = charges.get(technology) ?? { first: record, min: 0, max: 0 };
    charge.min += minShare;
    charge.max += maxShare;
    charges.set(technology, charge);
  });

  // A row that cannot be read hides a share or a whole recipe: sums over the others would blame the wrong cell.
  if (recipes.csv === null || recipes.rows.includes(undefined)) return;
  for (const [technology, { first, min, max }] of charges) {
    if (min > 1 + TOLERANCE)
      report(recipes, first, 'minShare', `minimum shares of ${technology} that add up to at most 1`);
    if (max < 1 - TOLERANCE)
      report(recipes, first, 'maxShare', `maximum shares of ${technology} that add up to 1 or more`);
  }
  eachRow(technologies, ({ technology }, record) => {
    if (!described.has(technology))
      report(technologies, record, 'technology', 'a technology with a row in recipes.csv');
  });
}
