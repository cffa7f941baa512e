/**
 * Takes the pictures of docs/guides/read-a-report.md: runs a scenario, writes its report, opens it in a browser without a
 * network and photographs parts of it. Build the program first.
 *
 *     node scripts/pictures/report.mjs [--scenario NAME] [--out DIR]
 *
 * `CHROMIUM` names the browser (default: /usr/bin/chromium). Exit 0 with a message where there is none.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { SHOTS } from './report-shots.mjs';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    scenario: { type: 'string', default: 'net-zero' },
    out: { type: 'string', default: join(root, 'docs/guides/pictures') },
  },
});
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

const written = (folder) => {
  const steelsim = (...args) => execFileSync(process.execPath, [join(root, 'bin/steelsim.js'), ...args]);
  const run = join(folder, values.scenario);
  const page = join(folder, 'report.html');
  steelsim('run', values.scenario, '--quiet', '--out', run);
  steelsim('report', run, '--out', page);
  return pathToFileURL(page).href;
};

const photograph = async (url) => {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--force-color-profile=srgb'] });
  try {
    const context = await browser.newContext({ viewport: { width: 1100, height: 800 }, offline: true });
    const page = await context.newPage();
    page.on('pageerror', (error) => {
      throw error;
    });
    await page.goto(url);
    for (const { name, take } of SHOTS) {
      const path = join(values.out, `report-${name}.png`);
      await take(page, path);
      console.log(path);
    }
  } finally {
    await browser.close();
  }
};

if (existsSync(executablePath)) {
  const folder = mkdtempSync(join(tmpdir(), 'steelsim-pictures-'));
  mkdirSync(values.out, { recursive: true });
  try {
    await photograph(written(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
} else console.log(`${executablePath} is not here: no picture was taken`);
