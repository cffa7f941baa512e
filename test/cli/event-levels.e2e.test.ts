import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';
import { TINY_DATA, TINY_SCENARIO } from '../runs/tiny-world.js';
import { linesOf, steelsim } from './steelsim.js';

/** Each folder is called `run`, as the page of a report names it. */
const LEVELS = ['full', 'summary', 'none'] as const;
type Level = (typeof LEVELS)[number];
const scratch = scratchFolder();
const run = (level: Level | 'dearer'): string => join(scratch, level, 'run');
const data = ['--data', TINY_DATA];
const tiny = (level: Level, out: string, ...args: readonly string[]) =>
  steelsim(['run', TINY_SCENARIO, '--until', '2035', '--events', level, '--out', out, '--quiet', ...args]);

beforeAll(async () => {
  for (const level of LEVELS) expect(await tiny(level, run(level))).toMatchObject({ code: 0 });
  const dearer = ['--set', 'policies.carbonPrice.flat=300'];
  expect(await tiny('none', run('dearer'), ...dearer)).toMatchObject({ code: 0 });
});

const lines = linesOf;
const logOf = (level: Level): string => readFileSync(join(run(level), 'events.jsonl'), 'utf8');

describe.each(['summary', 'none'] as const)('a run with --events %s', (level) => {
  test.each([
    ['replay', ['replay', run(level), ...data]],
    ['branch', ['branch', run(level), '--at', '2030', '--out', join(scratch, 'branch'), ...data]],
  ])('is refused by %s, with the command that would record everything', async (_name, args) => {
    const { code, stdout, stderr } = await steelsim(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(lines(stderr)).toEqual([
      expect.stringMatching(
        new RegExp(
          `manifest\\.json, events: found "${level}", expected .*steelsim run tiny --events full --out ${run(level)}`,
        ),
      ),
    ]);
  });

  test('is explained like any other', async () => {
    const explained = (each: Level) => steelsim(['explain', run(each), 'deccan-bf-1997', '--json', ...data]);
    const { code, stdout } = await explained(level);
    expect(code).toBe(0);
    expect(stdout).toBe((await explained('full')).stdout);
  });

  test('is reported like any other', async () => {
    const page = async (each: Level): Promise<string> => {
      const out = join(scratch, `${each}.html`);
      expect(await steelsim(['report', run(each), '--out', out, ...data])).toMatchObject({ code: 0, stderr: '' });
      return readFileSync(out, 'utf8');
    };
    expect(await page(level)).toBe(await page('full'));
  });

  test('is equal to the one with all of the log', async () => {
    const { code, stdout, stderr } = await steelsim(['compare', run('full'), run(level), '--json']);
    const { equal, events } = JSON.parse(stdout) as { equal: boolean; events: object };
    expect([code, stderr, equal, events]).toEqual([
      0,
      '',
      true,
      { shared: lines(logOf('full')).length, divergence: null },
    ]);
  });

  test('parts from another where the one with all of the log does, which is told from inputs run again', async () => {
    const compared = (each: Level, ...args: readonly string[]) =>
      steelsim(['compare', run(each), run('dearer'), '--json', ...data, ...args]);
    const { code, stdout, stderr } = await compared(level);
    const eventsIn = (text: string): unknown => (JSON.parse(text) as { events: unknown }).events;
    expect(code).toBe(0);
    expect(eventsIn(stdout)).toEqual(eventsIn((await compared('full')).stdout));
    expect(lines(stderr)).toEqual([
      `steelsim: ${run(level)} was run with --events ${level}: its inputs are run again`,
      `steelsim: ${run('dearer')} was run with --events none: its inputs are run again`,
    ]);
  });
});

test('a run made from other data than the shipped is compared with these named, in any order', async () => {
  const compared = (...args: readonly string[]) => steelsim(['compare', run('none'), run('dearer'), ...args]);
  const refused = await compared();
  expect([refused.code, refused.stdout]).toEqual([2, '']);
  expect(refused.stderr).toContain('data file furnace_groups.csv has other content');
  expect((await compared('--data', 'data', ...data)).code).toBe(0);
});

describe('steelsim events', () => {
  test('shows what a summary holds, and says on stderr that it is one', async () => {
    const { code, stdout, stderr } = await steelsim(['events', run('summary'), '--json']);
    expect([code, stdout]).toEqual([0, logOf('summary')]);
    expect(lines(stderr)).toEqual([
      `steelsim: ${run('summary')} holds a summary of its log (--events summary): decisions, changes of state and markets`,
    ]);
    const asked = ['--type', 'market.*', '--from', '2030'];
    const { stdout: some } = await steelsim(['events', run('summary'), '--json', ...asked]);
    const { stdout: all } = await steelsim([
      'events',
      run('full'),
      '--json',
      '--type',
      'market.cleared',
      '--from',
      '2030',
    ]);
    expect(some).toBe(all);
  });

  test('has nothing to show where no log was kept', async () => {
    const { code, stdout, stderr } = await steelsim(['events', run('none')]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('found "none", expected the whole log');
  });
});

describe('steelsim run', () => {
  test('says when it is interrupted with nothing to go on from', async () => {
    const out = join(scratch, 'stopped');
    const { code, stderr } = await steelsim(['run', 'baseline', '--until', '2040', '--events', 'none', '--out', out], {
      onStderr: (text, signal) => {
        if (text.includes('2025  ')) signal('SIGINT');
      },
    });
    expect(code).toBe(130);
    expect(stderr).toMatch(/interrupted after \d{4}; no results were written\. The same command starts over\./);
  });

  test('knows no store for no log, and no other level', async () => {
    const { code, stderr } = await tiny('none', join(scratch, 'x'), '--event-store', 'sqlite');
    expect([code, stderr]).toEqual([2, '--event-store: found "sqlite", expected no store with --events none\n']);
    expect((await steelsim(['run', TINY_SCENARIO, '--events', 'some'])).code).toBe(2);
  });
});
