import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { CsvFile } from '../../../../src/adapters/datasets/csv.js';
import type { Fleet } from '../../../../src/adapters/datasets/gem/index.js';
import { importGemTracker } from '../../../../src/adapters/datasets/gem/index.js';
import { FURNACE_GROUPS, PLANT_GROUPS, PLANTS } from '../../../../src/adapters/datasets/tables/fleet.js';
import { tableText } from '../../../../src/adapters/datasets/write-table.js';
import { input, plants, tables, units } from './fixture.js';

const bytes = ({ plants: rows, plantGroups, furnaceGroups }: Fleet): string =>
  tableText(PLANTS, rows) + tableText(PLANT_GROUPS, plantGroups) + tableText(FURNACE_GROUPS, furnaceGroups);

const first = importGemTracker(input());
const permuted = (csv: CsvFile) =>
  fc.shuffledSubarray([...csv.records], { minLength: csv.records.length }).map((records) => ({ ...csv, records }));

test('the same files give the same bytes', () => {
  expect(bytes(importGemTracker(input()))).toBe(bytes(first));
});

test.prop([permuted(units()), permuted(plants())])(
  'rows in any order give the same bytes and report',
  (some, others) => {
    const again = importGemTracker({ units: [some], plants: [others], tables: tables() });
    expect(bytes(again)).toBe(bytes(first));
    expect(again.report).toEqual(first.report);
  },
);

test.prop([fc.constantFrom(...units().records.keys())])(
  'leaving out a unit changes no year of another plant',
  (gone) => {
    const csv = units();
    const plant = csv.records[gone]?.[1] ?? '';
    const again = importGemTracker({
      ...input(),
      units: [{ ...csv, records: csv.records.filter((_, i) => i !== gone) }],
    });
    const planned = (fleet: Fleet) =>
      fleet.furnaceGroups
        .filter(({ plantId, status }) => plantId !== plant && (status === 'construction' || status === 'announced'))
        .map(({ furnaceGroupId, commissionedYear }) => [furnaceGroupId, commissionedYear]);
    expect(planned(again)).toEqual(planned(first));
  },
);
