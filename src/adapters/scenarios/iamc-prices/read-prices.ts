import type { CsvFile } from '../../datasets/csv.js';
import { isFault, readCsv } from '../../datasets/csv.js';
import type { Fault } from '../../faults.js';
import { hintFor } from '../scenario-faults.js';
import type { Choice, PriceCells } from './choose-rows.js';
import { chooseRows } from './choose-rows.js';
import type { IamcColumns } from './header.js';
import { columnsOf } from './header.js';
import type { RegionPrices } from './price-rows.js';
import { regionPrices } from './price-rows.js';

export const VARIABLE = 'Price|Carbon';

interface PriceTable {
  readonly regions: readonly RegionPrices[];
  readonly faults: readonly Fault[];
}

const none = (...faults: readonly Fault[]): PriceTable => ({ regions: [], faults });

/** A cell too few or too many shifts what follows it: such a record is not read. */
const widthFaults = ({ file, header, records, lineOf }: CsvFile): readonly Fault[] =>
  records.flatMap((record, i) => {
    if (record.length === header.length) return [];
    const expected = `${header.length} cells, as in the header`;
    return [{ file, row: lineOf(i + 1), value: `${record.length} cells`, expected }];
  });

const priceCells = (csv: CsvFile, { keys, years }: IamcColumns): readonly PriceCells[] =>
  csv.records.flatMap((record, i) => {
    const cell = (at: number): string => record[at] ?? '';
    if (cell(keys.variable) !== VARIABLE) return [];
    return {
      row: csv.lineOf(i + 1),
      model: cell(keys.model),
      scenario: cell(keys.scenario),
      region: cell(keys.region),
      unit: cell(keys.unit),
      cells: years.map(({ year, at }) => [year, cell(at)] as const),
    };
  });

/**
 * The carbon prices of one model and scenario in a wide table in IAMC form, in USD of 2020, with every fault of what is
 * read of it. Other variables, models and scenarios may hold anything.
 */
export const readPrices = (choice: Choice): PriceTable => {
  const csv = readCsv(choice.label);
  if (isFault(csv)) return none(csv);
  const columns = columnsOf(csv);
  const faults = [...columns.faults, ...widthFaults(csv)];
  if (columns.faults.length > 0) return none(...faults);
  const all = priceCells(csv, columns);
  if (all.length === 0) {
    const variables = csv.records.map((record) => record[columns.keys.variable] ?? '');
    const expected = `a row of the variable ${VARIABLE}`;
    return none(...faults, { file: csv.file, column: 'variable', expected, ...hintFor(VARIABLE, variables) });
  }
  const chosen = chooseRows(all, choice);
  if (chosen.faults.length > 0) return none(...faults, ...chosen.faults);
  const { regions, faults: wrong } = regionPrices(chosen.rows, csv.file);
  return { regions, faults: [...faults, ...wrong] };
};
