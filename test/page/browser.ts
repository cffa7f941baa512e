import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

const PLACES = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Where a browser is installed; these tests bring none. */
export const CHROMIUM = PLACES.find((path) => path !== '' && existsSync(path));

/** Stands in the name of what is skipped where there is no browser. */
export const NEEDS_CHROMIUM = CHROMIUM === undefined ? ' (skipped: needs Chromium, CHROMIUM names it)' : '';

/** A page opened from disk, without a network, and what it complained of or asked for. */
export interface OpenPage {
  readonly page: Page;
  readonly complaints: readonly string[];
}

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ ...(CHROMIUM !== undefined && { executablePath: CHROMIUM }), args: ['--no-sandbox'] });

/** Opens a report and waits until it has drawn itself. */
export const openReport = async (browser: Browser, file: string): Promise<OpenPage> => {
  const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== `file://${file}`) complaints.push(`request: ${request.url()}`);
  });
  await page.goto(`file://${file}`);
  await page.waitForSelector('html[data-ready]', { timeout: 30_000 });
  return { page, complaints };
};
