import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { sweepFileSchema } from '../../../src/adapters/sweeps/json-schema.js';
import { SHIPPED_SWEEPS, listSweepNames } from '../../../src/adapters/sweeps/sweep-file.js';

const schema = sweepFileSchema();
/** An independent reading of the schema; `strict` also refuses keywords that do not exist. */
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);

test.each(listSweepNames())('the shipped sweep %s fits the JSON Schema', (name) => {
  validate(parse(readFileSync(join(SHIPPED_SWEEPS, `${name}.yaml`), 'utf8')));
  expect(validate.errors).toBeNull();
});

test('a file that breaks it is told where', () => {
  validate(
    parse(
      'scenario: quickstart\nsets: {}\nparameters: [{ path: a, distribution: { kind: unifrom } }]\ndesign: { kind: halton }',
    ),
  );
  const places = new Set((validate.errors ?? []).map(({ instancePath }) => instancePath));
  expect([...places]).toEqual(expect.arrayContaining(['', '/parameters/0/distribution/kind', '/design']));
});
