import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { carbonPolicyOf } from '../../../../src/domain/assumptions/carbon.js';
import { readInputs } from '../../../../src/adapters/read-inputs.js';
import { steelsim } from '../../../cli/steelsim.js';
import { scratchFolder } from '../../run-folders/scratch-folder.js';
import { packageFaults } from '../check-package.js';

type Row = Readonly<Record<string, string>>;

const DATA = join(import.meta.dirname, '../../../../data');
const UNTIL = 2035;
const YEARS = Array.from({ length: UNTIL - 2025 + 1 }, (_, i) => String(2025 + i));
/** US GDP deflator of the World Bank, 2015 = 1: 2010 and 2020. */
const USD_2010 = 0.9186 / 1.0869;

const rowsIn = (path: string): readonly Row[] => parse(readFileSync(path), { columns: true }) as unknown as Row[];
const places = new Map(rowsIn(join(DATA, 'iamc/regions.csv')).map((row) => [row['country_iso3'] ?? '', row]));

describe('the results of net-zero in the form of the IAMC', () => {
  let dir = '';
  let rows: readonly Row[] = [];
  /** By `region variable year`. */
  const values = new Map<string, number>();
  const value = (region: string, variable: string, year: string): number =>
    values.get(`${region} ${variable} ${year}`) ?? 0;
  const regions = (): readonly string[] => [...new Set(rows.map(({ region = '' }) => region))];
  const variables = (): readonly string[] => [...new Set(rows.map(({ variable = '' }) => variable))];

  beforeAll(async () => {
    dir = scratchFolder();
    const args = ['run', 'net-zero', '--until', String(UNTIL), '--format', 'iamc', '--quiet', '--out', dir];
    expect((await steelsim(args)).code).toBe(0);
    rows = rowsIn(join(dir, 'timeseries_iamc.csv'));
    for (const row of rows)
      for (const year of YEARS) {
        const cell = row[year];
        if (cell !== undefined && cell !== '')
          values.set(`${row['region'] ?? ''} ${row['variable'] ?? ''} ${year}`, Number(cell));
      }
  }, 120_000);

  /** Where two sums are further apart than 1e-6 of their size, or of a tonne where they are next to nothing. */
  const apart = (told: string, left: number, right: number): readonly string[] =>
    Math.abs(left - right) <= 1e-6 * Math.max(Math.abs(left), Math.abs(right), 1) ? [] : [`${told}: ${left} ${right}`];

  it('name model, scenario, region, variable and unit, and have a column for each year', () => {
    const [header = ''] = readFileSync(join(dir, 'timeseries_iamc.csv'), 'utf8').split('\n', 1);
    expect(header.split(',')).toEqual(['model', 'scenario', 'region', 'variable', 'unit', ...YEARS]);
    expect(new Set(rows.map(({ model, scenario }) => `${model ?? ''}/${scenario ?? ''}`)).size).toBe(1);
    expect(rows[0]).toMatchObject({ model: expect.stringMatching(/^steelsim \d/) as unknown, scenario: 'net-zero' });
  });

  it('have names and units of the codelist or of the custom list beside them, and no name is in both', () => {
    const listed = new Map(rowsIn(join(DATA, 'iamc/variables.csv')).map((row) => [row['variable'], row['unit']]));
    const yaml = parseYaml(readFileSync(join(dir, 'iamc_custom_variables.yaml'), 'utf8')) as Record<
      string,
      { unit: string; description: string }
    >[];
    const custom = new Map(yaml.flatMap((each) => Object.entries(each)).map(([name, { unit }]) => [name, unit]));
    expect([...custom.keys()].filter((name) => listed.has(name))).toEqual([]);
    const wrong = rows.filter(({ variable = '', unit }) => (listed.get(variable) ?? custom.get(variable)) !== unit);
    expect(wrong).toEqual([]);
    expect([...listed.keys()].filter((name) => !variables().includes(name ?? ''))).toEqual([]);
    expect([...custom.keys()].sort()).toEqual(
      variables()
        .filter((name) => !listed.has(name))
        .sort(),
    );
  });

  const FAMILIES: readonly (readonly [string, readonly RegExp[]])[] = [
    ['Production|Iron and Steel|Steel', [/\|Steel\|(Primary|Secondary)$/]],
    ['Production|Iron and Steel|Steel [by Technology]', [/\|Steel \[by Technology\]\|/]],
    ['Production|Iron and Steel|Steel [by Route]', [/\|Steel \[by Route\]\|/]],
    ['Production|Iron and Steel|Iron', [/\|Iron\|(Pig Iron|Sponge Iron)$/]],
    ['Production|Iron and Steel|Iron [by Technology]', [/\|Iron \[by Technology\]\|/]],
    ['Capacity|Iron and Steel|Steel', [/^Capacity\|Iron and Steel\|Steel\|/]],
    ['Capacity|Iron and Steel|Iron', [/^Capacity\|Iron and Steel\|Iron\|/]],
    ['Final Energy|Industry|Iron and Steel', [/^Final Energy\|Industry\|Iron and Steel\|[^|]+$/]],
    ['Final Energy|Industry|Iron and Steel|Solids', [/^Final Energy\|Industry\|Iron and Steel\|Solids\|/]],
    [
      'Direct Emissions|CO2|Iron and Steel',
      [/^Emissions\|CO2\|Energy\|Demand\|Industry\|Iron/, /^Emissions\|CO2\|Industrial/],
    ],
  ];
  it.each(FAMILIES)('have %s as the sum of its parts, in every region and year', (parent, patterns) => {
    const parts = variables().filter((name) => patterns.some((pattern) => pattern.test(name)));
    expect(parts.length).toBeGreaterThan(1);
    const faults = regions().flatMap((region) =>
      YEARS.flatMap((year) => {
        const sum = parts.reduce((total, part) => total + value(region, part, year), 0);
        return apart(`${region} ${year}`, sum, value(region, parent, year));
      }),
    );
    expect(faults).toEqual([]);
    expect(value('World', parent, '2025')).toBeGreaterThan(1);
  });

  it('add up from countries to R5 regions to the world', () => {
    const r5 = regions().filter((region) => region.endsWith('(R5)'));
    expect(r5).toHaveLength(5);
    const countries = [...places.values()].filter(({ name = '' }) => regions().includes(name));
    expect(countries.length).toBeGreaterThan(80);
    const faults = variables()
      .filter((variable) => !variable.startsWith('Price|'))
      .flatMap((variable) =>
        YEARS.flatMap((year) => [
          ...apart(
            `World ${variable} ${year}`,
            r5.reduce((sum, region) => sum + value(region, variable, year), 0),
            value('World', variable, year),
          ),
          ...r5.flatMap((region) => {
            const own = countries.filter((each) => each['r5_region'] === region);
            const sum = own.reduce((total, { name = '' }) => total + value(name, variable, year), 0);
            return apart(`${region} ${variable} ${year}`, sum, value(region, variable, year));
          }),
        ]),
      );
    expect(faults).toEqual([]);
  });

  it('total what furnace_groups.csv and materials.csv hold', () => {
    const sums = new Map<string, number>();
    const add = (key: string, amount: number): undefined => {
      sums.set(key, (sums.get(key) ?? 0) + amount);
    };
    const number = (row: Row, column: string): number => Number(row[column] ?? expect.fail(column));
    for (const row of rowsIn(join(dir, 'furnace_groups.csv'))) {
      const { year = '', country_iso3: iso3 = '' } = row;
      const made = number(row, 'production_t');
      const product = row['product'] === 'steel' ? 'Steel' : 'Iron';
      for (const region of ['World', places.get(iso3)?.['name'] ?? '']) {
        add(`${region} Production|Iron and Steel|${product} ${year}`, made / 1e6);
        add(
          `${region} Production|Iron and Steel|${product} [by Technology]|${row['technology'] ?? ''} ${year}`,
          made / 1e6,
        );
        add(`${region} Direct Emissions|CO2|Iron and Steel ${year}`, number(row, 'scope1_tco2') / 1e6);
        add(`${region} Indirect Emissions|CO2|Iron and Steel|Electricity ${year}`, number(row, 'scope2_tco2') / 1e6);
        add(`${region} Scrap Use|Iron and Steel ${year}`, number(row, 'scrap_t') / 1e6);
        const payments = Number(row['carbon_cost_usd_per_t']) * made * USD_2010;
        add(`${region} Carbon Payments|Iron and Steel ${year}`, payments / 1e9);
      }
    }
    for (const { year = '', country_iso3: iso3 = '', carrier, quantity } of rowsIn(join(dir, 'materials.csv')))
      if (carrier === 'electricity')
        for (const region of ['World', places.get(iso3)?.['name'] ?? ''])
          add(`${region} Final Energy|Industry|Iron and Steel|Electricity ${year}`, (Number(quantity) * 3.6) / 1e9);
    expect(sums.size).toBeGreaterThan(1000);
    expect([...sums].flatMap(([key, sum]) => apart(key, sum, values.get(key) ?? 0))).toEqual([]);
  });

  it('tell prices in USD of 2010: those of countries as they are, those of regions weighted', () => {
    const prices = rowsIn(join(dir, 'countries.csv')).filter(
      ({ year, product }) => year === '2030' && product === 'steel',
    );
    const steel = 'Price|Production|Iron and Steel|Steel';
    let [paid, made] = [0, 0];
    for (const row of prices) {
      const [price, tonnes] = [Number(row['price_usd_per_t']), Number(row['production_t'])];
      const { name = '' } = places.get(row['country_iso3'] ?? '') ?? {};
      expect(value(name, steel, '2030')).toBeCloseTo(price * USD_2010 * 1e6, 0);
      paid += price * tonnes;
      made += tonnes;
    }
    expect(value('World', steel, '2030')).toBeCloseTo((paid / made) * USD_2010 * 1e6, 0);
    expect(value('Germany', 'Price|Carbon', '2030')).toBeGreaterThan(0);
  });

  it('give the carbon prices of every country back when a scenario reads them', () => {
    const { dataset, loaded } = readInputs({ scenario: 'net-zero' });
    const set = [`policies.carbonPrice.iamc=${join(dir, 'timeseries_iamc.csv')}`];
    const again = readInputs({ scenario: 'net-zero', set }).loaded;
    const [prices, readBack] = [loaded, again].map(({ scenario }) => carbonPolicyOf(dataset, scenario));
    let priced = 0;
    for (const country of dataset.countries)
      for (const year of YEARS.map(Number)) {
        const price = prices?.price(country, year) ?? 0;
        expect(readBack?.price(country, year), `${country.country} ${year}`).toBeCloseTo(price, 9);
        if (price > 0) priced += 1;
      }
    expect(priced).toBeGreaterThan(500);
    // Some countries have no price, and do not get the mean of their region for it.
    expect(priced).toBeLessThan(dataset.countries.length * YEARS.length);
  });

  it('hold the investments that the log tells of', () => {
    const events = readFileSync(join(dir, 'events.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { year: number; event: { cost?: number; type: string } });
    const invested = events
      .filter(({ year, event }) => year === 2030 && event.cost !== undefined && event.type.startsWith('furnace-group.'))
      .reduce((sum, { event }) => sum + (event.cost ?? 0), 0);
    expect(invested).toBeGreaterThan(1e9);
    expect(value('World', 'Investment|Iron and Steel', '2030')).toBeCloseTo((invested * USD_2010) / 1e9, 9);
  });

  it('are described by the data package, and every row is as it says', () => {
    expect(packageFaults(dir)).toEqual([]);
    const { resources } = JSON.parse(readFileSync(join(dir, 'datapackage.json'), 'utf8')) as {
      resources: readonly { path: string; mediatype: string }[];
    };
    expect(resources).toContainEqual(expect.objectContaining({ path: 'timeseries_iamc.csv', mediatype: 'text/csv' }));
    expect(resources).toContainEqual(
      expect.objectContaining({ path: 'iamc_custom_variables.yaml', mediatype: 'application/yaml' }),
    );
  });
});
