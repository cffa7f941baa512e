import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { loadSweep } from '../../../src/adapters/sweeps/load-sweep.js';
import { listSweepNames } from '../../../src/adapters/sweeps/sweep-file.js';
import { SHIPPED_DATA } from '../../../src/adapters/installation.js';

const sources: readonly Readonly<Record<string, string>>[] = parse(
  readFileSync(join(SHIPPED_DATA, 'sources.csv'), 'utf8'),
  { columns: true },
);

/** What the low and high of a source multiply, as numbers; none where they are no multiples. */
const rangeOf = (id: string): readonly number[] | undefined => {
  const source = sources.find((each) => each['source_id'] === id);
  const [low = '', high = ''] = [source?.['low'], source?.['high']];
  return low.startsWith('x') ? [Number(low.slice(1)), Number(high.slice(1))] : undefined;
};

describe.each(listSweepNames())('the shipped sweep %s', (name) => {
  const { specification } = loadSweep(name);

  it('is sound, is called as its file and says what it is for', () => {
    expect(specification.name).toBe(name);
    expect(specification.description.length).toBeGreaterThan(80);
  });

  it('takes the ranges of the sources that its groups are called after', () => {
    for (const { name: group, parameters } of specification.factors) {
      const range = rangeOf(group);
      if (range === undefined) continue;
      for (const { distribution } of parameters) {
        expect(distribution, group).toEqual({ kind: 'uniform', min: range[0], max: range[1] });
      }
    }
  });
});

describe('the shipped sensitivity sweeps', () => {
  it('vary assumptions of the dataset alone, the reduced one the same as the full one', () => {
    const [full, reduced, screening] = ['assumptions', 'assumptions-reduced', 'screening'].map(
      (name) => loadSweep(name).specification.factors,
    );
    expect(reduced).toEqual(full);
    expect(full).toHaveLength(10);
    const ids = sources.map((source) => source['source_id']);
    expect((screening ?? []).filter(({ name }) => !ids.includes(name))).toEqual([]);
    expect(screening).toEqual(expect.arrayContaining([...(full ?? [])]));
  });
});
