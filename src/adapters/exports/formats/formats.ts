import { BadInputError } from '../../faults.js';
import type { Fault } from '../../faults.js';
import { hintFor } from '../../scenarios/scenario-faults.js';

/** Forms in which a run can write its results. CSV is always among them: what reads a run's folder reads that. */
export const FORMATS = ['csv', 'iamc', 'json', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];

const isFormat = (name: string): name is Format => (FORMATS as readonly string[]).includes(name);

/**
 * Reads a list such as `csv,parquet`; nothing asks for CSV alone. Throws `BadInputError` with every name that is no format.
 */
export const readFormats = (list: string | undefined): ReadonlySet<Format> => {
  const names = (list ?? 'csv').split(',').map((name) => name.trim().toLowerCase());
  const faults = names
    .filter((name) => !isFormat(name))
    .map((value): Fault => {
      const expected = `formats with commas between them: ${FORMATS.join(', ')}`;
      return { file: '--format', value, expected, ...hintFor(value, FORMATS) };
    });
  if (faults.length > 0) throw new BadInputError(faults);
  return new Set(['csv' as const, ...names.filter(isFormat)]);
};
