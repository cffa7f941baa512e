import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkout, commandsOf, filesOf, pages, textOf, type ShownCommand } from './blocks.js';

/** `UPDATE_DOCS=1` writes the outputs of today into the pages that show some. */
const UPDATE = process.env['UPDATE_DOCS'] === '1';

/** These would install, test or start over; of `npm` lines only the script's name is checked. */
const NOT_RUN = /^(npm|git|cd|\.ci\/run)\b/;
const binary = join(checkout, 'bin/steelsim.js');
/** `npx steelsim` as it works in a checkout, without the half second of npm. */
const NPX = `npx() { [ "$1" = steelsim ] || return 127; shift; '${process.execPath}' '${binary}' "$@"; }`;

const shell = (command: string, cwd: string): { status: number | null; stdout: string; stderr: string } =>
  spawnSync('bash', ['-c', `${NPX}\n${command}`], { cwd, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });

/** The words of a text: a model that is calibrated anew changes figures, not what is printed. */
const words = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/[^\p{Letter}/._-]+/gu, ' ').trim())
    .filter((line) => line !== '');

const place = ({ page, line, command }: ShownCommand): string => `${page}:${line} ${command}`;

describe.each(pages)('%s', (page) => {
  const shown = commandsOf(page);
  const run = shown.filter(({ command }) => !NOT_RUN.test(command));
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'steelsim-docs-'));
    for (const { name, text } of filesOf(page)) writeFileSync(join(folder, name), text);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(run.map((each) => [place(each), each] as const))('%s', (_place, { command, output }) => {
    const { status, stdout, stderr } = shell(command, folder);
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
    if (output.length === 0) return;
    if (UPDATE) writeFileSync(join(checkout, page), textOf(page).replace(output.join('\n'), stdout.trimEnd()));
    else expect(words(stdout)).toEqual(words(output.join('\n')));
  });

  test('names scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as { scripts: object };
    const named = shown.flatMap(({ command }) => [...command.matchAll(/npm (?:run )?([\w:]+)/g)].map((m) => m[1]));
    expect(named.filter((name) => name !== 'ci' && !Object.keys(scripts).includes(name ?? ''))).toEqual([]);
  });
});

test('the README begins with commands that are run', () => {
  expect(commandsOf('README.md').filter(({ command }) => command.startsWith('npx steelsim')).length).toBeGreaterThan(4);
});

test('npx finds the program of a checkout, with nothing installed and no network', () => {
  const cache = mkdtempSync(join(tmpdir(), 'steelsim-npx-'));
  try {
    const env = { ...process.env, npm_config_cache: cache, npm_config_offline: 'true', npm_config_loglevel: 'silent' };
    const { stdout } = spawnSync('npx', ['steelsim', '--version'], { cwd: checkout, encoding: 'utf8', env });
    const { version } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as { version: string };
    expect(stdout.trim()).toBe(version);
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
});
