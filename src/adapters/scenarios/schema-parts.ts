import { z } from 'zod';

/*
 * Every part says in words what it expects: the message of each of its checks is that sentence, so that a fault can
 * show it whichever check failed.
 */

interface Bounds {
  readonly from?: number;
  readonly to?: number;
  /** Exclusive. */
  readonly above?: number;
}

/** No figure of steel needs more; products of larger ones would end beyond what a number can hold. */
const LARGEST = 1e15;

export function numberOf(expected: string, { from, to, above }: Bounds = {}): z.ZodNumber {
  const within = `${expected}, at most ${LARGEST}`;
  let schema = z.number({ error: expected }).max(LARGEST, { error: within }).min(-LARGEST, { error: within });
  if (above !== undefined) schema = schema.gt(above, { error: expected });
  if (from !== undefined) schema = schema.min(from, { error: expected });
  if (to !== undefined) schema = schema.max(to, { error: expected });
  return schema;
}

export const wholeNumber = (expected: string, bounds: Bounds): z.ZodNumber =>
  numberOf(expected, bounds).int({ error: expected });

export const share = numberOf('a share from 0 to 1', { from: 0, to: 1 });
export const multiplierValue = numberOf('a multiplier from 0 up', { from: 0 });
export const years = wholeNumber('a whole number of years from 0 to 100', { from: 0, to: 100 });
export const year = wholeNumber('a year from 1900 to 2200', { from: 1900, to: 2200 });

export const oneOf = <const T extends readonly [string, ...string[]]>(...words: T) =>
  z.enum(words, { error: words.length === 1 ? words[0] : `one of ${words.join(', ')}` });

export const textLike = (pattern: RegExp, expected: string): z.ZodString =>
  z.string({ error: expected }).regex(pattern, { error: expected });

export const place = textLike(/^\S/, 'an ISO3 code, a bloc or world');

/** Where a policy holds. */
export const places = z.union([z.literal('world'), z.array(place)], {
  error: 'world, or a list of ISO3 codes and blocs',
});

/** A mapping with these keys and no others. */
export const section = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: ({ code }) => (code === 'invalid_type' ? `a mapping with ${Object.keys(shape).join(', ')}` : undefined),
  });

export const multiplier = section({ multiplier: multiplierValue });

const PATH = 'values by year, such as { 2025: 70, 2040: 110 }';

/** Values by year, at least one. */
export const path = z
  .record(textLike(/^(19|2[01])\d\d$/, 'years from 1900 to 2199'), numberOf('a number from 0 up', { from: 0 }), {
    error: PATH,
  })
  .refine((values) => Object.keys(values).length > 0, { error: PATH });
