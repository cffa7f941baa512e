import type { z } from 'zod';
import { expectationOf } from './json-schema.js';
import { schemaAt } from './schema-walk.js';

/** What a value of a scenario has to be in words, and its unit where it has one. */
export interface SettingMeaning {
  readonly expected: string | undefined;
  /** As column names have it; `1` for shares and factors. */
  readonly unit: string | undefined;
}

/** How the sentences of the schema tell a unit. */
const BY_SENTENCE: readonly (readonly [RegExp, string])[] = [
  [/^USD\/tCO2\b/, 'USD/tCO2'],
  [/^USD\/t\b/, 'USD/t'],
  [/^tCO2\/MWh\b/, 'tCO2/MWh'],
  [/^tCO2 per t\b/, 'tCO2/t'],
  [/^t per year\b/, 't/yr'],
  [/^a year\b/, 'year'],
  [/\byears\b/, 'yr'],
  [/^a rate per year\b/, '1/yr'],
  [/^a (share|multiplier|load)\b/, '1'],
];

/** Values by year say no unit themselves: it is that of the path they are part of. */
const BY_PATH: readonly (readonly [RegExp, string])[] = [
  [/^policies\.carbonPrice\.paths\./, 'USD/tCO2'],
  [/^policies\.tariffs\./, '1'],
  [/^markets\.scrap\.collection\./, '1'],
  [/^constraints\.buildOut\.limits\./, 't/yr'],
];

const matching = (rules: readonly (readonly [RegExp, string])[], text: string): string | undefined =>
  rules.find(([pattern]) => pattern.test(text))?.[1];

/** What the schema of scenarios tells of the value at a path, such as `policies.carbonPrice.flat`. */
export const meaningOf = (schema: z.ZodType, path: string): SettingMeaning => {
  const part = schemaAt(schema, path.split('.'));
  const expected = part && expectationOf(part);
  return { expected, unit: matching(BY_PATH, path) ?? matching(BY_SENTENCE, expected ?? '') };
};
