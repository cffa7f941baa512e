import type { ReadTables } from '../read-tables.js';
import { checkFleet } from './fleet.js';
import { checkHydrogen } from './hydrogen.js';
import { checkKeys } from './keys.js';
import { checkPrices } from './prices.js';
import { checkRecipes } from './recipes.js';
import { checkReferences } from './references.js';
import { checkSeries } from './series.js';

/** Checks the tables against one another; what is wrong is noted with the table where it is to be mended. */
export function checkTables(tables: ReadTables): void {
  checkKeys(tables);
  checkReferences(tables);
  checkFleet(tables);
  checkRecipes(tables);
  checkPrices(tables);
  checkSeries(tables);
  checkHydrogen(tables);
}
