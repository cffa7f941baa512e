import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { RunRequest } from '../../src/bootstrap.js';
import { runScenario } from '../../src/bootstrap.js';
import { keyedDraws } from '../../src/adapters/random/keyed-draws.js';
import { SHIPPED_DATA } from '../../src/adapters/installation.js';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';
import { TINY_DATA, TINY_SCENARIO } from './tiny-world.js';

/** Puts the rows of a table below its header into an order of the seed. No cell of these datasets holds a line end. */
const shuffled = (text: string, seed: number, file: string): string => {
  const [header = '', ...rows] = text.trimEnd().split('\n');
  const draws = keyedDraws(seed);
  const drawn = rows.map((row, i) => ({ row, at: draws.uniform(file, i, 'row order') })).sort((a, b) => a.at - b.at);
  return `${[header, ...drawn.map(({ row }) => row)].join('\n')}\n`;
};

const shuffledDataset = (from: string, seed: number): string => {
  const folder = join(scratchFolder(), 'data');
  mkdirSync(folder);
  cpSync(from, folder, { recursive: true });
  for (const file of readdirSync(folder).filter((each) => each.endsWith('.csv'))) {
    const path = join(folder, file);
    writeFileSync(path, shuffled(readFileSync(path, 'utf8'), seed, file));
  }
  return folder;
};

const datasetOf = (from: string): string => {
  const folder = join(scratchFolder(), 'data');
  cpSync(from, folder, { recursive: true });
  return folder;
};

/** Every file of a run by name; of the manifest what does not depend on the bytes of the inputs or on the clock. */
const outputsOf = async (request: RunRequest): Promise<ReadonlyMap<string, string>> => {
  const out = join(scratchFolder(), 'run');
  await runScenario({ ...request, out });
  const files = readdirSync(out).map((file) => [file, readFileSync(join(out, file), 'utf8')] as const);
  return new Map(files.map(([file, text]) => [file, file === 'manifest.json' ? withoutInputs(text) : text]));
};

interface ToldInputs {
  run?: unknown;
  wallClock?: unknown;
  dataset: { files?: unknown };
}

const withoutInputs = (text: string): string => {
  const manifest = JSON.parse(text) as ToldInputs;
  delete manifest.run;
  delete manifest.wallClock;
  delete manifest.dataset.files;
  return JSON.stringify(manifest);
};

const anySeed = fc.integer({ min: 1, max: 1e6 });

test.prop([anySeed], { seed: 20250305, numRuns: 4 })(
  'the order of rows in the tables of a dataset changes no byte of what the tiny world writes',
  async (seed) => {
    const request = { scenario: TINY_SCENARIO, until: 2032 };
    const plain = await outputsOf({ ...request, data: datasetOf(TINY_DATA) });
    const mixed = await outputsOf({ ...request, data: shuffledDataset(TINY_DATA, seed) });
    expect(mixed).toEqual(plain);
  },
);

test.prop([anySeed], { seed: 20250305, numRuns: 1 })(
  'the order of rows in the tables changes no byte of what three countries of the shipped dataset write',
  async (seed) => {
    const request = {
      scenario: 'net-zero',
      until: 2027,
      set: ['countries=[DEU,IND,USA]', 'markets.demand.multiplier=0.85'],
    };
    const plain = await outputsOf({ ...request, data: datasetOf(SHIPPED_DATA) });
    const mixed = await outputsOf({ ...request, data: shuffledDataset(SHIPPED_DATA, seed) });
    expect(mixed).toEqual(plain);
  },
  60_000,
);
