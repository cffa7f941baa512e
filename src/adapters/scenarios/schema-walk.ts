import { z } from 'zod';

/** The schema of the part at a path, undefined when the schema knows no such part. */
export function schemaAt(schema: z.core.$ZodType, path: readonly string[]): z.core.$ZodType | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const child = childOf(schema, key);
  return child === undefined ? undefined : schemaAt(child, rest);
}

/** The keys that a mapping may have, none when they are not a fixed list. */
export function keysOf(schema: z.core.$ZodType): readonly string[] {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodExactOptional) return keysOf(schema.unwrap());
  if (schema instanceof z.ZodUnion) return [...new Set(schema.options.flatMap(keysOf))];
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function childOf(schema: z.core.$ZodType, key: string): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodExactOptional) return childOf(schema.unwrap(), key);
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
    return Object.hasOwn(shape, key) ? shape[key] : undefined;
  }
  if (schema instanceof z.ZodRecord) return z.safeParse(schema.keyType, key).success ? schema.valueType : undefined;
  if (schema instanceof z.ZodArray) return /^\d+$/.test(key) ? schema.element : undefined;
  if (schema instanceof z.ZodUnion) return firstOf(schema.options, (option) => childOf(option, key));
  return undefined;
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
