import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { provenanceOf } from '../../../src/adapters/exports/datapackage/provenance.js';
import { steelsim } from '../../cli/steelsim.js';
import { scratchFolder } from '../run-folders/scratch-folder.js';
import { packageFaults } from './check-package.js';

describe('a table that is not as its package says', () => {
  let dir = '';
  beforeAll(async () => {
    dir = scratchFolder();
    expect((await steelsim(['run', 'quickstart', '--quiet', '--out', dir])).code).toBe(0);
  });

  it.each([
    ['technologies.csv', /,iron,/, ',copper,', 'expected one of iron,steel'],
    ['market.csv', /\n2025,iron,/, '\n25,iron,', 'expected year'],
    ['cost_curve.csv', /\n2025,steel,2,/, '\n2025,steel,1,', 'is not unique'],
    ['plants.csv', /\n2025,/, '\n2099,', 'is not in market'],
    ['countries.csv', /\n2025,([A-Z]+),/, '\n2025,,', 'required'],
  ])('is found by the check itself: %s %s', (file, seen, planted, fault) => {
    const path = join(dir, file);
    const whole = readFileSync(path, 'utf8');
    writeFileSync(path, whole.replace(seen, planted));
    const faults = packageFaults(dir).join('\n');
    writeFileSync(path, whole);
    expect(faults).toContain(fault);
    expect(faults).toContain(`${file}: another hash`);
    expect(packageFaults(dir)).toEqual([]);
  });
});

it('refuses a data package of the dataset that cannot be read, and needs none', () => {
  const dir = scratchFolder();
  expect(provenanceOf(dir)).toEqual({});
  writeFileSync(join(dir, 'datapackage.json'), '{ "licenses": "free" }');
  expect(() => provenanceOf(dir)).toThrow(/datapackage\.json: expected a data package/);
  writeFileSync(join(dir, 'datapackage.json'), '{');
  expect(() => provenanceOf(dir)).toThrow(/datapackage\.json: expected a data package in JSON/);
});
