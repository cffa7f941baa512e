import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';
import { steelsim } from '../cli/steelsim.js';
import { TINY_DATA, TINY_SCENARIO } from '../runs/tiny-world.js';
import type { OpenPage } from './browser.js';
import { CHROMIUM, NEEDS_CHROMIUM, openReport, startBrowser } from './browser.js';

const folder = scratchFolder();
const inFolder = (name: string): string => join(folder, name);
const HOSTILE = '<script>alert(1)</script>';
const FORMULA = '=HYPERLINK("x")';

/** What has the focus and whether it shows that, asked in the browser. */
const FOCUSED = '[document.activeElement.tagName, getComputedStyle(document.activeElement).outlineStyle]';

/** The tiny world with two plants renamed. */
const hostileData = (): string => {
  const data = inFolder('data');
  cpSync(TINY_DATA, data, { recursive: true });
  const file = join(data, 'plants.csv');
  const [header = '', first = '', second = '', ...others] = readFileSync(file, 'utf8').split('\n');
  const renamed = (line: string, name: string): string =>
    line.replace(/^([^,]+),[^,]*/, `$1,"${name.replaceAll('"', '""')}"`);
  writeFileSync(file, [header, renamed(first, HOSTILE), renamed(second, FORMULA), ...others].join('\n'));
  return data;
};

describe.skipIf(CHROMIUM === undefined)(`a report in a browser${NEEDS_CHROMIUM}`, () => {
  let browser: Browser;
  let open: OpenPage;

  beforeAll(async () => {
    const data = hostileData();
    for (const [name, ...more] of [['one'], ['dear', '--set', 'policies.carbonPrice.flat=150']]) {
      const run = ['run', TINY_SCENARIO, '--data', data, '--out', inFolder(name ?? ''), '--quiet', ...more];
      expect(await steelsim(run)).toMatchObject({ code: 0 });
    }
    const report = (file: string, ...runs: readonly string[]) =>
      steelsim(['report', ...runs.map(inFolder), '--data', data, '--out', inFolder(file)]);
    expect(await report('one.html', 'one')).toMatchObject({ code: 0, stderr: '' });
    expect(await report('two.html', 'one', 'dear')).toMatchObject({ code: 0, stderr: '' });
    browser = await startBrowser();
    open = await openReport(browser, inFolder('one.html'));
  });
  afterAll(async () => {
    await browser.close();
  });

  test('draws every chart, says nothing on the console and asks for nothing else', async () => {
    const { page, complaints } = open;
    const charts = await page.locator('.chart').count();
    expect(charts).toBe(9);
    for (const chart of await page.locator('.chart').all()) {
      expect(await chart.locator('svg path').count()).toBeGreaterThan(1);
      expect(await chart.getAttribute('aria-label')).not.toMatch(/undefined|NaN|^\./);
    }
    expect(await page.locator('body').innerText()).not.toMatch(/undefined|NaN/);
    expect(complaints).toEqual([]);
  });

  test('moves the year of curve and map by the arrow keys', async () => {
    const { page } = open;
    for (const [section, label] of [
      ['#markets', 'Year of the cost curve'],
      ['#map', 'Year of the map'],
    ] as const) {
      const slider = page.getByLabel(label);
      await slider.focus();
      const before = Number(await slider.getAttribute('aria-valuetext'));
      await page.keyboard.press('ArrowLeft');
      expect(Number(await slider.getAttribute('aria-valuetext'))).toBe(before - 1);
      await expect.poll(() => page.locator(`${section} figure h3`).last().innerText()).toContain(`${before - 1}:`);
    }
  });

  test('narrows the map by technology, country and status', async () => {
    const { page } = open;
    const title = page.locator('#map figure h3');
    const plants = async (): Promise<number> => Number(/: ([\d,]+) plants/.exec(await title.innerText())?.[1]);
    const all = await plants();
    const family = await page.locator('#map .legend button').first().innerText();
    await page.getByLabel('Technology', { exact: true }).selectOption(family);
    const narrowed = await plants();
    await page.getByLabel('Technology', { exact: true }).selectOption('all');
    await page.getByLabel('Status', { exact: true }).selectOption('construction');
    const building = await plants();
    await page.getByLabel('Status', { exact: true }).selectOption('operating');
    expect(all).toBeGreaterThan(narrowed);
    expect(narrowed).toBeGreaterThan(0);
    expect(building).toBeLessThan(all);
    const country = page.getByLabel('Country', { exact: true });
    const [, second = ''] = await country.locator('option').allInnerTexts();
    await country.selectOption({ label: second });
    expect(await plants()).toBeLessThan(all);
  });

  test('shows names that look like code as text, and runs none of them', async () => {
    const { page, complaints } = open;
    const field = page.getByLabel('Name, owner, country or id');
    for (const name of [HOSTILE, FORMULA]) {
      await field.fill(name);
      await page.keyboard.press('Enter');
      expect(await page.locator('.plant > h3').innerText()).toBe(name);
    }
    expect(await page.locator('#page script').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('shows what a plant decided and why, as decisions.csv has it', async () => {
    const { page } = open;
    const [, line = ''] = readFileSync(inFolder('one/decisions.csv'), 'utf8').split('\n');
    const [, , plant = ''] = line.split(',');
    const own = readFileSync(inFolder('one/decisions.csv'), 'utf8')
      .split('\n')
      .filter((each) => each.split(',')[2] === plant);
    await page.getByLabel('Name, owner, country or id').fill(plant);
    await page.keyboard.press('Enter');
    const rows = page.locator('.plant > .scroll tbody tr');
    expect(await rows.count()).toBe(own.length);
    const [year = '', , , , action = ''] = (own[0] ?? '').split(',');
    expect(await rows.first().innerText()).toMatch(new RegExp(`^${year}\\s.*\\s${action}\\s`));
  });

  test('can be used with the keyboard alone: everything that is focused shows it', async () => {
    const { page } = await openReport(browser, inFolder('one.html'));
    const seen = new Set<string>();
    for (let i = 0; i < 80; i += 1) {
      await page.keyboard.press('Tab');
      const [tag = '', outline = ''] = await page.evaluate<readonly string[]>(FOCUSED);
      if (tag === 'BODY') break;
      seen.add(tag);
      expect(outline).not.toBe('none');
    }
    expect([...seen].sort()).toEqual(expect.arrayContaining(['A', 'BUTTON', 'INPUT', 'SELECT', 'SUMMARY']));
  });

  test('hides a series when its name in the legend is pressed', async () => {
    const { page } = open;
    const figure = page.locator('#production figure');
    const areas = () => figure.locator('.chart svg path').count();
    const before = await areas();
    await figure.locator('.legend button').first().click();
    expect(await figure.locator('.legend button').first().getAttribute('aria-pressed')).toBe('false');
    await expect.poll(areas).toBeLessThan(before);
  });

  test('turns dark at the press of a button and light again on paper', async () => {
    const { page } = open;
    const ground = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    const light = await ground();
    await page.getByRole('button', { name: 'Switch to dark colours' }).click();
    expect(await ground()).not.toBe(light);
    await page.emulateMedia({ media: 'print' });
    expect(await ground()).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Switch to light colours' }).click();
    expect(await ground()).toBe(light);
  });

  test('scales every chart to the paper it is printed on', async () => {
    const { page } = await openReport(browser, inFolder('one.html'));
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 760, height: 1100 });
    const charts = await page.evaluate<[width: number, height: number, viewBox: string][]>(
      `[...document.querySelectorAll('.chart svg')].map((svg) => {
        const { width, height } = svg.getBoundingClientRect();
        return [width, height, svg.getAttribute('viewBox') ?? ''];
      })`,
    );
    expect(charts.length).toBeGreaterThan(5);
    for (const [width, height, viewBox] of charts) {
      const [, , whole = 0, tall = 0] = viewBox.split(' ').map(Number);
      expect(width).toBeGreaterThan(200);
      expect(width).toBeLessThanOrEqual(760);
      expect(Math.abs(height - (width * tall) / whole)).toBeLessThan(1);
    }
    await page.context().close();
  });

  test('sets several runs side by side, with their differences', async () => {
    const { page, complaints } = await openReport(browser, inFolder('two.html'));
    expect(await page.locator('#production figure').count()).toBe(3);
    expect(await page.locator('#production figure h3').last().innerText()).toMatch(
      /^dear less one: [+−]?[\d,]+ Mt of crude steel/,
    );
    expect(await page.locator('#overview th').allInnerTexts()).toContain('dear less one');
    const titles = await page.locator('#investment figure h3').allInnerTexts();
    expect(titles.filter((title) => title.startsWith('dear less one'))).toEqual([
      expect.stringMatching(/ Mt of capacity opened less closed over all years$/),
      expect.stringMatching(/ billion USD of investment over all years$/),
    ]);
    await page.locator('#assumptions summary').first().click();
    expect(await page.locator('#assumptions > .scroll tbody').innerText()).toContain('policies.carbonPrice.flat');
    for (const chart of await page.locator('.chart').all())
      expect(await chart.locator('svg path').count()).toBeGreaterThan(1);
    expect(complaints).toEqual([]);
  });
});
