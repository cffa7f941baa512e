import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CSV_TABLES } from '../../src/adapters/exports/csv/index.js';
import type { Manifest } from '../../src/runs/manifest.js';
import { runScenario } from '../../src/bootstrap.js';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';
import { IS_PINNED, expectGolden } from './golden-files.js';
import { TINY_SCENARIO } from './tiny-world.js';

const GOLDEN = join(import.meta.dirname, 'golden/tiny-world');

describe('the tiny world', () => {
  const folder = scratchFolder();
  let manifest: Manifest | undefined;

  beforeAll(async () => {
    ({ manifest } = await runScenario({ scenario: TINY_SCENARIO, out: folder }));
  });

  it.each(CSV_TABLES)('gives the recorded $file', ({ file }) => {
    expectGolden(readFileSync(join(folder, file), 'utf8'), join(GOLDEN, file));
  });

  it.runIf(IS_PINNED)('gives the recorded digest of every year', () => {
    expect(manifest).toBeDefined();
    expectGolden(`${JSON.stringify(manifest?.digests, null, 2)}\n`, join(GOLDEN, 'digests.json'));
  });

  it('makes in its furnace groups what its markets sold', () => {
    const rows = (file: string) =>
      readFileSync(join(folder, file), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => line.split(','));
    const sums = new Map<string, number>();
    const [header = [], ...groups] = rows('furnace_groups.csv');
    const [year, product, made] = ['year', 'product', 'production_t'].map((name) => header.indexOf(name));
    for (const row of groups) {
      const key = `${row[year ?? 0] ?? ''} ${row[product ?? 0] ?? ''}`;
      sums.set(key, (sums.get(key) ?? 0) + Number(row[made ?? 0]));
    }
    for (const [marketYear = '', marketProduct = '', , , , production] of rows('market.csv').slice(1)) {
      expect((sums.get(`${marketYear} ${marketProduct}`) ?? 0) / Number(production)).toBeCloseTo(1, 9);
    }
  });
});
