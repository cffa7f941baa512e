import { z } from 'zod';
import { carrier, type TechnologyCode } from '../../domain/names.js';
import type { Subsidy } from '../../domain/scenario.js';
import { numberOf, oneOf, places, section, textLike, year } from './schema-parts.js';

/** A subsidy or tax on what the given technologies cost. */
export function subsidySchema(technology: z.ZodType<TechnologyCode, string>): z.ZodType<Subsidy> {
  return section({
    on: oneOf('capex', 'opex', 'debtRate', 'carrier'),
    carrier: textLike(/^\S/, 'a carrier, such as hydrogen').transform(carrier).exactOptional(),
    technologies: z.union([z.literal('all'), z.array(technology).min(1, { error: 'at least one technology' })], {
      error: 'all, or a list of technologies',
    }),
    countries: places,
    from: year,
    until: year.exactOptional(),
    amount: numberOf('an amount in the unit of the cost, negative for a tax').exactOptional(),
    share: numberOf('a share of the cost up to 1, negative for a tax', { to: 1 }).exactOptional(),
  })
    .refine(({ from, until }) => until === undefined || until >= from, {
      path: ['until'],
      error: 'a year from the one in `from` on',
    })
    .refine(({ on, carrier: name }) => (on === 'carrier') === (name !== undefined), {
      path: ['carrier'],
      error: 'the carrier of a subsidy on carrier, and of no other',
    })
    .refine(({ amount, share }) => (amount === undefined) !== (share === undefined), {
      error: 'an amount or a share',
    });
}
