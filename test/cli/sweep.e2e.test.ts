import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runSweep } from '../../src/bootstrap.js';
import { shuffled } from '../../src/experiments/uniform-source.js';
import { uniformStream } from '../../src/adapters/random/uniform-stream.js';
import { workerThreads } from '../../src/adapters/executors/worker-threads.js';
import type { DataPackage } from '../../src/adapters/exports/datapackage/package.js';
import { packageFaults } from '../adapters/exports/check-package.js';
import { TINY_DATA } from '../runs/tiny-world.js';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';
import { ROOT, linesOf, steelsim } from './steelsim.js';

const SPECS = join(ROOT, 'test/adapters/sweeps/specs');
const TINY = join(SPECS, 'tiny.yaml');
const RUNS = 201;
const LONG = 240_000;

const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
const digests = (folder: string) => ({
  runs: sha256(join(folder, 'runs.csv')),
  timeseries: sha256(join(folder, 'timeseries.csv')),
  package: sha256(join(folder, 'datapackage.json')),
});

describe('a sweep of two hundred runs', () => {
  let once: string;
  let expected: ReturnType<typeof digests>;

  beforeAll(async () => {
    once = scratchFolder();
    const { code, stderr } = await steelsim(['sweep', 'run', TINY, '--out', once, '--jobs', '1', '--quiet']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expected = digests(once);
  }, LONG);

  it('has a row for each of its runs, all of them done, and no file for each of them', () => {
    const [header = '', ...rows] = linesOf(readFileSync(join(once, 'runs.csv'), 'utf8'));
    expect(header).toBe(
      'run_id,point,replicate,policies.carbonPrice.multiplier,markets.gas.multiplier,markets.coal.multiplier,' +
        'agents.decisionWindow,policies.borderAdjustment.enabled,agents.foresight,seed,status,emissions2027,gasShare2027',
    );
    expect(rows).toHaveLength(RUNS);
    expect(rows.filter((row) => row.includes(',done,'))).toHaveLength(RUNS);
    expect(rows.slice(0, 4).map((row) => row.split(',').slice(1, 3).join('.'))).toEqual(['0.0', '0.1', '0.2', '1.0']);
    expect(readdirSync(once).sort()).toEqual([
      'datapackage.json',
      'manifest.json',
      'runs.csv',
      'store',
      'timeseries.csv',
    ]);
    expect(readdirSync(join(once, 'store'))).toHaveLength(1);
  });

  it('has the same bytes on two threads', { timeout: LONG }, async () => {
    const folder = scratchFolder();
    await steelsim(['sweep', 'run', TINY, '--out', folder, '--jobs', '2', '--quiet']);
    expect(digests(folder)).toEqual(expected);
  });

  it('has the same bytes when three shards are merged, whose completeness is proved', { timeout: LONG }, async () => {
    const folder = scratchFolder();
    const shards = [1, 2, 3].map((shard) => join(folder, `shard-${shard}`));
    for (const [i, out] of shards.entries()) {
      await steelsim(['sweep', 'run', TINY, '--shard', `${i + 1}/3`, '--out', out, '--jobs', '1', '--quiet']);
      expect(existsSync(join(out, 'runs.csv'))).toBe(false);
    }
    const merged = join(folder, 'merged');
    const [first = '', second = '', third = ''] = shards;
    const partly = await steelsim(['sweep', 'merge', TINY, '--from', first, third, '--out', merged]);
    expect(partly.code).toBe(1);
    expect(partly.stderr).toContain(`67 of ${RUNS} runs are missing:`);
    expect(partly.stderr).toMatch(/[0-9a-f]{16} \(point 0, replicate 1\)/);
    expect(existsSync(join(merged, 'runs.csv'))).toBe(false);
    const whole = await steelsim(['sweep', 'merge', TINY, '--from', second, '--out', merged]);
    expect(whole.code).toBe(0);
    expect(digests(merged)).toEqual(expected);
  });

  it('has the same bytes in a shuffled order', { timeout: LONG }, async () => {
    const folder = scratchFolder();
    const order = (ids: readonly string[]) =>
      shuffled(ids.length, uniformStream('order')).map((place) => ids[place] ?? '');
    const { executed } = await runSweep({ sweep: TINY, out: folder, jobs: 0, onError: 'fail-fast' }, { order });
    expect(executed).toBe(RUNS);
    expect(digests(folder)).toEqual(expected);
  });

  it('has the same bytes when it was killed ten times', { timeout: LONG }, async () => {
    const folder = scratchFolder();
    const run = ['sweep', 'run', TINY, '--out', folder, '--jobs', '1'];
    const before: number[] = [];
    for (let kill = 0; kill < 10; kill += 1) {
      const { code, stderr } = await steelsim(run, {
        onStderr: (text, signal) => {
          if (text.includes('to execute')) setTimeout(signal, 200 + 40 * kill, 'SIGKILL');
        },
      });
      expect(code, 'it was killed at work').toBeNull();
      before.push(Number(/^(\d+) of/.exec(stderr)?.[1]));
    }
    expect(before.at(-1), 'what was done is not done again').toBeLessThan(RUNS);
    const { code } = await steelsim(run);
    expect(code).toBe(0);
    expect(digests(folder)).toEqual(expected);
  });

  it('is described by its data package, row by row, with what its parameters may be', () => {
    expect(packageFaults(once)).toEqual([]);
    const { outputs } = JSON.parse(readFileSync(join(once, 'manifest.json'), 'utf8')) as { readonly outputs: object };
    expect(Object.keys(outputs)).toEqual(['datapackage.json', 'runs.csv', 'timeseries.csv']);
    const { name, resources } = JSON.parse(readFileSync(join(once, 'datapackage.json'), 'utf8')) as DataPackage;
    expect(name).toBe('steelsim-sweep-tiny');
    const [runs, timeseries] = resources;
    const fields = new Map(runs?.schema?.fields.map((field) => [field.name, field]));
    expect(fields.get('policies.carbonPrice.multiplier')).toEqual({
      name: 'policies.carbonPrice.multiplier',
      type: 'number',
      description: 'What policies.carbonPrice.multiplier is set to: a multiplier from 0 up.',
      unit: '1',
      constraints: { required: true, minimum: 0, maximum: 2 },
    });
    expect(fields.get('agents.decisionWindow')).toMatchObject({ type: 'integer', unit: 'yr' });
    expect(fields.get('agents.decisionWindow')?.constraints).toEqual({ required: true, minimum: 2, maximum: 8 });
    expect(fields.get('policies.borderAdjustment.enabled')).toMatchObject({ type: 'boolean' });
    expect(fields.get('agents.foresight')?.constraints).toEqual({ required: true, enum: ['myopic', 'announced'] });
    expect(fields.get('emissions2027')).toEqual({
      name: 'emissions2027',
      type: 'number',
      description: 'KPI: scope1(2027)',
      unit: 'tCO2',
    });
    expect(fields.get('gasShare2027')).toMatchObject({ unit: '1' });
    expect(timeseries?.schema?.foreignKeys).toEqual([
      {
        fields: ['run_id', 'point', 'replicate'],
        reference: { resource: 'runs', fields: ['run_id', 'point', 'replicate'] },
      },
    ]);
    expect(timeseries?.schema?.fields.filter(({ type, unit }) => type === 'number' && unit === undefined)).toEqual([]);
  });

  it('is found not to be as its package says when a cell is changed', () => {
    const folder = scratchFolder();
    for (const file of ['datapackage.json', 'timeseries.csv'])
      writeFileSync(join(folder, file), readFileSync(join(once, file)));
    const runs = readFileSync(join(once, 'runs.csv'), 'utf8');
    writeFileSync(join(folder, 'runs.csv'), runs.replace(',myopic,', ',blind,'));
    expect(packageFaults(folder).join('\n')).toMatch(/another hash[^]*agents\.foresight=blind: expected one of/);
    const first = runs.split('\n')[1] ?? '';
    writeFileSync(join(folder, 'runs.csv'), runs.replace(`${first}\n`, ''));
    expect(packageFaults(folder).join('\n')).toContain('is not in runs');
  });

  it('changes its KPIs without executing a run', { timeout: LONG }, async () => {
    const file = join(SPECS, 'tiny-other-kpis.yaml');
    const { code, stdout } = await steelsim(['sweep', 'run', file, '--out', once, '--json', '--quiet']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ executed: 0, runs: RUNS, status: { done: RUNS } });
    const [header = ''] = linesOf(readFileSync(join(once, 'runs.csv'), 'utf8'));
    expect(header.endsWith(',status,steel')).toBe(true);
  });

  it('finishes what is in flight on Ctrl-C, says how to continue, and exits 130', { timeout: LONG }, async () => {
    const folder = scratchFolder();
    const run = ['sweep', 'run', TINY, '--out', folder, '--jobs', '1'];
    const { code, stderr } = await steelsim(run, {
      onStderr: (text, signal) => {
        if (text.includes('to execute')) setTimeout(signal, 500, 'SIGINT');
      },
    });
    expect(code).toBe(130);
    const [, kept] = /interrupted: (\d+) of 201 runs are kept, the same command continues/.exec(stderr) ?? [];
    const status = await steelsim(['sweep', 'status', TINY, '--out', folder, '--json']);
    expect(JSON.parse(status.stdout)).toMatchObject({ status: { done: Number(kept) }, damaged: [] });
    expect(readdirSync(join(folder, 'store')).every((file) => file.endsWith('.jsonl'))).toBe(true);
  });
});

describe('a design that grows', () => {
  it('executes only its new points', async () => {
    const folder = scratchFolder();
    const grown = async (samples: number): Promise<number> => {
      const file = join(SPECS, `tiny-sobol-${samples}.yaml`);
      return (await runSweep({ sweep: file, out: folder, jobs: 0, onError: 'fail-fast' })).executed;
    };
    expect(await grown(8)).toBe(8);
    expect(await grown(16)).toBe(8);
    expect(await grown(16)).toBe(0);
  });
});

describe('runs that throw, loop for ever or take their thread down', () => {
  const module = new URL('../adapters/executors/unlucky-worker.mjs', import.meta.url);
  const unlucky = (jobs: number) => workerThreads({ jobs, timeout: 5, module, workerData: { dataDir: TINY_DATA } });
  const sweep = join(SPECS, 'tiny-sobol-8.yaml');

  it('are noted under `continue` while the rest finishes', async () => {
    const out = scratchFolder();
    const request = { sweep, out, jobs: 0, onError: 'continue' } as const;
    const { status } = await runSweep(request, { executor: unlucky(2) });
    expect(status).toEqual({ done: 5, failed: 1, timeout: 1, crashed: 1, missing: 0 });
    const rows = linesOf(readFileSync(join(out, 'runs.csv'), 'utf8')).slice(1);
    expect(rows.map((row) => row.split(',')[6])).toEqual([
      'failed',
      'timeout',
      'crashed',
      ...Array.from({ length: 5 }, () => 'done'),
    ]);
    const told = await steelsim(['sweep', 'status', sweep, '--out', out]);
    expect(told.stdout).toMatch(/point 0 replicate 0 failed: out of luck/);
    expect(told.stdout).toMatch(/point 1 replicate 0 timeout: not finished after 5 s/);
    expect(told.stdout).toMatch(/point 2 replicate 0 crashed: the worker ended with exit code 9/);
    // The same command tries them again, now with runs that go well, and nothing else.
    expect(await runSweep(request)).toMatchObject({
      executed: 3,
      status: { done: 8 },
    });
  });

  it('end the sweep at once under `fail-fast`', async () => {
    const out = scratchFolder();
    const request = { sweep, out, jobs: 0, onError: 'fail-fast' } as const;
    await expect(runSweep(request, { executor: unlucky(1) })).rejects.toThrow(/^run [0-9a-f]{16} failed: out of luck/);
    expect(readdirSync(out)).toEqual(['store']);
  });
});

describe('steelsim sweep', () => {
  it('refuses a file with ten faults with ten messages, and starts nothing', async () => {
    const cwd = scratchFolder();
    const { code, stdout, stderr } = await steelsim(['sweep', 'run', join(SPECS, 'ten-faults.yaml')], { cwd });
    expect({ code, stdout, files: readdirSync(cwd) }).toEqual({ code: 2, stdout: '', files: [] });
    expect(linesOf(stderr)).toHaveLength(10);
    expect(linesOf(stderr).filter((line) => !/ten-faults\.yaml:\d+:\d+, .*expected /.test(line))).toEqual([]);
  });

  it('runs one run of a sweep again with all its files, under the same id', async () => {
    const folder = scratchFolder();
    const file = join(SPECS, 'tiny-sobol-8.yaml');
    await runSweep({ sweep: file, out: folder, jobs: 0, onError: 'fail-fast' });
    const [, , , row = ''] = linesOf(readFileSync(join(folder, 'runs.csv'), 'utf8'));
    const [id = ''] = row.split(',');
    const out = join(folder, 'one');
    const { code, stdout } = await steelsim(['sweep', 'rerun', file, id, '--out', out]);
    expect(code).toBe(0);
    expect(linesOf(stdout)[0]).toBe(`run ${id}, seed 1`);
    expect(existsSync(join(out, 'events.jsonl'))).toBe(true);
    const unknown = await steelsim(['sweep', 'rerun', file, 'abc', '--out', out]);
    expect(unknown.code).toBe(2);
  });

  it('does not write into the folder of a run or of another sweep', async () => {
    const folder = scratchFolder();
    mkdirSync(join(folder, 'run'));
    await steelsim(['run', 'quickstart', '--until', '2025', '--out', join(folder, 'run'), '--quiet']);
    const { code, stderr } = await steelsim(['sweep', 'run', TINY, '--out', join(folder, 'run')]);
    expect(code).toBe(2);
    expect(stderr).toContain('expected another folder than that of a run');
  });

  it('plans without writing anything', async () => {
    const cwd = scratchFolder();
    const { code, stdout } = await steelsim(['sweep', 'plan', TINY, '--json'], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ runs: RUNS, points: 67, known: 0, toExecute: RUNS, basis: 'one trial' });
    expect(readdirSync(cwd)).toEqual([]);
  });
});
