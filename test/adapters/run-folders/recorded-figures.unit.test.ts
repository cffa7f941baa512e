import { beforeAll, describe, expect, it } from 'vitest';
import { recordedFigures } from '../../../src/adapters/run-folders/recorded-figures.js';
import { evaluateKpi, parseKpi } from '../../../src/experiments/index.js';
import type { Manifest } from '../../../src/runs/manifest.js';
import type { RunFigures } from '../../../src/runs/figures.js';
import { figuresOf } from '../../../src/runs/figures.js';
import { tinyRun } from '../../runs/resumed.js';
import { runOf, tinyInputs } from '../../runs/run-of.js';
import { scratchFolder } from './scratch-folder.js';

const valueOf = (source: string, figures: RunFigures): number => {
  const parsed = parseKpi(source);
  return parsed.ok ? evaluateKpi(parsed.expression, figures) : expect.fail(JSON.stringify(parsed.faults));
};

describe('the figures of a run from its tables', () => {
  const folder = scratchFolder();
  let manifest: Manifest;
  let inMemory: RunFigures;
  beforeAll(async () => {
    ({ manifest } = await tinyRun(folder));
    const assembly = await runOf(tinyInputs('years.end=2030'));
    inMemory = figuresOf({ ...assembly, years: assembly.records.view() });
  });

  it('are those that a sweep would keep of it, by technology, product, country and route', () => {
    const figures = recordedFigures(folder, manifest, inMemory);
    const groups = ['production', 'capacity', 'scope1', 'scope2', 'captured', 'cost'];
    const filters = [
      ...inMemory.technologies.map(({ technology }) => `technology = "${technology}"`),
      ...inMemory.countries.flatMap((country) =>
        ['iron', 'steel'].map((made) => `country = "${country}", product = "${made}"`),
      ),
    ];
    const asked = [2025, 2028, 2030].flatMap((year) => [
      ...groups.flatMap((figure) => filters.map((filter) => `${figure}(${year}, ${filter})`)),
      ...['price', 'demand'].flatMap((figure) =>
        inMemory.countries.map((country) => `${figure}(${year}, country = "${country}")`),
      ),
      ...['price', 'demand'].flatMap((figure) =>
        ['iron', 'steel'].map((made) => `${figure}(${year}, product = "${made}")`),
      ),
      ...['BF-BOF', 'DRI-EAF', 'scrap EAF', 'other'].map((route) => `production(${year}, route = "${route}")`),
    ]);
    for (const source of asked) {
      const expected = valueOf(source, inMemory);
      const [actual, size] = [valueOf(source, figures), Math.max(1, Math.abs(expected))];
      if (Number.isNaN(expected)) expect(actual, source).toBeNaN();
      else expect(Math.abs(actual - expected), source).toBeLessThanOrEqual(1e-12 * size);
    }
    expect(asked.filter((source) => valueOf(source, inMemory) > 0).length).toBeGreaterThan(100);
  });

  it('count nothing for a country that only another run has', () => {
    const figures = recordedFigures(folder, manifest, { ...inMemory, countries: [...inMemory.countries, 'ZZZ'] });
    expect(valueOf('scope1(2030, country = "ZZZ")', figures)).toBe(0);
    expect(valueOf('price(2030, country = "ZZZ")', figures)).toBeNaN();
  });
});
