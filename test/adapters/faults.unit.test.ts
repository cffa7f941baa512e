import { expect, test } from 'vitest';
import { BadInputError, nearest, renderFault } from '../../src/adapters/faults.js';

test.each([
  ['a letter left out', 'mothbaled', 'mothballed'],
  ['two letters swapped, one edit', 'DUE', 'DEU'],
  ['another case, no edit', 'carbonprice', 'carbonPrice'],
  ['a path with a missing letter', 'market.clearingShare', 'markets.clearingShare'],
])('%s: the word meant is found', (_, word, meant) => {
  expect(nearest(word, ['mothballed', 'DEU', 'IND', 'carbonPrice', 'markets.clearingShare'])).toBe(meant);
});

test('nothing is suggested when no candidate is near', () => {
  expect(nearest('FRA', ['DEU', 'IND', 'USA'])).toBeUndefined();
  expect(nearest('hydrogen', ['electricity', 'scrap'])).toBeUndefined();
});

test('of equally near candidates the first one is suggested', () => {
  expect(nearest('BAF', ['BOF', 'EAF'])).toBe('BOF');
});

test('a fault of a table is one line: place, value, expectation, suggestion', () => {
  const fault = {
    file: 'plants.csv',
    row: 7,
    column: 'country_iso3',
    value: 'DUE',
    expected: 'a country',
    hint: 'DEU',
  };
  expect(renderFault(fault)).toBe(
    'plants.csv, row 7, column country_iso3: found "DUE", expected a country; did you mean "DEU"?',
  );
});

test('a fault of a scenario names line and position before the path', () => {
  const fault = { file: 'a.yaml', line: 3, position: 5, path: 'years.end', expected: 'a year' };
  expect(renderFault(fault)).toBe('a.yaml:3:5, years.end: expected a year');
});

test('a long value is cut', () => {
  expect(renderFault({ file: 'a', value: 'x'.repeat(100), expected: 'less' })).toBe(
    `a: found "${'x'.repeat(60)}…", expected less`,
  );
});

test('the error carries all faults and says them in its message', () => {
  const error = new BadInputError([
    { file: 'a', expected: 'b' },
    { file: 'c', expected: 'd' },
  ]);
  expect(error).toMatchObject({ code: 'bad-input', message: 'a: expected b\nc: expected d', faults: { length: 2 } });
});
