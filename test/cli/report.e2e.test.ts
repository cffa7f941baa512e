import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';
import type { ReportData } from '../../src/runs/report/report-data.js';
import { recordIn } from '../docs/made-from.js';
import { TINY_DATA, TINY_SCENARIO } from '../runs/tiny-world.js';
import { steelsim } from './steelsim.js';

const cwd = scratchFolder();
const report = (...args: readonly string[]) => steelsim(['report', ...args, '--data', TINY_DATA], { cwd });

beforeAll(async () => {
  expect(await steelsim(['run', TINY_SCENARIO, '--out', 'tiny', '--quiet'], { cwd })).toMatchObject({ code: 0 });
});

/** What a page carries, read as a browser would. */
const carried = (html: string): ReportData => {
  const text = /<script type="application\/json" id="report">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  expect(text).not.toContain('<');
  return JSON.parse(text) as ReportData;
};

/** Sum of a column over the rows of a table that have these cells; the tiny world quotes no cell of these. */
const sumOf = (file: string, column: string, where: Readonly<Record<string, string>>): number => {
  const [header = '', ...lines] = readFileSync(join(cwd, 'tiny', file), 'utf8')
    .trimEnd()
    .split('\n');
  const names = header.split(',');
  return lines
    .map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? '', cell])))
    .filter((row) => Object.entries(where).every(([name, cell]) => row[name] === cell))
    .reduce((sum, row) => sum + Number(row[column]), 0);
};

describe('steelsim report', () => {
  test('writes one file into the folder of the run and prints its path', async () => {
    expect(await report('tiny')).toEqual({ code: 0, stdout: `${join('tiny', 'report.html')}\n`, stderr: '' });
    const html = readFileSync(join(cwd, 'tiny/report.html'), 'utf8');
    expect(html).toMatch(/^<!doctype html>/);
    const markup = html.replace(/<script[^>]*>.*?<\/script>/gs, '');
    expect(markup).not.toMatch(/\b(src|href)="(?!#)/);
    expect(html).not.toMatch(/\{\{\w+\}\}/);
  });

  test('gives the same bytes again', async () => {
    await report('tiny', '--out', 'a.html');
    await report('tiny', '--out', 'b.html');
    expect(readFileSync(join(cwd, 'a.html')).equals(readFileSync(join(cwd, 'b.html')))).toBe(true);
  });

  test('is what the pictures of the guide were taken of: another page asks for other pictures', () => {
    const hash = createHash('sha256')
      .update(readFileSync(join(cwd, 'tiny/report.html')))
      .digest('hex');
    const { smallReport } = recordIn('docs/guides/pictures');
    expect(hash.slice(0, 16), '`npm run pictures:report` takes the pictures anew').toBe(smallReport);
  });

  test('tells what the tables of the run add up to', async () => {
    await report('tiny', '--out', 'page.html');
    const [run] = carried(readFileSync(join(cwd, 'page.html'), 'utf8')).runs;
    if (run === undefined) return expect.fail('no run');
    for (const [i, year] of run.years.entries()) {
      const mt = (file: string, column: string, where = {}): number =>
        sumOf(file, column, { year: String(year), ...where }) / 1e6;
      const technologies = run.technologies.reduce((sum, { scope1 }) => sum + (scope1[i] ?? 0), 0);
      expect(technologies).toBeCloseTo(mt('furnace_groups.csv', 'scope1_tco2'), 1);
      const routes = run.routes.reduce((sum, { values }) => sum + (values[i] ?? 0), 0);
      expect(routes).toBeCloseTo(mt('market.csv', 'production_t', { product: 'steel' }), 1);
      const plants = run.plants.reduce((sum, { steel }) => sum + (steel[i] ?? 0), 0) / 1000;
      expect(plants).toBeCloseTo(routes, 1);
    }
    expect(run.checks.filter(({ holds }) => !holds)).toEqual([]);
    expect(run.decisions.length).toBe(
      readFileSync(join(cwd, 'tiny/decisions.csv'), 'utf8').trimEnd().split('\n').length - 1,
    );
  });

  test('refuses folders without a run, all that is wrong with a table, and a folder to write to', async () => {
    const { code, stderr } = await report('nowhere');
    expect(code).toBe(2);
    expect(stderr).toContain('nowhere: expected the folder of a complete run');
    expect((await report('tiny', '--out', 'tiny')).code).toBe(2);
  });

  test.each(['full', 'summary'])('refuses a log that is not as the run wrote it, with --events %s', async (level) => {
    const events = ['--events', level];
    expect(await steelsim(['run', TINY_SCENARIO, '--out', level, '--quiet', ...events], { cwd })).toMatchObject({
      code: 0,
    });
    const log = readFileSync(join(cwd, level, 'events.jsonl'), 'utf8');
    const half = log.slice(0, log.indexOf('\n', log.length / 2) + 1);
    for (const [name, text] of [
      ['short', half],
      ['changed', log.replace(/"capacity":\d/, '"capacity":9')],
    ] as const) {
      expect(text).not.toBe(log);
      const folder = `${level}-${name}`;
      cpSync(join(cwd, level), join(cwd, folder), { recursive: true });
      writeFileSync(join(cwd, folder, 'events.jsonl'), text);
      const { code, stderr } = await report(folder);
      expect([code, stderr]).toEqual([2, expect.stringContaining('events.jsonl: expected the log as it was recorded')]);
      expect(existsSync(join(cwd, folder, 'report.html'))).toBe(false);
    }
    expect(await report(level)).toMatchObject({ code: 0 });
  });

  test('refuses a dataset that the run was not made from', async () => {
    const { code, stderr } = await steelsim(['report', 'tiny'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('--data names the folder');
  });
});

describe('steelsim report --markdown', () => {
  /** Tags of well-formed XML whose attributes hold no quote; what is left of a picture without them is text. */
  const TAG = /<\/?[\w:]+(\s+[\w:-]+="[^"<]*")*\s*\/?>/g;
  const linked = (page: string): readonly string[] =>
    [...page.matchAll(/\]\(page-pictures\/([^)]+)\)/g)].map(([, name = '']) => name).sort();

  test('writes a page whose pictures all stand beside it, well-formed and the same again', async () => {
    expect(await report('tiny', '--markdown', '--out', 'md/page.md')).toMatchObject({ code: 0, stderr: '' });
    const page = readFileSync(join(cwd, 'md/page.md'), 'utf8');
    const pictures = readdirSync(join(cwd, 'md/page-pictures'));
    expect(pictures.sort()).toEqual(linked(page));
    expect(pictures.length).toBe(8);
    expect(page).not.toMatch(/undefined|NaN/);
    const texts = pictures.map((name) => readFileSync(join(cwd, 'md/page-pictures', name), 'utf8'));
    for (const svg of texts) expect(svg.replace(TAG, '')).not.toMatch(/[<>]|undefined|NaN/);
    await report('tiny', '--markdown', '--out', 'md/page.md');
    expect(pictures.map((name) => readFileSync(join(cwd, 'md/page-pictures', name), 'utf8'))).toEqual(texts);
  });

  test('writes into the folder of the run unless told otherwise, and sets runs beside each other', async () => {
    expect((await report('tiny', 'tiny', '--markdown')).stdout).toBe(`${join('tiny', 'report.md')}\n`);
    expect(existsSync(join(cwd, 'tiny/report-pictures/routes-difference-2.svg'))).toBe(true);
    expect(readFileSync(join(cwd, 'tiny/report.md'), 'utf8')).toMatch(/^# tiny beside tiny \(2\)$/m);
  });
});

test('the page is made of what the build put beside the program', () => {
  const root = join(import.meta.dirname, '../..');
  const ours = readFileSync(join(root, 'dist/page/echarts.min.cjs'));
  expect(ours.equals(readFileSync(join(root, 'node_modules/echarts/dist/echarts.min.js')))).toBe(true);
  expect(readFileSync(join(root, 'dist/page/echarts.LICENSE'), 'utf8')).toContain('Apache License');
  expect(statSync(join(root, 'dist/page/world.json')).size).toBeLessThan(250_000);
});
