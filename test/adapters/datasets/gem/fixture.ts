import { join } from 'node:path';
import { countryCode, technologyCode } from '../../../../src/domain/names.js';
import type { Output, ProductionRow, TechnologyRow } from '../../../../src/domain/dataset.js';
import type { CsvFile } from '../../../../src/adapters/datasets/csv.js';
import { isFault, readCsv } from '../../../../src/adapters/datasets/csv.js';
import type { TrackerInput } from '../../../../src/adapters/datasets/gem/index.js';
import type { CountryTableRow } from '../../../../src/adapters/datasets/tables/countries.js';
import { renderFault } from '../../../../src/adapters/faults.js';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'gem');

function openCsv(path: string): CsvFile {
  const csv = readCsv(path);
  if (isFault(csv)) throw new Error(renderFault(csv));
  return csv;
}

/** A file as it would be read from this header and these cells; row 2 is the first record. */
export const csvOf = (file: string, header: readonly string[], records: readonly (readonly string[])[]): CsvFile => ({
  file,
  header,
  records,
  lineOf: (record) => record + 1,
});

export const units = (): CsvFile => openCsv(join(FOLDER, 'units.csv'));
export const plants = (): CsvFile => openCsv(join(FOLDER, 'plant-status.csv'));

const country = (code: string, name: string, trackerName: string): CountryTableRow => ({
  country: countryCode(code),
  name,
  region: 'X',
  blocs: [],
  capexMultiplier: 1,
  fixedOpexMultiplier: 1,
  costOfDebt: 0.05,
  costOfEquity: 0.1,
  scrapPriceDifference: 0,
  latitude: 1,
  longitude: 2,
  trackerName,
  imputedFigures: [],
});

/** Every technology has an availability of 0.9 and takes two years to build. */
const technology = (code: string, output: Output): TechnologyRow => ({
  technology: technologyCode(code),
  name: code,
  product: output === 'crude-steel' ? 'steel' : 'iron',
  output,
  availableFrom: 2025,
  capex: 400,
  renovationShare: 0.3,
  lifetime: 20,
  constructionYears: 2,
  fixedOpex: 30,
  otherVariableOpex: 10,
  captureRate: 0,
  productCarbon: 0,
  costRatioPerDoubling: 1,
  freeAllocationBenchmark: 0,
  technicalAvailability: 0.9,
  builtIn: [],
});

const made = (code: string, series: ProductionRow['series'], value: number): ProductionRow => ({
  country: countryCode(code),
  year: 2024,
  series,
  value,
});

export const tables = (): TrackerInput['tables'] => ({
  countries: [
    country('DEU', 'Germany', 'Germany'),
    country('IND', 'India', ''),
    country('BRA', 'Brazil', 'Brazil'),
    country('TUR', 'Turkey', 'Türkiye'),
    country('CHL', 'Chile', 'Chile'),
  ],
  technologies: [
    ...['BF', 'BF-charcoal', 'SR'].map((code) => technology(code, 'hot-metal')),
    ...['DRI-coal', 'DRI-gas', 'DRI-H2'].map((code) => technology(code, 'tradable-iron')),
    ...['BOF', 'EAF', 'IF', 'OHF'].map((code) => technology(code, 'crude-steel')),
  ],
  production: [
    made('DEU', 'bof', 3_800_000),
    made('DEU', 'pig-iron', 3_000_000),
    made('IND', 'eaf', 2_000_000),
    made('IND', 'dri', 1_000_000),
    made('BRA', 'pig-iron', 2_000_000),
    made('TUR', 'eaf', 1_000_000),
    made('CHL', 'eaf', 1_000_000),
  ],
});

export const input = (): TrackerInput => ({ units: [units()], plants: [plants()], tables: tables() });
