import { z } from 'zod';
import { section, textLike, wholeNumber } from '../scenarios/schema-parts.js';

const KINDS = ['grid', 'list', 'lhs', 'sobol', 'halton', 'morris', 'saltelli'] as const;

const kind = <const Kind extends string>(word: Kind) => z.literal(word, { error: `one of ${KINDS.join(', ')}` });
const MOST = 10_000_000;
const count = wholeNumber('a whole number from 1 up', { from: 1, to: MOST });
const seed = wholeNumber('a whole number from 0 up', { from: 0 });

const powerOfTwo = count.refine((n) => Number.isInteger(Math.log2(n)), {
  error: 'a power of two, such as 256: others leave the sequence unbalanced',
});

/** How the points are chosen. A seed left out of `sobol` and `saltelli` means the sequence as published. */
export const designSchema = z.discriminatedUnion(
  'kind',
  [
    section({
      kind: kind('grid'),
      levels: z.union([count, z.record(z.string(), count)], {
        error: 'a number of levels, or one for each parameter or group by its name',
      }),
    }),
    section({ kind: kind('list'), file: textLike(/\S/, 'the path of a CSV file') }),
    section({ kind: kind('lhs'), samples: count, seed: seed.default(1) }),
    section({ kind: kind('sobol'), samples: powerOfTwo, seed: seed.optional() }),
    section({ kind: kind('halton'), samples: count }),
    section({
      kind: kind('morris'),
      trajectories: count,
      levels: count.default(4).refine((n) => n % 2 === 0, { error: 'an even number of levels' }),
      seed: seed.default(1),
    }),
    section({
      kind: kind('saltelli'),
      samples: powerOfTwo,
      seed: seed.optional(),
      secondOrder: z.boolean({ error: 'true or false' }).default(false),
    }),
  ],
  { error: `a design: { kind: … } with one of ${KINDS.join(', ')}` },
);

export type DesignOfFile = z.infer<typeof designSchema>;
