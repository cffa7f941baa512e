/**
 * Takes the pictures of docs/guides/read-a-report.md: runs a scenario, writes its report, opens it in a browser without a
 * network and photographs parts of it. Build the program first.
 *
 *     node scripts/pictures/report.mjs [--scenario NAME] [--out DIR]
 *
 * `CHROMIUM` names the browser (default: /usr/bin/chromium). Exit 0 with a message where there is none. `made-from.json`
 * beside the pictures has the digests of the run and the hash of the report of a small world, which a test makes again: when
 * one of them is another, the pictures are out of date.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { MAKERS, hashesIn, writeRecord } from '../made-from/record.mjs';
import { fileHash } from '../made-from/source-hash.mjs';
import { CAMERA, SHOTS } from './report-shots.mjs';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    scenario: { type: 'string', default: 'net-zero' },
    out: { type: 'string', default: join(root, 'docs/guides/pictures') },
  },
});
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

const steelsim = (...args) => execFileSync(process.execPath, [join(root, 'bin/steelsim.js'), ...args]);

/** The hash of a report that shows everything that there is to show, of a world that is run in a moment. */
const smallReport = (folder) => {
  const [run, page] = [join(folder, 'tiny'), join(folder, 'tiny.html')];
  steelsim('run', join(root, 'test/runs/tiny.yaml'), '--quiet', '--out', run);
  steelsim('report', run, '--data', join(root, 'test/fixtures/tiny-world'), '--out', page);
  return fileHash(page);
};

const note = (folder) => {
  const { run, digests } = JSON.parse(readFileSync(join(folder, values.scenario, 'manifest.json'), 'utf8'));
  const runs = { [values.scenario]: digests };
  const record = {
    runs,
    ids: { [values.scenario]: run },
    smallReport: smallReport(folder),
    files: hashesIn(values.out),
  };
  console.log(writeRecord(values.out, MAKERS['docs/guides/pictures'], record));
};

const written = (folder) => {
  const run = join(folder, values.scenario);
  const page = join(folder, 'report.html');
  steelsim('run', values.scenario, '--quiet', '--out', run);
  steelsim('report', run, '--out', page);
  return pathToFileURL(page).href;
};

const photograph = async (url) => {
  const browser = await chromium.launch({ executablePath, args: CAMERA.args });
  try {
    const context = await browser.newContext({ viewport: CAMERA.viewport, offline: true });
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
    note(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
} else console.log(`${executablePath} is not here: no picture was taken`);
