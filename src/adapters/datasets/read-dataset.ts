import { basename, resolve } from 'node:path';
import type { Dataset } from '../../domain/dataset.js';
import type { Fault } from '../faults.js';
import { BadInputError } from '../faults.js';
import { checkTables } from './checks/index.js';
import type { ReadTables } from './read-tables.js';
import { readable, readTables } from './read-tables.js';
import { folderFaults } from './folder.js';
import { sortedByKey } from './table.js';
import type { RowOf, TableName } from './tables/index.js';
import { TABLES } from './tables/index.js';

/**
 * Reads a dataset from its folder: the tables as they stand, rows sorted by their keys, no unit converted and nothing
 * filled in. Throws `BadInputError` with every fault of every table at once.
 */
export function readDataset(dir: string): Dataset {
  const { tables, faults } = examine(dir);
  if (tables === null || faults.length > 0) throw new BadInputError(faults);
  return { name: basename(resolve(dir)), ...sortedTables(tables) };
}

/** Every fault of a dataset by table and line, none when it can be used. */
export function validateDataset(dir: string): readonly Fault[] {
  return examine(dir).faults;
}

function examine(dir: string): { tables: ReadTables | null; faults: readonly Fault[] } {
  const missing = folderFaults(dir);
  if (missing.length > 0) return { tables: null, faults: missing };
  const tables = readTables(dir);
  checkTables(tables);
  const faults = Object.values(tables).flatMap((table) => table.faults.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)));
  return { tables, faults };
}

function sortedTables(tables: ReadTables): Omit<Dataset, 'name'> {
  const rowsOf = <T extends TableName>(name: T): readonly RowOf[T][] =>
    sortedByKey<RowOf[T]>(TABLES[name], readable<RowOf[T]>(tables[name]));
  return {
    plants: rowsOf('plants'),
    plantGroups: rowsOf('plantGroups'),
    furnaceGroups: rowsOf('furnaceGroups'),
    technologies: rowsOf('technologies'),
    recipes: rowsOf('recipes'),
    carriers: rowsOf('carriers'),
    transitions: rowsOf('transitions'),
    countries: rowsOf('countries'),
    prices: rowsOf('prices'),
    carbonPrices: rowsOf('carbonPrices'),
    freeAllocation: rowsOf('freeAllocation'),
    tariffs: rowsOf('tariffs'),
    demand: rowsOf('demand'),
    scrapSupply: rowsOf('scrapSupply'),
    co2Storage: rowsOf('co2Storage'),
    gridIntensity: rowsOf('gridIntensity'),
    electrolysers: rowsOf('electrolysers'),
    renewableParks: rowsOf('renewableParks'),
    capacityFactors: rowsOf('capacityFactors'),
    production: rowsOf('production'),
    sources: rowsOf('sources'),
  };
}
