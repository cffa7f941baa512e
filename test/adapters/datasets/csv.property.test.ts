import { fc, test } from '@fast-check/vitest';
import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import { recordsIn } from '../../../src/adapters/datasets/csv.js';

const character = fc.constantFrom('a', '1', '.', '-', ' ', '\t', 'é', ',', ',', '\n', '\n');

test.prop([fc.string({ unit: character, maxLength: 60 })], { seed: 20250301 })(
  'text without quotes is split into the records that the CSV parser reads',
  (text) => {
    const options = { trim: true, skip_empty_lines: true, relax_column_count: true, record_delimiter: '\n' };
    expect(recordsIn(text)).toEqual(parse(text, options));
  },
);
