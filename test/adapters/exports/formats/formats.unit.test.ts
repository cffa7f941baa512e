import { describe, expect, it } from 'vitest';
import { readFormats } from '../../../../src/adapters/exports/formats/formats.js';

describe('the formats that a run is asked for', () => {
  it.each([
    [undefined, ['csv']],
    ['csv', ['csv']],
    ['parquet', ['csv', 'parquet']],
    ['Parquet, json', ['csv', 'parquet', 'json']],
  ])('of %s are %j: CSV is always among them', (list, formats) => {
    expect([...readFormats(list)]).toEqual(formats);
  });

  it('name every word that is no format, and what was probably meant', () => {
    expect(() => readFormats('parqet,xlsx,json')).toThrow(
      /--format: found "parqet", expected .*csv, .*json, parquet; did you mean "parquet"\?\n--format: found "xlsx", expected/,
    );
  });

  it('are at least one', () => {
    expect(() => readFormats('')).toThrow(/--format: found ""/);
  });
});
