import { z } from 'zod';
import { expectationOf } from '../scenarios/json-schema.js';
import { sweepSchema } from './schema.js';

/**
 * JSON Schema (draft 2020-12) of the file of a sweep, for editors, made from the schema that files are checked with. What
 * it cannot tell: which paths the scenario has and what values they take.
 */
export const sweepFileSchema = (): z.core.JSONSchema.JSONSchema => {
  const { $schema, ...rest } = z.toJSONSchema(sweepSchema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (jsonSchema.properties !== undefined || jsonSchema.description !== undefined) return;
      const expected = expectationOf(zodSchema);
      if (expected !== undefined) jsonSchema.description = expected;
    },
  });
  return {
    ...($schema !== undefined && { $schema }),
    title: 'steelsim sweep',
    description: 'Many runs over uncertain values of a scenario.',
    ...rest,
  };
};
