import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/runs/manifest.js';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';
import { linesOf, steelsim, type Ended } from './steelsim.js';

interface Point {
  readonly attributes: readonly { readonly key: string; readonly value: { readonly stringValue: string } }[];
  readonly asInt: string;
}
interface Metrics {
  readonly resourceMetrics: readonly [
    {
      readonly scopeMetrics: readonly [{ readonly metrics: readonly { name: string; sum: { dataPoints: Point[] } }[] }];
    },
  ];
}

const manifestIn = (dir: string): Manifest => JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as Manifest;

describe('steelsim run --telemetry', () => {
  let cwd = '';
  let measured: Ended;

  beforeAll(async () => {
    cwd = scratchFolder();
    await steelsim(['run', 'quickstart', '--out', 'plain', '--quiet'], { cwd });
    const asked = ['--telemetry', '--telemetry-json', 'metrics/run.json', '--log-level', 'trace'];
    measured = await steelsim(['run', 'quickstart', '--out', 'measured', '--quiet', ...asked], { cwd });
  });

  it('prints a table on stderr alone', () => {
    expect([measured.code, measured.stdout]).toEqual([0, '']);
    for (const words of ['AllocateProduction', 'market.cleared', 'cost-curve', 'queue high-water mark', 'rollbacks'])
      expect(measured.stderr).toContain(`│   ${words} `);
  });

  it('gives the same bytes in every output as without', () => {
    const outputs = Object.keys(manifestIn(join(cwd, 'plain')).outputs);
    expect(readdirSync(join(cwd, 'measured')).sort()).toEqual([...outputs, 'manifest.json'].sort());
    for (const file of outputs) {
      const [a, b] = ['plain', 'measured'].map((dir) => readFileSync(join(cwd, dir, file), 'utf8'));
      expect(a).toBe(b);
    }
  });

  it('gives the same manifest as without but for the wall clock', () => {
    const [a, b] = ['plain', 'measured'].map((dir) => ({ ...manifestIn(join(cwd, dir)), wallClock: null }));
    expect(a).toEqual(b);
  });

  it('logs every event at the level trace', () => {
    const audited = linesOf(measured.stderr).filter((line) => line.includes('"msg":"event"'));
    expect(audited).toHaveLength(manifestIn(join(cwd, 'measured')).counts.events);
  });

  it('writes metrics whose messages of kind event add up to the log', () => {
    const { resourceMetrics } = JSON.parse(readFileSync(join(cwd, 'metrics/run.json'), 'utf8')) as Metrics;
    const [{ scopeMetrics }] = resourceMetrics;
    const messages = scopeMetrics[0].metrics.find(({ name }) => name === 'steelsim.kernel.messages');
    const events = messages?.sum.dataPoints.filter(({ attributes }) =>
      attributes.some(({ value }) => value.stringValue === 'event'),
    );
    const total = events?.reduce((sum, { asInt }) => sum + Number(asInt), 0);
    expect(total).toBe(manifestIn(join(cwd, 'measured')).counts.events);
  });

  it('leaves nothing beside the metrics', () => {
    expect(readdirSync(join(cwd, 'metrics'))).toEqual(['run.json']);
  });

  it('says that a run which is there already was not measured', async () => {
    const { code, stderr } = await steelsim(
      ['run', 'quickstart', '--out', 'measured', '--quiet', '--telemetry-json', 'none.json'],
      { cwd },
    );
    expect(code).toBe(0);
    expect(stderr).toBe('steelsim: no telemetry: measured holds this run already; --fresh runs it again\n');
    expect(existsSync(join(cwd, 'none.json'))).toBe(false);
  });
});

describe('--telemetry-json', () => {
  const refused = async (path: string): Promise<string> => {
    const cwd = scratchFolder();
    mkdirSync(join(cwd, 'folder'));
    const { code, stderr } = await steelsim(['run', 'quickstart', '--out', 'run', '--telemetry-json', path], { cwd });
    expect(code).toBe(2);
    expect(existsSync(join(cwd, 'run'))).toBe(false);
    return stderr;
  };

  it('refuses a folder before anything runs', async () => {
    expect(await refused('folder')).toBe('--telemetry-json: found "folder", expected a file, not a folder\n');
  });

  it('refuses the name of an output', async () => {
    expect(await refused('run/market.csv')).toContain('expected another name than that of an output');
  });
});
