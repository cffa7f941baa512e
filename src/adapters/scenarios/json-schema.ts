import { z } from 'zod';
import { DEFAULTS } from './defaults.js';
import { scenarioSchema } from './schema.js';
import { SHIPPED_TECHNOLOGIES } from './technology-codes.js';

type JsonSchema = z.core.JSONSchema.JSONSchema;

const EXTENDS: JsonSchema = {
  type: 'string',
  minLength: 1,
  description:
    'the scenario whose values hold where this file is silent: a shipped name, or a path relative to this file',
};

/**
 * JSON Schema (draft 2020-12) of a scenario file, made from the schema that scenarios are checked with: a file may leave
 * out every key but those of an entry in a list, and says with `extends` where the rest comes from. What it cannot tell:
 * rules between two values, such as a last year after the first, and the names of places in the dataset.
 */
export function scenarioFileSchema(): JsonSchema {
  const resolved = z.toJSONSchema(scenarioSchema(SHIPPED_TECHNOLOGIES), {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const expected = jsonSchema.properties === undefined ? expectationOf(zodSchema) : undefined;
      if (expected !== undefined) jsonSchema.description = expected;
    },
  });
  const { $schema, properties, ...rest } = asPart(resolved, DEFAULTS);
  return {
    ...($schema !== undefined && { $schema }),
    title: 'steelsim scenario',
    description: 'What a scenario changes. Money is USD of 2020, quantities are per year, shares lie between 0 and 1.',
    ...rest,
    properties: { extends: EXTENDS, ...properties },
  };
}

/** The sentence with which a part of the schema says what it expects. */
export function expectationOf(schema: z.core.$ZodType): string | undefined {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodExactOptional) return expectationOf(schema.unwrap());
  if (schema instanceof z.ZodPipe) return expectationOf(schema.in);
  const error = schema._zod.def.error as z.core.$ZodErrorMap | undefined;
  const said = error?.({ code: 'invalid_type', expected: 'nonoptional', input: undefined, path: [] });
  return typeof said === 'string' ? said : said?.message;
}

/** A mapping of which a file may say any part, with what holds by default. Entries of lists stay whole. */
function asPart(schema: JsonSchema, byDefault: unknown): JsonSchema {
  const { required: _left, ...rest } = schema;
  if (schema.properties !== undefined) {
    const parts = Object.entries(schema.properties).map(
      ([key, part]) => [key, partOf(part, at(byDefault, key))] as const,
    );
    return { ...rest, properties: Object.fromEntries(parts) };
  }
  const inner = schema.additionalProperties;
  const open = typeof inner === 'object' ? { additionalProperties: partOf(inner, undefined) } : {};
  return { ...rest, ...open, ...(byDefault !== undefined && { default: byDefault }) };
}

const partOf = (schema: JsonSchema | boolean, byDefault: unknown): JsonSchema | boolean =>
  typeof schema === 'boolean' ? schema : asPart(schema, byDefault);

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && key in value ? (value as Record<string, unknown>)[key] : undefined;
