import { number } from '../../datasets/column.js';
import type { Fault } from '../../faults.js';
import { OTHER_R5, WORLD, iamcCountries } from '../../iamc/shipped-names.js';
import { USD_2010_PER_USD_2020 } from '../../iamc/usd-2010.js';
import { hintFor } from '../scenario-faults.js';
import type { PriceCells } from './choose-rows.js';

/** Prices of a region in USD of 2020. */
export interface RegionPrices {
  /** Line of the file. */
  readonly row: number;
  /** `world`, or the ISO3 codes of countries. */
  readonly places: 'world' | readonly string[];
  /** A region of several countries gives way to their own rows. */
  readonly isCountry: boolean;
  readonly path: Readonly<Record<string, number>>;
}

const UNIT = /^(?:USD_?|US\$)(\d{4}) ?\/ ?t ?CO2$/;
const UNITS = 'USD_2010/t CO2 or USD_2020/t CO2, also written US$2010/t CO2';
/** USD of 2020 for one of the year. */
const USD_2020: ReadonlyMap<string, number> = new Map([
  ['2010', 1 / USD_2010_PER_USD_2020],
  ['2020', 1],
]);
const price = number('price', { from: 0 });

type Region = Pick<RegionPrices, 'places' | 'isCountry'>;

/** What the names of the IAMC stand for. */
const regionsByName = (): ReadonlyMap<string, Region> => {
  const countries = [...iamcCountries()];
  const members = (region: string) => countries.filter(([, { r5 }]) => r5 === region).map(([iso3]) => iso3);
  const r5 = [...new Set([...countries.map(([, country]) => country.r5), OTHER_R5])].sort();
  return new Map<string, Region>([
    [WORLD, { places: 'world', isCountry: false }],
    ...r5.map((region) => [region, { places: members(region), isCountry: false }] as const),
    ...countries.map(([iso3, { name }]) => [name, { places: [iso3], isCountry: true }] as const),
  ]);
};

const valuesIn = ({ row, cells }: PriceCells, file: string, factor: number, faults: Fault[]) => {
  const path: Record<string, number> = {};
  const told = cells.filter(([, cell]) => cell !== '');
  for (const [year, cell] of told) {
    const value = price.read(cell);
    if (value !== undefined) path[year] = value * factor;
    else faults.push({ file, row, column: year, value: cell, expected: price.expected });
  }
  if (told.length === 0) faults.push({ file, row, expected: 'a price in at least one year' });
  return path;
};

/** Prices by region, and what is wrong with the rows: each region stands once, in a unit that can be converted. */
export const regionPrices = (
  rows: readonly PriceCells[],
  file: string,
): { readonly regions: readonly RegionPrices[]; readonly faults: readonly Fault[] } => {
  const known = regionsByName();
  const names = new Map([...iamcCountries()].map(([iso3, { name }]) => [iso3, name] as const));
  const faults: Fault[] = [];
  const seen = new Map<string, number>();
  const regions = rows.flatMap((cells): readonly RegionPrices[] => {
    const { row, region, unit } = cells;
    const meant = known.get(region);
    const factor = USD_2020.get(UNIT.exec(unit)?.[1] ?? '');
    const earlier = seen.get(region);
    seen.set(region, earlier ?? row);
    if (meant === undefined) {
      const expected = 'World, an R5 region such as Asia (R5), or a country by its IAMC name';
      const name = names.get(region.toUpperCase());
      const hint = name === undefined ? hintFor(region, known.keys()) : { hint: name };
      faults.push({ file, row, column: 'region', value: region, expected, ...hint });
    } else if (earlier !== undefined) {
      const expected = `one row for a region; row ${earlier} has prices of it already`;
      faults.push({ file, row, column: 'region', value: region, expected });
    }
    if (factor === undefined) faults.push({ file, row, column: 'unit', value: unit, expected: UNITS });
    const path = valuesIn(cells, file, factor ?? 1, faults);
    return meant === undefined ? [] : [{ row, ...meant, path }];
  });
  return { regions, faults };
};
