import { expect, it } from 'vitest';
import { importGemTracker } from '../../../../src/adapters/datasets/gem/index.js';
import { csvOf, tables } from './fixture.js';

/** Headers of the March 2026 workbooks, one file a sheet. */
const UNIT_HEADER = [
  'GEM plant ID',
  'GEM unit ID',
  'Unit name',
  'Country/area',
  'Unit status',
  'Start date',
  'Current capacity (ttpa)',
];
const REDUCTANTS = ['Current or initial Reductant', 'Gas reductant'];
const ironHeader = [...UNIT_HEADER, ...REDUCTANTS];

const dri = csvOf('direct_reduced_iron_furnaces.csv', ironHeader, [
  ['P1', 'U1', 'DRI 1', 'India', 'operating', '2011-04-01 00:00:00', '300', 'gas', 'syngas (reformed methane)'],
  ['P1', 'U2', 'DRI 2', 'India', 'operating pre-retirement', '2001', '200', 'coal (solid)', 'N/A'],
  ['P1', 'U3', 'DRI 3', 'India', 'announced', '2030', '1,000', 'gas', 'hydrogen'],
]);
const induction = csvOf('induction_furnaces.csv', UNIT_HEADER, [
  ['P1', 'U4', 'IF 1', 'India', 'operating', '2012', '150'],
]);
const furnaces = csvOf(
  'blast_furnaces.csv',
  [...UNIT_HEADER, 'Most recent relining'],
  [['P1', 'U5', 'BF 1', 'India', 'operating', '1998', '900', '2017-02']],
);
const profile = csvOf(
  'plant_data.csv',
  ['GEM plant ID', 'Plant name (English)', 'Country/area', 'Coordinates', 'Parent (English)', 'Parent GEM entity ID'],
  [['P1', 'Chandan plant', 'India', '22.1, 84.2', 'Chandan Ltd', 'E3']],
);
const capacities = csvOf(
  'plant_capacities_and_status.csv',
  [
    ...[
      'GEM plant ID',
      'Status',
      'Start date',
      'Nominal BOF steel capacity (ttpa)',
      'Nominal EAF steel capacity (ttpa)',
    ],
    ...['Nominal IF steel capacity (ttpa)', 'Other/unspecified steel capacity (ttpa)', 'Nominal BF capacity (ttpa)'],
    ...['Nominal DRI capacity (ttpa)', 'Other/unspecified iron capacity (ttpa)'],
  ],
  [['P1', 'operating', '1998', 'N/A', 'N/A', '150', 'N/A', '900', '300', 'N/A']],
);

it('reads the headers and sheets of the workbooks of 2026', () => {
  const fleet = importGemTracker({
    units: [dri, induction, furnaces],
    plants: [profile, capacities],
    tables: { ...tables(), production: [] },
  });
  expect(fleet.furnaceGroups.map(({ furnaceGroupId, capacity }) => [furnaceGroupId, capacity])).toEqual([
    ['P1-BF-op-2017', 900_000],
    ['P1-DRI-H2-ann-2030', 1_000_000],
    ['P1-DRI-coal-pre-2001', 200_000],
    ['P1-DRI-gas-op-2011', 300_000],
    ['P1-IF-op-2012', 150_000],
  ]);
  expect(fleet.report.imputations).toEqual([]);
  expect(fleet.plants).toMatchObject([{ plantId: 'P1', country: 'IND', plantGroupId: 'E3' }]);
});
