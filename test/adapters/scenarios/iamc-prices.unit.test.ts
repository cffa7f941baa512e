import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../../src/adapters/scenarios/load-scenario.js';
import { settingsOf } from '../../../src/adapters/scenarios/settings.js';
import { faultsOf, scenarioFolder, SHIPPED } from './scenario-folder.js';

const HEADER = 'model,scenario,region,variable,unit,2025,2030,2050';
const PRICE = 'Price|Carbon,USD_2010/t CO2';
/** USD of 2020 for one of 2010 by the US GDP deflator of the World Bank, 2015 = 1. */
const USD_2020 = 1.0869 / 0.9186;

const TABLE = [
  HEADER,
  `M,S,World,${PRICE},10,20,`,
  `M,S,Asia (R5),${PRICE},,5,50`,
  'M,S,Germany,Price|Carbon,USD_2020/t CO2,70,100,200',
  'M,S,India,Price|Carbon,US$2010/t CO2,1,2,3',
  `M,S,Aruba,${PRICE},9,9,9`,
  'M,S,Atlantis,GDP|PPP,billion,x,,',
];

/** DEU and JPN are in OECD & EU (R5), IND and CHN in Asia (R5). */
const COUNTRIES = ['CHN', 'DEU', 'IND', 'JPN'];

interface Given {
  readonly table?: readonly string[];
  readonly scenario?: readonly string[];
  readonly more?: Readonly<Record<string, string>>;
  readonly set?: readonly string[];
}

const given = ({ table = TABLE, scenario = ['policies: { carbonPrice: { iamc: prices.csv } }'], more, set }: Given) => {
  const dir = scenarioFolder({ 'prices.csv': table.join('\n'), 'mine.yaml': scenario.join('\n'), ...more });
  const options = { scenariosDir: SHIPPED, countries: COUNTRIES, ...(set && { set }) };
  const load = () => loadScenario(join(dir, 'mine.yaml'), options);
  const faults = () => faultsOf(load).map((fault) => fault.replaceAll(`${dir}/`, ''));
  return { dir, load, faults, pricesOf: () => load().scenario.policies.carbonPrice };
};

const select = (choice: string): readonly string[] => [`policies: { carbonPrice: { iamc: ${choice} } }`];

describe('prices in IAMC form', () => {
  test('are paths in USD of 2020: the world, R5 regions by their countries, and what a country has of its own', () => {
    const { paths, ...rest } = given({}).pricesOf();
    expect(rest).toEqual({ flat: null, multiplier: 1 });
    expect(Object.keys(paths ?? {})).toEqual(['world', 'CHN', 'DEU', 'IND']);
    expect(paths?.['DEU']).toEqual({ '2025': 70, '2030': 100, '2050': 200 });
    // 10 USD of 2010 are 11.8321 of 2020: 1.0869 / 0.9186 = 1.18321.
    expect(paths?.['world']?.['2025']).toBeCloseTo(11.8321, 4);
    expect(paths?.['world']?.['2030']).toBeCloseTo(20 * USD_2020, 9);
    expect(Object.keys(paths?.['world'] ?? {})).toEqual(['2025', '2030']);
    expect(paths?.['CHN']?.['2050']).toBeCloseTo(50 * USD_2020, 9);
    expect(paths?.['IND']?.['2050']).toBeCloseTo(3 * USD_2020, 9);
  });

  test('tell the row that each comes from', () => {
    const { dir, load } = given({});
    const { tree, tables } = load();
    const file = join(dir, 'prices.csv');
    expect(tables).toEqual([{ label: file, path: file }]);
    const origins = new Map(settingsOf(tree).map(({ path, origin }) => [path, origin]));
    expect(origins.get('policies.carbonPrice.paths.CHN')).toBe(`${file}:3`);
    expect(origins.get('policies.carbonPrice.paths.DEU')).toBe(`${file}:4`);
    expect(origins.has('policies.carbonPrice.iamc')).toBe(false);
  });

  test('may have the capitals and the order of columns of other programs', () => {
    const table = ['Variable,Unit,2040,Region,Scenario,Model', `${PRICE},7,World,S,M`];
    const { paths } = given({ table }).pricesOf();
    expect(Object.keys(paths ?? {})).toEqual(['world']);
    expect(paths?.['world']?.['2040']).toBeCloseTo(7 * USD_2020, 9);
  });

  test('are those of one model and scenario where the file has several', () => {
    const rows = [`A,x,World,${PRICE},1,1,1`, `A,y,World,${PRICE},2,2,2`, `B,x,World,${PRICE},3,3,3`];
    const table = [HEADER, ...rows];
    const world = (choice: string, set: readonly string[] = []): number | undefined =>
      given({ table, scenario: select(choice), set }).pricesOf().paths?.['world']?.['2025'];
    expect(world('{ file: prices.csv, model: A, scenario: y }')).toBeCloseTo(2 * USD_2020, 9);
    expect(world('{ file: prices.csv, model: B }')).toBeCloseTo(3 * USD_2020, 9);
    const changed = ['policies.carbonPrice.iamc.scenario=x'];
    expect(world('{ file: prices.csv, model: A, scenario: y }', changed)).toBeCloseTo(USD_2020, 9);
    expect(given({ table }).faults()).toEqual([
      'prices.csv, column model: found "A, B", expected one model, or the choice of one in policies.carbonPrice.iamc.model',
      'prices.csv, column scenario: found "x, y", expected one scenario, or the choice of one in policies.carbonPrice.iamc.scenario',
    ]);
    expect(given({ table, scenario: select('{ file: prices.csv, model: A, scenario: z }') }).faults()).toEqual([
      'mine.yaml:1:74, policies.carbonPrice.iamc.scenario: found "z", expected a scenario of prices.csv: x, y; did you mean "x"?',
    ]);
  });
});

describe('which prices count', () => {
  const CHILD = ['extends: ./parent.yaml', 'policies: { carbonPrice: { iamc: prices.csv } }'];
  const world = { world: { '2025': 1 } };

  test('a file or an option that names a table puts aside all prices below it', () => {
    const parent = 'policies: { carbonPrice: { paths: { EU: { 2025: 1 } }, flat: 4, multiplier: 2 } }';
    const child = given({ scenario: CHILD, more: { 'parent.yaml': parent } }).pricesOf();
    expect(child).toMatchObject({ flat: null, multiplier: 2 });
    expect(child.paths).not.toHaveProperty('EU');
    const { dir } = given({});
    const set = ['policies.carbonPrice.flat=4', `policies.carbonPrice.iamc=${join(dir, 'prices.csv')}`];
    expect(loadScenario('net-zero', { scenariosDir: SHIPPED, set }).scenario.policies.carbonPrice).toMatchObject({
      flat: null,
      paths: { DEU: { '2050': 200 } },
    });
  });

  test('an option may choose in a table that another option, or a section that it gives, names by the path alone', () => {
    const rows = [`M,x,World,${PRICE},1,1,1`, `M,y,World,${PRICE},2,2,2`];
    const { dir } = given({ table: [HEADER, ...rows] });
    const file = join(dir, 'prices.csv');
    const choice = 'policies.carbonPrice.iamc.scenario=y';
    for (const named of [
      `policies.carbonPrice.iamc=${file}`,
      `policies.carbonPrice={ iamc: '${file}', flat: null, multiplier: 1 }`,
    ]) {
      const { scenario } = loadScenario('quickstart', { scenariosDir: SHIPPED, set: [named, choice] });
      expect(scenario.policies.carbonPrice.paths?.['world']?.['2025']).toBeCloseTo(2 * USD_2020, 9);
    }
  });

  test('another file has a choice of its own', () => {
    const parent = 'policies: { carbonPrice: { iamc: { file: other.csv, model: N } } }';
    expect(given({ scenario: CHILD, more: { 'parent.yaml': parent } }).pricesOf().paths).toHaveProperty('DEU');
  });

  test('null puts a table aside', () => {
    const parent = 'policies: { carbonPrice: { iamc: prices.csv } }';
    const scenario = [
      'extends: ./parent.yaml',
      'policies:',
      '  carbonPrice: { iamc: null, paths: { world: { 2025: 1 } } }',
    ];
    const { paths } = given({ scenario, more: { 'parent.yaml': parent } }).pricesOf();
    expect(paths).toEqual(world);
    expect(given({ set: ['policies.carbonPrice.iamc=null'] }).pricesOf()).toEqual({
      paths: null,
      flat: null,
      multiplier: 1,
    });
  });

  test('prices beside a table are refused, wherever they are written', () => {
    const beside =
      'beside policies.carbonPrice.iamc, which gives all prices; policies.carbonPrice.iamc: null puts it aside';
    expect(given({ scenario: select('prices.csv, flat: 3, paths: { EU: { 2025: 1 } }') }).faults()).toEqual([
      `mine.yaml:1:62, policies.carbonPrice.paths: found "{"EU":{"2025":1}}", expected null ${beside}`,
      `mine.yaml:1:52, policies.carbonPrice.flat: found "3", expected null ${beside}`,
    ]);
    expect(given({ set: ['policies.carbonPrice.paths.EU.2030=160'] }).faults()).toEqual([
      `--set, policies.carbonPrice.paths: found "{"EU":{"2030":160}}", expected null ${beside}`,
    ]);
  });
});

describe('faults', () => {
  test('of the rows are told all at once, with line and column', () => {
    const table = [
      HEADER,
      `M,S,Wrld,${PRICE},10,20,30`,
      `M,S,Asia (R5),${PRICE},x,5,-50`,
      'M,S,Germany,Price|Carbon,USD_2005/t CO2,70,100,200',
      `M,S,India,${PRICE},,,`,
      `M,S,India,${PRICE},1,1,1`,
      `M,S,Japan,${PRICE},1,1`,
    ];
    expect(given({ table }).faults()).toEqual([
      'prices.csv, row 7: found "7 cells", expected 8 cells, as in the header',
      'prices.csv, row 2, column region: found "Wrld", expected World, an R5 region such as Asia (R5), or a country by its IAMC name; did you mean "World"?',
      'prices.csv, row 3, column 2025: found "x", expected a number from 0 up',
      'prices.csv, row 3, column 2050: found "-50", expected a number from 0 up',
      'prices.csv, row 4, column unit: found "USD_2005/t CO2", expected USD_2010/t CO2 or USD_2020/t CO2, also written US$2010/t CO2',
      'prices.csv, row 5: expected a price in at least one year',
      'prices.csv, row 6, column region: found "India", expected one row for a region; row 5 has prices of it already',
    ]);
  });

  test('of a country by its ISO3 code name it', () => {
    expect(given({ table: [HEADER, `M,S,usa,${PRICE},1,1,1`] }).faults()).toEqual([
      'prices.csv, row 2, column region: found "usa", expected World, an R5 region such as Asia (R5), or a country by its IAMC name; did you mean "United States"?',
    ]);
  });

  test('of the header are told all at once', () => {
    expect(given({ table: ['model,scenario,regoin,unit,unit,note', 'M,S,World,a,b,c'] }).faults()).toEqual([
      'prices.csv, row 1, column regoin: found "regoin", expected one of the columns model, scenario, region, variable, unit, or a year from 1900 to 2199; did you mean "region"?',
      'prices.csv, row 1, column unit: expected this column once',
      'prices.csv, row 1, column note: found "note", expected one of the columns model, scenario, region, variable, unit, or a year from 1900 to 2199',
      'prices.csv, row 1, column variable: expected this column, which is missing',
      'prices.csv, row 1: expected a column for at least one year, such as 2030',
    ]);
  });

  test('of a table without carbon prices, or with none for the dataset, say what is missing', () => {
    const variable = [HEADER, 'M,S,World,Price|Carbn,USD_2010/t CO2,1,1,1'];
    expect(given({ table: variable }).faults()).toEqual([
      'prices.csv, column variable: expected a row of the variable Price|Carbon; did you mean "Price|Carbn"?',
    ]);
    expect(given({ table: [HEADER, `M,S,Aruba,${PRICE},1,1,1`] }).faults()).toEqual([
      'mine.yaml:1:34, policies.carbonPrice.iamc: found "prices.csv", expected a row of Price|Carbon for World or for a place of the dataset',
    ]);
  });

  test('of the choice itself are told where it is written', () => {
    expect(given({ scenario: select('nowhere.csv') }).faults()).toEqual([
      'mine.yaml:1:34, policies.carbonPrice.iamc: found "nowhere.csv", expected a CSV file of carbon prices in IAMC form; there is no such file',
    ]);
    const wrong = 'expected the path of a CSV file in IAMC form, a mapping with file, model and scenario, or null';
    expect(given({ scenario: select('7') }).faults()).toEqual([
      `mine.yaml:1:34, policies.carbonPrice.iamc: found "7", ${wrong}`,
    ]);
    expect(given({ scenario: select('{ file: prices.csv, modle: A }') }).faults()).toEqual([
      'mine.yaml:1:54, policies.carbonPrice.iamc.modle: found "modle", expected one of the keys file, model, scenario; did you mean "model"?',
    ]);
  });
});
