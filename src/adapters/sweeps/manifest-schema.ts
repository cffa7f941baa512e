import { z } from 'zod';
import type { SweepSpecification } from '../../experiments/sweep.js';

const seed = z.number().optional();
const ends = { min: z.number(), max: z.number() };

const distribution = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['uniform', 'log-uniform']), ...ends }),
  z.object({ kind: z.literal('triangular'), ...ends, mode: z.number() }),
  z.object({ kind: z.literal('integer'), ...ends }),
  z.object({ kind: z.literal('boolean') }),
  z.object({ kind: z.literal('categorical'), values: z.array(z.union([z.string(), z.number()])) }),
]);

const parameter = z
  .object({ path: z.string(), distribution: distribution.optional() })
  .transform((read) => ({ path: read.path, distribution: read.distribution }));

const design = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('grid'), levels: z.array(z.number()) }),
  z.object({ kind: z.literal('list'), rows: z.array(z.array(z.union([z.string(), z.number(), z.boolean()]))) }),
  z.object({ kind: z.literal('lhs'), samples: z.number(), seed: z.number() }),
  z.object({ kind: z.literal('sobol'), samples: z.number(), seed }).transform((read) => ({ ...read, seed: read.seed })),
  z.object({ kind: z.literal('halton'), samples: z.number() }),
  z.object({ kind: z.literal('morris'), trajectories: z.number(), levels: z.number(), seed: z.number() }),
  z
    .object({ kind: z.literal('saltelli'), samples: z.number(), seed, secondOrder: z.boolean() })
    .transform((read) => ({ ...read, seed: read.seed })),
]);

const specification: z.ZodType<SweepSpecification> = z.object({
  name: z.string(),
  description: z.string(),
  scenario: z.string(),
  set: z.array(z.string()),
  factors: z.array(z.object({ name: z.string(), parameters: z.array(parameter) })),
  design,
  replicates: z.object({ count: z.number(), seeds: z.enum(['common', 'independent']) }),
  kpis: z.record(z.string(), z.string()),
});

/** The part of a sweep's manifest that its analysis rests on. */
export const sweepManifestSchema = z.object({ sweep: z.string(), specification });
