import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readInputs } from '../../src/adapters/read-inputs.js';
import { runIdOf } from '../../src/runs/identity.js';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';
import { checkout, pages, textOf } from './blocks.js';
import { outOfDate, PICTURE_FOLDERS, recordIn } from './made-from.js';

/** What the check says of a checkout, line by line. */
const faultsIn = (root: string): readonly string[] => {
  const script = join(checkout, 'scripts/made-from/check.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, root], { encoding: 'utf8' });
  const lines = stdout.split('\n').filter((line) => line !== '');
  expect({ status, stderr }).toEqual({ status: lines.length > 0 ? 1 : 0, stderr: '' });
  return lines;
};

const RESULTS = '`npm run results` makes all of them anew';
const REPORT = '`npm run pictures:report` makes all of them anew';

/** A copy of all that the check reads. */
const copy = (): string => {
  const root = scratchFolder();
  const drawing = ['docs/results.md', 'scripts/results', 'scripts/pictures', 'src/charts/palette.ts'];
  for (const path of [...PICTURE_FOLDERS, ...drawing]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    cpSync(join(checkout, path), join(root, path), { recursive: true });
  }
  symlinkSync(join(checkout, 'node_modules'), join(root, 'node_modules'));
  return root;
};

const changed = (root: string, path: string, seen: string | RegExp, now: string): undefined => {
  const text = readFileSync(join(root, path), 'utf8');
  expect(text).toMatch(seen);
  writeFileSync(join(root, path), text.replace(seen, now));
};

test('the pictures of the documentation are as their scripts left them, and would be drawn the same today', () => {
  expect(faultsIn(checkout)).toEqual([]);
});

test('the run whose id a picture shows is that of today: another version, scenario or dataset is another run', () => {
  const { ids = {} } = recordIn('docs/guides/pictures');
  const today = Object.keys(ids).map((scenario) => [scenario, runIdOf(readInputs({ scenario }).identity)]);
  expect(Object.keys(ids)).toEqual(['net-zero']);
  expect(Object.fromEntries(today), '`npm run pictures:report` takes the pictures anew').toEqual(ids);
});

test('every picture that a page shows has a script, or is drawn again by a test; one is a drawing of ours', () => {
  const shown = pages.flatMap((page) =>
    [...textOf(page).matchAll(/!\[[^\]]*\]\(([^)\s]+\.(?:svg|png))\)/g)].map(([, path = '']) => join(dirname(page), path)),
  );
  const recorded = PICTURE_FOLDERS.flatMap((folder) =>
    Object.keys(recordIn(folder).files).map((name) => join(folder, name)),
  );
  const others = [...new Set(shown)].filter((path) => !recorded.includes(path)).sort();
  expect(others).toEqual(['docs/guides/how-a-decision-travels.svg', 'docs/results-sensitivity.svg']);
});

describe('what is out of date is found, with the command that helps', () => {
  test('pictures, pages and what draws them, but no other comment, line end or section', { timeout: 60_000 }, () => {
    const root = copy();
    changed(root, 'scripts/results/charts.mjs', '/** Layers on one another,', '// Layers.\n/**');
    changed(root, 'src/charts/palette.ts', 'export const COLOUR', 'export const\n  COLOUR');
    changed(root, 'docs/results.md', '## What drives emissions', '## What drives them');
    expect(faultsIn(root)).toEqual([]);

    changed(root, 'docs/pictures/steel-price.svg', 'USD of 2020', 'USD of 2010');
    changed(root, 'docs/results.md', /\d+ to \d+/, '500 to 501');
    rmSync(join(root, 'docs/pictures/routes-baseline.svg'));
    writeFileSync(join(root, 'docs/pictures/own.svg'), '<svg/>');
    changed(root, 'scripts/results/draw.mjs', 'height: 440', 'height: 441');
    changed(root, 'scripts/results/results.template.md', 'What the scenarios show', 'What scenarios show');
    rmSync(join(root, 'docs/guides/pictures/made-from.json'));
    expect(faultsIn(root)).toEqual([
      `docs/results.md: not as the script left it; ${RESULTS}`,
      `docs/pictures/own.svg: made by no script; ${RESULTS}`,
      `docs/pictures/routes-baseline.svg: gone; ${RESULTS}`,
      `docs/pictures/steel-price.svg: not as the script left it; ${RESULTS}`,
      `scripts/results/draw.mjs: draws otherwise than the pictures in docs/pictures say; ${RESULTS}`,
      `scripts/results/results.template.md: draws otherwise than the pictures in docs/pictures say; ${RESULTS}`,
      `docs/guides/pictures/made-from.json: missing; ${REPORT}`,
    ]);
  });

  test('a run that goes another way', () => {
    const { runs } = recordIn('docs/pictures');
    expect(outOfDate('net-zero', runs['net-zero'] ?? {})).toEqual([]);
    expect(outOfDate('net-zero', { 2040: runs['net-zero']?.['2040'] ?? '', 2050: 'another' })).toEqual([
      'docs/pictures: net-zero goes another way by the end of 2050; `npm run results` makes them anew',
      'docs/guides/pictures: net-zero goes another way by the end of 2050; `npm run pictures:report` makes them anew',
    ]);
    expect(outOfDate('scrap-rich', { 2035: 'another' })).toHaveLength(1);
  });
});
