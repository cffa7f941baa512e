import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { scenarioFileSchema } from '../../../src/adapters/scenarios/json-schema.js';
import { listScenarios } from '../../../src/adapters/scenarios/list-scenarios.js';
import { SHIPPED } from './scenario-folder.js';

const schema = scenarioFileSchema();
/** An independent reading of the schema; `strict` also refuses keywords that do not exist. */
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);

/** Places and kinds of what a file does wrong. */
const faultsIn = (yaml: string): readonly string[] => {
  validate(parse(yaml));
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
};

test('says which draft it follows', () => {
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
});

test.each(listScenarios(SHIPPED).map(({ name }) => name))('the shipped %s fits it', (name) => {
  expect(faultsIn(readFileSync(join(SHIPPED, `${name}.yaml`), 'utf8'))).toEqual([]);
});

describe('a file', () => {
  test('may say any part of a section, and need not say anything', () => {
    expect(faultsIn('{}')).toEqual([]);
    expect(faultsIn('constraints: { buildOut: { limits: { iron: { 2030: 1 } } } }')).toEqual([]);
  });

  test('may extend another', () => {
    expect(faultsIn('extends: ./other.yaml')).toEqual([]);
    expect(faultsIn('extends: [a, b]')).toEqual(['/extends type']);
  });

  test.each([
    ['seeds: 1', ' additionalProperties'],
    ['markets: { scrap: { multiplyer: 1 } }', '/markets/scrap additionalProperties'],
    ['technologies: { EFA: { capex: { multiplier: 1 } } }', '/technologies enum'],
    ['technologies: { EAF: { capx: { multiplier: 1 } } }', '/technologies/EAF additionalProperties'],
  ])('may not misspell a key: %s', (yaml, fault) => {
    expect(faultsIn(yaml)).toContain(fault);
  });

  test.each([
    ['agents: { equityShare: 1.4 }', '/agents/equityShare maximum'],
    ['markets: { clearingShare: 0 }', '/markets/clearingShare exclusiveMinimum'],
    ['agents: { market: liv }', '/agents/market enum'],
    ['seed: 1.5', '/seed type'],
    ['constraints: { buildOut: { limits: { iron: { soon: 1 } } } }', '/constraints/buildOut/limits/iron pattern'],
  ])('may not have a value that a run would refuse: %s', (yaml, fault) => {
    expect(faultsIn(yaml)).toContain(fault);
  });

  test('may name a table of carbon prices, by its path or with a choice in it', () => {
    const faults = (iamc: string) => faultsIn(`policies: { carbonPrice: { iamc: ${iamc} } }`);
    expect(['prices.csv', '{ file: prices.csv, model: A, scenario: x }', 'null'].flatMap(faults)).toEqual([]);
    expect(faults('{ model: A }')).toContain('/policies/carbonPrice/iamc required');
    expect(faults('{ file: a.csv, modle: A }')).toContain('/policies/carbonPrice/iamc additionalProperties');
  });

  test('has to say all of an entry in a list', () => {
    expect(faultsIn('policies: { bans: [{ technologies: [BF], countries: world, from: 2030 }] }')).toEqual([
      '/policies/bans/0 required',
    ]);
  });
});

/** The part of the schema under a path of keys. */
const at = (...keys: readonly string[]): unknown => keys.reduce<unknown>((part, key) => member(part, key), schema);
const member = (part: unknown, key: string): unknown =>
  (part as Record<string, Record<string, unknown>>)['properties']?.[key];

describe('an editor', () => {
  test('is told what a value means, with its unit, in the words of the faults', () => {
    expect(at('markets', 'shortageBuffer')).toMatchObject({ description: 'USD/t from 0 up' });
    expect(at('policies', 'carbonPrice', 'flat')).toMatchObject({
      description: 'USD/tCO2 from 0 up, or null for paths',
    });
    expect(at('policies', 'bans')).toMatchObject({
      items: { properties: { scope: { description: 'one of new, renovation' } } },
    });
  });

  test('is told what holds by default', () => {
    expect(at('markets', 'clearingShare')).toMatchObject({ default: 0.95 });
    expect(at('policies', 'bans')).toMatchObject({ default: [] });
  });

  test('finds a description at every value', () => {
    const silent = (part: unknown, path: string): readonly string[] => {
      const { properties, description } = part as { properties?: Record<string, unknown>; description?: string };
      if (properties === undefined) return description === undefined ? [path] : [];
      return Object.entries(properties).flatMap(([key, inner]) => silent(inner, `${path}.${key}`));
    };
    expect(silent(schema, '')).toEqual([]);
  });
});
