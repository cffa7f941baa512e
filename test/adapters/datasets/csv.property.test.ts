import { fc, test } from '@fast-check/vitest';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { expect } from 'vitest';
import { recordsIn } from '../../../src/adapters/datasets/csv.js';

const OPTIONS = { trim: true, skip_empty_lines: true, relax_column_count: true, record_delimiter: '\n' };

/** The records of a text, or why it has none. */
const outcome = (read: (text: string) => readonly (readonly string[])[], text: string): unknown => {
  try {
    return read(text);
  } catch (error) {
    return String(error);
  }
};

const parser = (text: string): readonly (readonly string[])[] => parse(text, OPTIONS);

const characters = ['a', '1', '.', '-', ' ', '\t', 'é', ',', ',', '\n', '\n'];

test.prop([fc.string({ unit: fc.constantFrom(...characters), maxLength: 60 })], { seed: 20250301 })(
  'text without quotes is split into the records that the CSV parser reads',
  (text) => {
    expect(recordsIn(text)).toEqual(parser(text));
  },
);

test.prop([fc.string({ unit: fc.constantFrom(...characters, '"', '"', '"'), maxLength: 30 })], {
  seed: 20250301,
  numRuns: 2000,
})('text with quotes anywhere is read, or refused, as the CSV parser does it', (text) => {
  expect(outcome(recordsIn, text)).toEqual(outcome(parser, text));
});

const cell = fc.string({ unit: fc.constantFrom(...characters, '"'), maxLength: 6 });

test.prop([fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })], {
  seed: 20250301,
  numRuns: 500,
})('text with quoted cells, also over several lines, gives the records that the CSV parser reads', (rows) => {
  const text = stringify(rows, { record_delimiter: '\n' });
  expect(recordsIn(text)).toEqual(parser(text));
});
