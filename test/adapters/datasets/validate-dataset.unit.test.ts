import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDataset, validateDataset } from '../../../src/adapters/datasets/read-dataset.js';
import { BadInputError, renderFaults } from '../../../src/adapters/faults.js';
import type { Edit } from './broken-world.js';
import { editedWorld, TINY_WORLD } from './broken-world.js';

const messagesOf = (dir: string): readonly string[] =>
  renderFaults(validateDataset(dir)).replaceAll(join(dir, '/'), '').split('\n');

/** Planted faults, each with the one message that it must cause. Lines are counted in the fixture by hand. */
const PLANTED: readonly (readonly [string, Edit, string])[] = [
  [
    'a coordinate out of range',
    { file: 'plants.csv', from: ',53.52,', to: ',153.52,' },
    'plants.csv, row 3, column latitude: found "153.52", expected a number from -90 to 90',
  ],
  [
    'a duplicate id',
    { file: 'plant_groups.csv', from: 'kutch-iron,Kutch Iron', to: 'kutch-iron,Kutch Iron\nkutch-iron,Other' },
    'plant_groups.csv, row 4, column plant_group_id: found "kutch-iron", expected a key that occurs once: row 3 has kutch-iron already',
  ],
  [
    'a furnace group without a plant',
    { file: 'furnace_groups.csv', from: 'kutch-eaf-2007,kutch,', to: 'kutch-eaf-2007,kuch,' },
    'furnace_groups.csv, row 11, column plant_id: found "kuch", expected a plant of plants.csv; did you mean "kutch"?',
  ],
  [
    'an unknown technology',
    { file: 'furnace_groups.csv', from: 'kutch,DRI-gas,', to: 'kutch,DRI-gaz,' },
    'furnace_groups.csv, row 10, column technology: found "DRI-gaz", expected a technology of technologies.csv; did you mean "DRI-gas"?',
  ],
  [
    'a negative capacity',
    { file: 'furnace_groups.csv', from: ',2200000,', to: ',-2200000,' },
    'furnace_groups.csv, row 11, column capacity_t: found "-2200000", expected a number above 0',
  ],
  [
    'a product that the technology does not make',
    { file: 'furnace_groups.csv', from: 'BOF,steel,5000000', to: 'BOF,iron,5000000' },
    'furnace_groups.csv, row 16, column product: found "iron", expected steel, which BOF makes',
  ],
  [
    'a country without parks beside electrolysers',
    { file: 'capacity_factors.csv', from: 'USA,0.26,0.43,solar\n', to: '' },
    'countries.csv, row 4, column country_iso3: found "USA", expected a country with a row in capacity_factors.csv, as electrolysers.csv has rows',
  ],
  [
    'a park that yields more than it can',
    { file: 'capacity_factors.csv', from: 'DEU,0.14,0.25', to: 'DEU,0.14,25' },
    'capacity_factors.csv, row 2, column onshore_wind: found "25", expected a number above 0 to 1',
  ],
  [
    'a misspelt status',
    { file: 'furnace_groups.csv', from: 'mothballed', to: 'mothbaled' },
    'furnace_groups.csv, row 12, column status: found "mothbaled", expected one of announced, construction, operating, operating-pre-retirement, mothballed, closed; did you mean "mothballed"?',
  ],
  [
    'a capacity with thousands separators',
    { file: 'furnace_groups.csv', from: ',4500000,', to: ',"4,500,000",' },
    'furnace_groups.csv, row 15, column capacity_t: found "4,500,000", expected a number above 0',
  ],
  [
    'an imputed field that is no column',
    { file: 'furnace_groups.csv', from: '1979,,,last_reline_year', to: '1979,,,reline_year' },
    'furnace_groups.csv, row 12, column imputed_fields: found "reline_year", expected names of columns of this table',
  ],
  [
    'an imputed figure that countries do not have',
    { file: 'countries.csv', from: 'cost_of_capital;grid_intensity', to: 'cost_of_capital;grid' },
    'countries.csv, row 3, column imputed_figures: found "cost_of_capital;grid", expected words separated by ; out of co2_storage, cost_of_capital, demand, grid_intensity, scrap_supply',
  ],
  [
    'an unknown country',
    { file: 'plants.csv', from: 'Great Lakes Works,USA', to: 'Great Lakes Works,USB' },
    'plants.csv, row 4, column country_iso3: found "USB", expected a country of countries.csv; did you mean "USA"?',
  ],
  [
    'an unknown plant group',
    { file: 'plants.csv', from: 'rhein-stahl,Rhein Stahl [100%]', to: 'rheinstahl,Rhein Stahl [100%]' },
    'plants.csv, row 8, column plant_group_id: found "rheinstahl", expected a plant group of plant_groups.csv; did you mean "rhein-stahl"?',
  ],
  [
    'an unknown carrier in a recipe',
    { file: 'recipes.csv', from: 'EAF,natural_gas', to: 'EAF,natural-gas' },
    'recipes.csv, row 31, column input: found "natural-gas", expected a carrier of carriers.csv, or one of hot_metal, pig_iron, dri, scrap; did you mean "natural_gas"?',
  ],
  [
    'shares that cannot add up to one',
    { file: 'recipes.csv', from: 'BOF,hot_metal,1.12,0.75,0.92', to: 'BOF,hot_metal,1.12,0.05,0.5' },
    'recipes.csv, row 15, column max_share: found "0.5", expected maximum shares of BOF that add up to 1 or more',
  ],
  [
    'a share above one',
    { file: 'recipes.csv', from: 'EAF,scrap,1.1,0,1,0', to: 'EAF,scrap,1.1,0,1.5,0' },
    'recipes.csv, row 33, column max_share: found "1.5", expected a share from 0 to 1, or nothing',
  ],
  [
    'a transition to an unknown technology',
    { file: 'transitions.csv', from: 'BF,DRI-gas,1', to: 'BF,DRI-hydrogen,1' },
    'transitions.csv, row 4, column to_technology: found "DRI-hydrogen", expected a technology of technologies.csv',
  ],
  [
    'a price in another unit',
    { file: 'prices.csv', from: 'europe,natural_gas,2025,9.5,GJ', to: 'europe,natural_gas,2025,9.5,MMBtu' },
    'prices.csv, row 21, column unit: found "MMBtu", expected GJ, the unit of natural_gas in carriers.csv',
  ],
  [
    'a price that is missing for some countries',
    { file: 'prices.csv', from: 'world,iron_ore,2025,105,t\n', to: '' },
    'prices.csv, column carrier: expected a price of iron_ore for DEU, USA, their region or world: BF, BF-CCS need it',
  ],
  [
    'not a number',
    { file: 'demand.csv', from: '12000000', to: 'NaN' },
    'demand.csv, row 5, column demand_t: found "NaN", expected a number from 0 up',
  ],
  [
    'a year that stands twice',
    { file: 'scrap_supply.csv', from: 'IND,2050', to: 'IND,2025' },
    'scrap_supply.csv, row 5, column year: found "2025", expected a key that occurs once: row 4 has IND, 2025 already',
  ],
  [
    'a gap in the years',
    { file: 'demand.csv', from: 'USA,2050', to: 'USA,2026,1\nUSA,2028,1\nUSA,2029,1\nUSA,2050' },
    'demand.csv, row 9, column year: found "2028", expected no gap after 2026 in the series of USA, whose years are 1 apart',
  ],
  [
    'a country without grid intensity',
    { file: 'grid_intensity.csv', from: 'USA,2025,0.37\nUSA,2050,0.12\n', to: '' },
    'countries.csv, row 4, column country_iso3: found "USA", expected a country with a row in grid_intensity.csv',
  ],
  [
    'an unknown column',
    { file: 'plants.csv', from: 'longitude', to: 'longitud' },
    'plants.csv, row 1, column longitud: found "longitud", expected one of the columns plant_id, name, country_iso3, latitude, longitude, plant_group_id, ownership; did you mean "longitude"?',
  ],
  [
    'a row with too few cells',
    { file: 'carbon_prices.csv', from: 'EU,2030,90', to: 'EU,2030' },
    'carbon_prices.csv, row 3: found "2 cells", expected 3 cells, as in the header',
  ],
];

test('the tiny world has no fault', () => {
  expect(validateDataset(TINY_WORLD)).toEqual([]);
});

test.each(PLANTED)('%s is told with its place, value and expectation', (_, edit, message) => {
  expect(messagesOf(editedWorld(edit))).toEqual([message]);
});

test('ten faults of ten kinds are told at once', () => {
  const ten = [0, 1, 2, 4, 5, 12, 14, 15, 17, 19].flatMap((i) => PLANTED.slice(i, i + 1));
  const dir = editedWorld(...ten.map(([, edit]) => edit));
  expect([...messagesOf(dir)].sort()).toEqual(ten.map(([, , message]) => message).sort());
});

test('a missing file is one fault and hides no other', () => {
  const dir = editedWorld({ file: 'demand.csv', from: '12000000', to: '-1' });
  rmSync(join(dir, 'plants.csv'));
  expect(messagesOf(dir)).toEqual([
    'plants.csv: expected a file of this name in the dataset',
    'demand.csv, row 5, column demand_t: found "-1", expected a number from 0 up',
  ]);
});

/** In each a country cannot be read, which plants, prices, demand and other tables name. */
test.each([
  [
    'a code that is none',
    { file: 'countries.csv', from: 'DEU,', to: 'Germany,' },
    'column country_iso3: found "Germany", expected an ISO 3166-1 alpha-3 code, such as DEU',
  ],
  [
    'a number that is none',
    { file: 'countries.csv', from: 'IND,India,south-asia,,0.75', to: 'IND,India,south-asia,,o.75' },
    'expected a number above 0',
  ],
  ['a comma too many', { file: 'countries.csv', from: 'DEU,Germany', to: 'DEU,Germany, Federal Republic of' }, 'cells'],
])('a country with %s is one fault and makes no orphans', (_, edit, message) => {
  const messages = messagesOf(editedWorld(edit));
  expect(messages).toHaveLength(1);
  expect(messages[0]).toContain(message);
});

test('a missing folder is one fault', () => {
  expect(validateDataset('no/such/folder')).toEqual([{ file: 'no/such/folder', expected: 'the folder of a dataset' }]);
});

test('a table without a row is a fault where a dataset needs one', () => {
  const dir = editedWorld();
  writeFileSync(join(dir, 'demand.csv'), 'country_iso3,year,demand_t\n');
  writeFileSync(join(dir, 'co2_storage.csv'), 'country_iso3,year,limit_tco2_per_yr\n');
  expect(messagesOf(dir)).toEqual(['demand.csv, row 1: expected at least one row below the header']);
});

test('a missing column is told, and the columns that are there are still read', () => {
  const dir = editedWorld();
  writeFileSync(join(dir, 'co2_storage.csv'), 'country_iso3,year\nDEU,20300\n');
  expect(messagesOf(dir)).toEqual([
    'co2_storage.csv, row 1, column limit_tco2_per_yr: expected this column, which is missing',
    'co2_storage.csv, row 2, column year: found "20300", expected a year from 1800 to 2200',
  ]);
});

test('a quote that does not close is told with its line', () => {
  const dir = editedWorld({ file: 'plants.csv', from: 'Elbe Mini-mill', to: '"Elbe Mini-mill' });
  expect(messagesOf(dir)[0]).toMatch(/^plants\.csv, row \d+: expected CSV as in RFC 4180/);
});

test.each(['\n', '\r\n'])('a fault below a cell with the line break %j names the line of the file', (lineBreak) => {
  const dir = editedWorld(
    { file: 'plants.csv', from: 'Elbe Mini-mill', to: `"Elbe${lineBreak}Mini-mill"` },
    { file: 'plants.csv', from: '22.84', to: '92.84' },
  );
  expect(validateDataset(dir)).toMatchObject([{ row: 6, column: 'latitude', value: '92.84' }]);
});

test('reading a broken dataset throws all faults', () => {
  const dir = editedWorld(...PLANTED.slice(0, 3).map(([, edit]) => edit));
  const thrown = (): unknown => {
    try {
      return readDataset(dir);
    } catch (error) {
      return error;
    }
  };
  expect(thrown()).toBeInstanceOf(BadInputError);
  expect(thrown()).toMatchObject({ code: 'bad-input', faults: { length: 3 } });
});
