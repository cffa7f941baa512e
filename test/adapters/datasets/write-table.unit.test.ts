import { expect, test } from 'vitest';
import { PLANTS } from '../../../src/adapters/datasets/tables/fleet.js';
import { CARBON_PRICES } from '../../../src/adapters/datasets/tables/prices.js';
import { readTable } from '../../../src/adapters/datasets/read-table.js';
import { tableText } from '../../../src/adapters/datasets/write-table.js';
import { countryCode, plantGroupId, plantId } from '../../../src/domain/names.js';
import { readFileSync } from 'node:fs';
import { TINY_WORLD } from './broken-world.js';
import { TABLES } from '../../../src/adapters/datasets/tables/index.js';
import { readable } from '../../../src/adapters/datasets/read-tables.js';

const fixture = (file: string): string => readFileSync(`${TINY_WORLD}/${file}`, 'utf8');

test('a table that was read is written as it stood', () => {
  const { furnaceGroups, countries, recipes, sources } = TABLES;
  const rewritten = [
    tableText(furnaceGroups, readable(readTable(TINY_WORLD, furnaceGroups))),
    tableText(countries, readable(readTable(TINY_WORLD, countries))),
    tableText(recipes, readable(readTable(TINY_WORLD, recipes))),
    tableText(sources, readable(readTable(TINY_WORLD, sources))),
  ];
  expect(rewritten).toEqual(['furnace_groups.csv', 'countries.csv', 'recipes.csv', 'sources.csv'].map(fixture));
});

test('rows are written in the order of the key, by code units and by number', () => {
  const row = (region: string, year: number) => ({ region, year, value: 0.1 });
  expect(tableText(CARBON_PRICES, [row('a', 2030), row('Z', 2030), row('a', 2025)])).toBe(
    'region,year,usd_per_tco2\nZ,2030,0.1\na,2025,0.1\na,2030,0.1\n',
  );
});

test('commas, quotes and line breaks are quoted as in RFC 4180', () => {
  const plant = {
    plantId: plantId('p'),
    name: 'The "Old", Works',
    country: countryCode('DEU'),
    latitude: -0,
    longitude: 1e-7,
    plantGroupId: plantGroupId('g'),
    ownership: 'A\nB',
  };
  expect(tableText(PLANTS, [plant]).split('\n').slice(1).join('\n')).toBe(
    'p,"The ""Old"", Works",DEU,0,1e-7,g,"A\nB"\n',
  );
});
