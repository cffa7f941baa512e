import { z } from 'zod';
import type { Distribution } from '../../experiments/distributions.js';
import { numberOf, section, wholeNumber } from '../scenarios/schema-parts.js';

const KINDS = ['uniform', 'log-uniform', 'triangular', 'integer', 'boolean', 'categorical'] as const;

const number = numberOf('a number');
const kind = <const Kind extends string>(word: Kind) => z.literal(word, { error: `one of ${KINDS.join(', ')}` });

const isBelow = ({ min, max }: { readonly min: number; readonly max: number }): boolean => min < max;
const BELOW = { path: ['max'], error: 'a number above min' };

const value = z.union([z.string(), z.number()], { error: 'a text or a number' });

/** What a parameter may be, each value as likely as its kind says. */
export const distributionSchema: z.ZodType<Distribution> = z.discriminatedUnion(
  'kind',
  [
    section({ kind: kind('uniform'), min: number, max: number }).refine(isBelow, BELOW),
    section({ kind: kind('log-uniform'), min: numberOf('a number above 0', { above: 0 }), max: number }).refine(
      isBelow,
      BELOW,
    ),
    section({ kind: kind('triangular'), min: number, mode: number, max: number })
      .refine(isBelow, BELOW)
      .refine(({ min, mode, max }) => min >= max || (min <= mode && mode <= max), {
        path: ['mode'],
        error: 'a number from min to max',
      }),
    section({
      kind: kind('integer'),
      min: wholeNumber('a whole number', {}),
      max: wholeNumber('a whole number', {}),
    }).refine(({ min, max }) => min <= max, { path: ['max'], error: 'a whole number from min on' }),
    section({ kind: kind('boolean') }),
    section({
      kind: kind('categorical'),
      values: z
        .array(value, { error: 'a list of texts or numbers' })
        .min(1, { error: 'at least one value' })
        .refine((values) => new Set(values).size === values.length, { error: 'values that differ' }),
    }),
  ],
  { error: `a distribution: { kind: … } with one of ${KINDS.join(', ')}` },
);
