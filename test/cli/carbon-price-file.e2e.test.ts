import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';
import { TINY_DATA, TINY_SCENARIO } from '../runs/tiny-world.js';
import { steelsim } from './steelsim.js';

const HEADER = 'model,scenario,region,variable,unit,2025,2030,2040';
/** The paths of the tiny scenario, and the same with a price of its own for India. */
const SAME = [HEADER, 'M,S,World,Price|Carbon,USD_2020/t CO2,0,80,160', ''].join('\n');
const OTHER = [SAME, 'M,S,India,Price|Carbon,USD_2020/t CO2,0,40,80', ''].join('');

const manifestIn = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    readonly run: string;
    readonly scenario: { readonly policies: { readonly carbonPrice: object } };
    readonly scenarioFiles: Readonly<Record<string, string>>;
  };

test('a run with prices from a table is known by the prices, and stands without the table', async () => {
  const scratch = scratchFolder();
  const table = join(scratch, 'prices.csv');
  const run = async (out: string, file: string, ...args: readonly string[]) => {
    const set = ['--set', `policies.carbonPrice.iamc=${file}`];
    const ended = await steelsim(['run', TINY_SCENARIO, ...set, '--quiet', '--out', join(scratch, out), ...args], {
      cwd: scratch,
    });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    return ended;
  };

  writeFileSync(table, SAME);
  await run('same', 'prices.csv');
  expect((await steelsim(['run', TINY_SCENARIO, '--quiet', '--out', join(scratch, 'plain')])).code).toBe(0);
  expect(manifestIn(join(scratch, 'same')).run).toBe(manifestIn(join(scratch, 'plain')).run);
  expect(Object.keys(manifestIn(join(scratch, 'same')).scenarioFiles)).toContain('prices.csv');

  writeFileSync(table, OTHER);
  await run('other', 'prices.csv');
  const other = manifestIn(join(scratch, 'other'));
  expect(other.run).not.toBe(manifestIn(join(scratch, 'same')).run);
  expect(other.scenario.policies.carbonPrice).toEqual({
    paths: { world: { '2025': 0, '2030': 80, '2040': 160 }, IND: { '2025': 0, '2030': 40, '2040': 80 } },
    flat: null,
    multiplier: 1,
  });

  // The same prices from another place are the same run, which is not computed again.
  mkdirSync(join(scratch, 'moved'));
  writeFileSync(join(scratch, 'moved/renamed.csv'), OTHER);
  rmSync(table);
  const before = readFileSync(join(scratch, 'other/manifest.json'), 'utf8');
  await run('other', 'moved/renamed.csv');
  expect(readFileSync(join(scratch, 'other/manifest.json'), 'utf8')).toBe(before);

  rmSync(join(scratch, 'moved'), { recursive: true });
  const data = ['--data', TINY_DATA];
  expect(await steelsim(['replay', join(scratch, 'other'), ...data])).toMatchObject({ code: 0 });
  const branch = [
    'branch',
    join(scratch, 'other'),
    ...data,
    '--at',
    '2035',
    '--out',
    join(scratch, 'branch'),
    '--quiet',
  ];
  expect(await steelsim([...branch, '--set', 'policies.carbonPrice.multiplier=2'])).toMatchObject({ code: 0 });
  expect(manifestIn(join(scratch, 'branch')).scenario.policies.carbonPrice).toMatchObject({
    paths: { IND: { '2040': 80 } },
    multiplier: 2,
  });
}, 120_000);
