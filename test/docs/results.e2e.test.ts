import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkout, textOf } from './blocks.js';

const write = (out: string, scenarios: string, pair: string) =>
  spawnSync(
    process.execPath,
    [join(checkout, 'scripts/results/run.mjs'), '--scenarios', scenarios, '--pair', pair, '--out', out],
    { encoding: 'utf8' },
  );

const shownIn = (page: string): readonly string[] =>
  [...page.matchAll(/\]\(pictures\/([^)]+)\)/g)].map((match) => match[1] ?? '').sort();

const picturesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name !== 'made-from.json')
    .sort();

/** Tags of well-formed XML whose attributes hold no quote; what is left of a picture without them is text. */
const TAG = /<\/?[\w:]+(\s+[\w:-]+="[^"<]*")*\s*\/?>/g;

describe('the results page of a small scenario', () => {
  let out = '';
  let status: number | null = null;
  beforeAll(() => {
    out = mkdtempSync(join(tmpdir(), 'steelsim-results-page-'));
    ({ status } = write(out, 'quickstart', 'quickstart,quickstart'));
  });
  afterAll(() => {
    rmSync(out, { recursive: true, force: true });
  });
  const picture = (name: string): string => readFileSync(join(out, 'pictures', name), 'utf8');

  test('is written with every value filled in', () => {
    const page = readFileSync(join(out, 'results.md'), 'utf8');
    expect(status).toBe(0);
    expect(page).not.toMatch(/\{\{|undefined|NaN/);
    expect(page).toMatch(/^\| `quickstart` \| [\d,]+ \|/m);
  });

  test('shows exactly the pictures that were drawn', () => {
    const page = readFileSync(join(out, 'results.md'), 'utf8');
    expect(picturesIn(join(out, 'pictures'))).toEqual(shownIn(page));
  });

  test('has pictures that are well-formed', () => {
    const left = picturesIn(join(out, 'pictures')).filter((name) => /[<>]/.test(picture(name).replace(TAG, '')));
    expect(left).toEqual([]);
  });

  test('has the same bytes for the same chart, whatever was drawn before', () => {
    for (const kind of ['routes', 'emissions', 'metallics', 'capacity', 'cost-curve'])
      expect(picture(`${kind}-net-zero.svg`)).toBe(picture(`${kind}-baseline.svg`));
  });
});

test('a pair that is not run is refused before anything is written', () => {
  const out = join(tmpdir(), `steelsim-results-none-${process.pid}`);
  expect(write(out, 'quickstart', 'quickstart,net-zero').status).toBe(1);
  expect(existsSync(out)).toBe(false);
});

test('the shipped page shows every shipped picture', () => {
  expect(picturesIn(join(checkout, 'docs/pictures'))).toEqual(shownIn(textOf('docs/results.md')));
});
