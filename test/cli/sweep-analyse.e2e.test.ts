import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { workerThreads } from '../../src/adapters/executors/worker-threads.js';
import { runSweep } from '../../src/bootstrap.js';
import type { DataPackage } from '../../src/adapters/exports/datapackage/package.js';
import { packageFaults } from '../adapters/exports/check-package.js';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';
import { TINY_DATA } from '../runs/tiny-world.js';
import { ROOT, linesOf, steelsim } from './steelsim.js';

const LONG = 240_000;

const specification = (design: string): string => `
scenario: quickstart
set: { years.end: 2026 }
parameters:
  - path: policies.carbonPrice.flat
    distribution: { kind: uniform, min: 0, max: 200 }
  - path: markets.demand.multiplier
    distribution: { kind: uniform, min: 0.7, max: 0.9 }
design: ${design}
kpis:
  emissions: scope1(2026) + scope2(2026)
  hydrogenCost: cost(2026, technology = "DRI-H2")
`;

/** A sweep that has been run; its folder. */
const swept = async (design: string): Promise<string> => {
  const folder = scratchFolder();
  writeFileSync(join(folder, 'sweep.yaml'), specification(design));
  const out = join(folder, 'out');
  const { code, stderr } = await steelsim([
    ...['sweep', 'run', join(folder, 'sweep.yaml'), '--out', out, '--jobs', '1', '--quiet'],
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return out;
};

interface Printed {
  readonly kpis: readonly {
    readonly kpi: string;
    readonly unit: string;
    readonly ranking: readonly string[];
    readonly indices: readonly { readonly measure: string; readonly factor: string; readonly value: number }[];
    readonly direction: Readonly<Record<string, number>>;
  }[];
}

describe('steelsim sweep analyse, of a Saltelli sweep', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await swept('{ kind: saltelli, samples: 16, secondOrder: true }');
  }, LONG);

  it('says what drives the answer, and writes a page with a table and a chart', async () => {
    const { code, stdout, stderr } = await steelsim(['sweep', 'analyse', folder]);
    expect(code).toBe(0);
    expect(stderr).toBe('steelsim: hydrogenCost has no value at 96 of 96 points and is not analysed\n');
    expect(stdout).toMatch(/^emissions\n {2}\S+ accounts for \d+ % of the variance alone/);
    const analysis = join(folder, 'analysis');
    expect(readdirSync(analysis).sort()).toEqual([
      'analysis.md',
      'datapackage.json',
      'emissions-sobol.svg',
      'indices.csv',
    ]);
    const page = readFileSync(join(analysis, 'analysis.md'), 'utf8');
    expect(page).toContain('A `saltelli` design of 96 points over 2 parameters, one run each: 96 runs');
    expect(page).toContain('![What drives emissions](emissions-sobol.svg)');
    expect(page).toMatch(/ST of `\S+` (is stable within ±0\.03 since|has not settled)/);
    expect(linesOf(readFileSync(join(analysis, 'indices.csv'), 'utf8'))).toHaveLength(1 + 2 + 2 + 1);
  });

  it('describes its table, with the sources and licences of the sweep', async () => {
    const out = scratchFolder();
    expect((await steelsim(['sweep', 'analyse', folder, '--out', out])).code).toBe(0);
    expect(packageFaults(out)).toEqual([]);
    const [own, sweeps] = [out, folder].map(
      (dir) => JSON.parse(readFileSync(join(dir, 'datapackage.json'), 'utf8')) as DataPackage,
    );
    expect(own).toMatchObject({ name: 'steelsim-analysis-sweep', resources: [{ path: 'indices.csv' }] });
    expect(own?.licenses).toEqual(sweeps?.licenses);
    expect(JSON.stringify(own?.sources)).toContain('Global Energy Monitor');
    const { code, stderr } = await steelsim(['sweep', 'analyse', folder, '--out', folder]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `--out: found "${folder}", expected another folder than that of a sweep or a run\n`,
    });
  });

  it('gives a program all indices, in the unit of the KPI, and the same each time', async () => {
    const args = ['sweep', 'analyse', folder, '--kpi', 'emissions', '--json', '--out', scratchFolder()];
    const [first, again] = [await steelsim(args), await steelsim(args)];
    expect(again).toEqual(first);
    const [kpi, ...others] = (JSON.parse(first.stdout) as Printed).kpis;
    expect(others).toEqual([]);
    expect(kpi).toMatchObject({ kpi: 'emissions', unit: 'tCO2' });
    // The more steel is demanded, the more is emitted.
    expect(kpi?.direction['markets.demand.multiplier']).toBe(1);
    const total = kpi?.indices.filter(({ measure }) => measure === 'ST') ?? [];
    expect(total.map(({ factor }) => factor).sort()).toEqual([
      'markets.demand.multiplier',
      'policies.carbonPrice.flat',
    ]);
    expect(Math.max(...total.map(({ value }) => value))).toBeGreaterThan(0.3);
  });

  it('looks for where a KPI is low', async () => {
    const { kpis } = JSON.parse((await steelsim(['sweep', 'analyse', folder, '--json'])).stdout) as {
      readonly kpis: readonly { readonly spread: { readonly min: number; readonly mean: number } }[];
    };
    const limit = kpis[0]?.spread.mean ?? NaN;
    const out = scratchFolder();
    const threshold = `emissions < ${limit}`;
    const { code } = await steelsim(['sweep', 'analyse', folder, '--discover', threshold, '--out', out]);
    expect(code).toBe(0);
    const page = readFileSync(join(out, 'analysis.md'), 'utf8');
    expect(page).toContain('## Where emissions < ');
    expect(page).toContain('patient rule induction');
  });

  it('refuses what the sweep does not have, all at once', async () => {
    const { code, stdout, stderr } = await steelsim([
      ...['sweep', 'analyse', folder, '--kpi', 'emisions', '--kpi', 'price', '--discover', 'emission < 3'],
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--kpi: found "emisions", expected a KPI of the sweep: emissions, hydrogenCost');
    expect(stderr).toContain('did you mean "emissions"?');
    expect(stderr).toContain('--kpi: found "price"');
    expect(stderr).toContain('--discover: found "emission < 3"');
  });

  it('refuses an incomplete design and names the runs, a dozen of them and how many', async () => {
    const broken = scratchFolder();
    const [header = '', ...rows] = linesOf(readFileSync(join(folder, 'runs.csv'), 'utf8'));
    const failed = rows.map((row, n) => (n < 14 ? row.replace(',done,', n % 2 === 0 ? ',failed,' : ',timeout,') : row));
    writeFileSync(join(broken, 'runs.csv'), `${[header, ...failed.slice(0, -1)].join('\n')}\n`);
    writeFileSync(join(broken, 'manifest.json'), readFileSync(join(folder, 'manifest.json')));
    const { code, stdout, stderr } = await steelsim(['sweep', 'analyse', broken]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`${broken}: 15 of 96 runs are not done`);
    for (const [n, row] of failed.slice(0, 12).entries()) {
      expect(stderr).toContain(
        `  ${row.split(',')[0] ?? ''} (point ${n}, replicate 0): ${n % 2 === 0 ? 'failed' : 'timeout'}`,
      );
    }
    expect(stderr).toContain('  and 3 more');
    expect(readdirSync(broken).sort()).toEqual(['manifest.json', 'runs.csv']);
  });
});

describe('steelsim sweep analyse, of other folders', () => {
  it('ranks by the effects of a Morris sweep', { timeout: LONG }, async () => {
    const folder = await swept('{ kind: morris, trajectories: 4 }');
    const { code, stdout } = await steelsim(['sweep', 'analyse', folder, '--kpi', 'emissions']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/from one end of its range to the other moves emissions by [\d.]+ MtCO2 on average/);
    expect(readdirSync(join(folder, 'analysis')).sort()).toEqual([
      'analysis.md',
      'datapackage.json',
      'emissions-morris.svg',
      'indices.csv',
    ]);
  });

  it('names the runs that failed, took too long or crashed, until they are done', { timeout: LONG }, async () => {
    const out = scratchFolder();
    const sweep = join(ROOT, 'test/adapters/sweeps/specs/tiny-sobol-8.yaml');
    const module = new URL('../adapters/executors/unlucky-worker.mjs', import.meta.url);
    const executor = workerThreads({ jobs: 2, timeout: 5, module, workerData: { dataDir: TINY_DATA } });
    const request = { sweep, out, jobs: 0, onError: 'continue' } as const;
    await runSweep(request, { executor });
    const { code, stderr } = await steelsim(['sweep', 'analyse', out]);
    expect(code).toBe(2);
    expect(stderr).toContain('3 of 8 runs are not done');
    expect(stderr).toMatch(/[0-9a-f]{16} \(point 0, replicate 0\): failed\n/);
    expect(stderr).toMatch(/[0-9a-f]{16} \(point 1, replicate 0\): timeout\n/);
    expect(stderr).toMatch(/[0-9a-f]{16} \(point 2, replicate 0\): crashed\n/);
    await runSweep(request);
    expect((await steelsim(['sweep', 'analyse', out])).code).toBe(0);
  });

  it('lays a grid of two parameters out as a map', { timeout: LONG }, async () => {
    const folder = await swept('{ kind: grid, levels: 3 }');
    expect((await steelsim(['sweep', 'analyse', folder, '--kpi', 'emissions'])).code).toBe(0);
    const page = readFileSync(join(folder, 'analysis', 'analysis.md'), 'utf8');
    expect(page).toContain('(emissions-grid.svg)');
    expect(page).toContain('## All points');
  });

  it('asks for the folder of a sweep that has been run', async () => {
    const { code, stderr } = await steelsim(['sweep', 'analyse', scratchFolder()]);
    expect(code).toBe(2);
    expect(stderr).toContain('expected the folder of a sweep that has been run, with its manifest.json (it has none)');
  });
});
