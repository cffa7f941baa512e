import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stateOf } from '../../../src/adapters/run-folders/folder-state.js';
import { LOCK_FILE } from '../../../src/adapters/run-folders/lock.js';
import { openRunFolder } from '../../../src/adapters/run-folders/run-folder.js';
import { scenarioOfRun } from '../../../src/runs/identity.js';
import type { Manifest } from '../../../src/runs/manifest.js';
import { tinyAssembly } from '../../runs/tiny-world.js';
import { scratchFolder } from './scratch-folder.js';

const FILES = ['market.csv', 'plants.csv'];
const quiet = (): undefined => undefined;

const manifest = (outputs: Manifest['outputs']): Manifest => ({
  run: '0123456789abcdef',
  versions: { steelsim: '1.0.0', node: 'v20.0.0' },
  gitRevision: null,
  seed: 1,
  scenario: scenarioOfRun(tinyAssembly().given.scenario),
  scenarioFiles: {},
  dataset: { name: 'data', files: {} },
  imputations: { dataset: {}, countryFigures: {}, drawnCampaignAges: 0 },
  counts: { years: 0, plants: 0, plantGroups: 0, furnaceGroups: 0, events: 0, deadLetters: 0 },
  digests: {},
  headline: [],
  crossings: [],
  outputs,
  wallClock: { started: '', finished: '', seconds: 0 },
});

/** Writes both files with a text and publishes them. */
const writeRun = async (dir: string, text: string): Promise<undefined> => {
  const folder = openRunFolder(dir, quiet);
  for (const file of FILES) {
    folder.outputs.start(file).row(text);
    folder.outputs.finish(file);
  }
  await folder.outputs.publish(manifest(folder.outputs.digests()));
  folder.close();
};

describe('the outputs of a run', () => {
  it('take their places together, the manifest among them', async () => {
    const dir = join(scratchFolder(), 'results/run');
    await writeRun(dir, 'a\n');
    expect(readdirSync(dir).sort()).toEqual(['manifest.json', ...FILES]);
  });

  it('leave what stood there as it was until they are published', async () => {
    const dir = scratchFolder();
    await writeRun(dir, 'old\n');
    const folder = openRunFolder(dir, quiet);
    folder.outputs.start('market.csv').row('new\n');
    folder.close();
    expect(readFileSync(join(dir, 'market.csv'), 'utf8')).toBe('old\n');
  });

  it('leave no trace when they are given up', () => {
    const dir = scratchFolder();
    const folder = openRunFolder(dir, quiet);
    folder.outputs.start('market.csv').row('x\n');
    folder.outputs.start('plants.csv').row('y\n');
    folder.outputs.finish('plants.csv');
    folder.close();
    expect(readdirSync(dir)).toEqual([]);
  });

  it('take the folders with them that were made for them alone', () => {
    const base = scratchFolder();
    openRunFolder(join(base, 'results/run'), quiet).close();
    expect(readdirSync(base)).toEqual([]);
  });

  it('replace those of an earlier run', async () => {
    const dir = scratchFolder();
    await writeRun(dir, 'old\n');
    await writeRun(dir, 'new\n');
    expect(readFileSync(join(dir, 'plants.csv'), 'utf8')).toBe('new\n');
  });
});

describe('the state of a folder', () => {
  it('is empty when there is none', () => {
    expect(stateOf(join(scratchFolder(), 'none'), FILES).kind).toBe('empty');
  });

  it('is empty when it holds only files that a run would not touch', () => {
    const dir = scratchFolder();
    writeFileSync(join(dir, 'notes.txt'), 'mine');
    expect(stateOf(dir, FILES).kind).toBe('empty');
  });

  it('is complete with a manifest and its outputs', async () => {
    const dir = scratchFolder();
    await writeRun(dir, 'a\n');
    expect(stateOf(dir, FILES).kind).toBe('complete');
  });

  it('is incomplete when an output is missing', async () => {
    const dir = scratchFolder();
    await writeRun(dir, 'a\n');
    rmSync(join(dir, 'market.csv'));
    expect(stateOf(dir, FILES).kind).toBe('incomplete');
  });

  it('is incomplete when a process was killed while it published', async () => {
    const dir = scratchFolder();
    await writeRun(dir, 'a\n');
    rmSync(join(dir, 'manifest.json'));
    writeFileSync(join(dir, LOCK_FILE), '{}');
    expect(stateOf(dir, FILES).kind).toBe('incomplete');
  });

  it('is foreign when files of these names stand there without a run', () => {
    const dir = scratchFolder();
    writeFileSync(join(dir, 'plants.csv'), 'plant_id\n');
    expect(stateOf(dir, FILES)).toEqual({ kind: 'foreign', files: ['plants.csv'] });
  });

  it('is foreign when the manifest is not that of a run', () => {
    const dir = scratchFolder();
    writeFileSync(join(dir, 'manifest.json'), '{"name":"something else"}');
    expect(stateOf(dir, FILES).kind).toBe('foreign');
  });
});
