import { z } from 'zod';
import { section, textLike } from '../schema-parts.js';

/** Where a scenario names a table of carbon prices in IAMC form. */
export const PRICE_FILE = ['policies', 'carbonPrice', 'iamc'];
export const PRICE_FILE_KEY = PRICE_FILE.join('.');

const file = textLike(/\S/, 'the path of a CSV file in IAMC form');

/** A table of carbon prices and, where it has several, whose to take of it. */
export const priceFileSchema = section({
  file,
  model: textLike(/\S/, 'the name of one model in the file').exactOptional(),
  scenario: textLike(/\S/, 'the name of one scenario in the file').exactOptional(),
});

export type PriceFile = z.infer<typeof priceFileSchema>;

/** As a scenario may write it: the path alone will do. */
export const priceFileOrPath = z
  .union([file, priceFileSchema], {
    error: 'the path of a CSV file in IAMC form, a mapping with file, model and scenario, or null',
  })
  .nullable();
