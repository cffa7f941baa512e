import { z } from 'zod';
import { RUN_COLUMNS, RUNS_FILE } from '../../experiments/sweep-files.js';
import { WHOLE_SCENARIO } from '../../experiments/sweep.js';
import { oneOf, section, textLike, wholeNumber } from '../scenarios/schema-parts.js';
import { designSchema } from './design-schema.js';
import { distributionSchema } from './distribution-schema.js';

const name = textLike(/^\w[\w.-]*$/, 'a name of letters, digits, hyphens and dots');

const parameter = section({
  path: textLike(/\S/, 'the path of a value of the scenario, or `scenario` for the whole of it').meta({
    description: 'the path of a value of the scenario, or `scenario` for the whole of it',
  }),
  group: name.optional().meta({ description: 'parameters of one group move together' }),
  distribution: distributionSchema.optional(),
});

const replicates = section({
  count: wholeNumber('a whole number from 1 up', { from: 1, to: 100_000 }).default(1),
  seeds: oneOf('common', 'independent').default('common'),
});

const OWN_COLUMNS: readonly string[] = [...RUN_COLUMNS.first, ...RUN_COLUMNS.afterParameters, WHOLE_SCENARIO];

const kpiName = textLike(/^[A-Za-z]\w*$/, 'a name of letters, digits and underscores').refine(
  (column) => !OWN_COLUMNS.includes(column),
  { error: `another name than that of a column of ${RUNS_FILE}: ${OWN_COLUMNS.join(', ')}` },
);

/** What the file of a sweep may say. What two parts of it say together is checked where they are read. */
export const sweepSchema = section({
  name: name.optional(),
  description: z.string({ error: 'a text' }).default(''),
  scenario: textLike(/\S/, 'a shipped scenario, or a path relative to this file'),
  set: z
    .record(z.string(), z.unknown(), { error: 'values by the path of the scenario' })
    .default({})
    .meta({ description: 'values of the scenario at every point, by path' }),
  parameters: z.array(parameter, { error: 'a list of parameters' }).min(1, { error: 'at least one parameter' }),
  design: designSchema,
  replicates: replicates.default({ count: 1, seeds: 'common' }),
  kpis: z
    .record(kpiName, textLike(/\S/, 'an expression, such as scope1(2050)'), { error: 'expressions by name' })
    .optional(),
});

export type SweepOfFile = z.infer<typeof sweepSchema>;
