import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';
import { TINY_DATA, TINY_SCENARIO } from '../runs/tiny-world.js';
import { linesOf, steelsim, type Ended } from './steelsim.js';

const scratch = scratchFolder();
const parent = join(scratch, 'parent');
const data = ['--data', TINY_DATA];

const textIn = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

interface ManifestOfBranch {
  readonly run: string;
  readonly scenario: { readonly years: { readonly end: number } };
  readonly branch: { readonly parent: string; readonly at: number; readonly changes: object; readonly past: object[] };
}
const manifestIn = (folder: string): ManifestOfBranch =>
  JSON.parse(textIn(folder, 'manifest.json')) as ManifestOfBranch;

const branched = (run: string, out: string, ...args: readonly string[]): Promise<Ended> =>
  steelsim(['branch', run, ...data, '--quiet', '--out', join(scratch, out), ...args]);

/** The lines of a table or a log that are of years before one; every table begins its rows with the year. */
const before = (year: number, folder: string, file: string): readonly string[] =>
  linesOf(textIn(folder, file)).filter((line, i) =>
    file.endsWith('.csv') ? i === 0 || Number(line.split(',')[0]) < year : (JSON.parse(line) as Line).year < year,
  );
interface Line {
  readonly year: number;
}

const CHANGED = ['--set', 'policies.carbonPrice.flat=200', '--set', 'markets.demand.multiplier=1.2'];

beforeAll(async () => {
  expect((await steelsim(['run', TINY_SCENARIO, '--out', parent, '--quiet'])).code).toBe(0);
  expect(await branched(parent, 'changed', '--at', '2033', ...CHANGED)).toMatchObject({ code: 0, stderr: '' });
});

const changed = join(scratch, 'changed');

describe('a branch', () => {
  test('without a change is its parent to the byte, but for the manifest', async () => {
    const { code, stderr, stdout } = await steelsim([
      'branch',
      parent,
      ...data,
      ...['--at', '2035', '--out', join(scratch, 'same')],
    ]);
    expect(code).toBe(0);
    // The parent ends in 2045: a line a year on stderr, none of a year before the branch.
    expect(linesOf(stderr).map((line) => line.slice(0, 4))).toEqual(
      Array.from({ length: 11 }, (_, i) => String(2035 + i)),
    );
    expect(stdout).toContain('tiny, 2025 to 2045, seed 1');
    const files = readdirSync(parent).filter((file) => file !== 'manifest.json');
    expect(readdirSync(join(scratch, 'same')).sort()).toEqual([...files, 'manifest.json'].sort());
    for (const file of files) expect(textIn(join(scratch, 'same'), file), file).toBe(textIn(parent, file));
  });

  test('shares log and tables of the years before it, and none of them as a whole', () => {
    const files = readdirSync(parent).filter((file) => /\.(csv|jsonl)$/.test(file));
    expect(files.length).toBeGreaterThan(8);
    for (const file of files) {
      expect(before(2033, changed, file), file).toEqual(before(2033, parent, file));
      expect(textIn(changed, file), file).not.toBe(textIn(parent, file));
    }
  });

  test('names its parent, the year and what it has changed', () => {
    const { run, branch } = manifestIn(changed);
    expect(branch).toMatchObject({
      parent: manifestIn(parent).run,
      at: 2033,
      changes: {
        'policies.carbonPrice.flat': { parent: null, branch: 200 },
        'markets.demand.multiplier': { parent: 1, branch: 1.2 },
      },
      past: [{ before: 2033, scenario: { name: 'tiny' } }],
    });
    expect(run).not.toBe(branch.parent);
  });

  test('is proved by its log, and simulated again with the same events', async () => {
    const { code, stdout, stderr } = await steelsim(['replay', changed, ...data, '--verify', '--re-execute']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`run again: ${linesOf(textIn(changed, 'events.jsonl')).length} events, all as recorded`);
  });

  test('is shown again by the same command, and kept from another one', async () => {
    const log = textIn(changed, 'events.jsonl');
    const again = await steelsim(['branch', parent, ...data, '--at', '2033', ...CHANGED, '--out', changed]);
    expect([again.code, again.stderr]).toEqual([0, '']);
    expect(again.stdout).toContain('holds this run already');
    const other = await branched(parent, 'changed', '--at', '2034', ...CHANGED);
    expect(other.code).toBe(2);
    expect(other.stderr).toContain('holds another run: run before 2033 is');
    expect(textIn(changed, 'events.jsonl')).toBe(log);
  });

  test('can be compared, explained and queried', async () => {
    const compared = await steelsim(['compare', parent, changed, '--json']);
    expect(JSON.parse(compared.stdout)).toMatchObject({
      inputs: [
        { path: 'markets.demand.multiplier' },
        { path: 'policies.carbonPrice.flat' },
        { path: 'run before 2033' },
      ],
      events: { divergence: { a: { year: 2033 }, b: { year: 2033 } } },
    });
    const [group] = linesOf(textIn(changed, 'decisions.csv'))
      .slice(1)
      .map((line) => line.split(','))
      .filter(([year]) => Number(year) > 2033)
      .map((cells) => cells[3] ?? '');
    const explained = await steelsim(['explain', changed, group ?? expect.fail('nobody decided'), ...data]);
    expect([explained.code, explained.stderr]).toEqual([0, '']);
    const asked = await steelsim(['events', changed, '--type', 'year.started', '--from', '2033', '--json']);
    expect(linesOf(asked.stdout)).toHaveLength(13);
  });

  test('of a branch goes on from it, and is proved as well', async () => {
    const options = ['--at', '2038', '--until', '2047', '--set', 'policies.carbonPrice.flat=0'];
    expect(await branched(changed, 'second', ...options)).toMatchObject({ code: 0, stderr: '' });
    const second = join(scratch, 'second');
    expect(before(2038, second, 'market.csv')).toEqual(before(2038, changed, 'market.csv'));
    expect(linesOf(textIn(second, 'market.csv')).at(-1)).toMatch(/^2047,/);
    expect(manifestIn(second).branch).toMatchObject({
      parent: manifestIn(changed).run,
      past: [{ before: 2033 }, { before: 2038, scenario: { policies: { carbonPrice: { flat: 200 } } } }],
    });
    const { code, stderr } = await steelsim(['replay', second, ...data, '--verify', '--re-execute']);
    expect([code, stderr]).toEqual([0, '']);
  });

  test('of a branch at its own first year replaces its assumptions; without a change it is that branch', async () => {
    expect((await branched(changed, 'as-it-was', '--at', '2033')).code).toBe(0);
    expect(textIn(join(scratch, 'as-it-was'), 'events.jsonl')).toBe(textIn(changed, 'events.jsonl'));
    const { code, stderr } = await branched(changed, 'too-early', '--at', '2032');
    expect(code).toBe(2);
    expect(stderr).toContain(`a year of the run, 2033 to 2045: before, it is run ${manifestIn(parent).run}`);
  });
});

describe('a branch that cannot be', () => {
  test('is told every reason at once, and writes nothing', async () => {
    const sets = [
      'seed=2',
      'years.start=2026',
      'countries=[DEU]',
      'data=elsewhere',
      'agents.openingTreasury.multiplier=2',
      'allocation.qualityPremiumCap=0',
      'policies.carbonPrise.flat=9',
      'markets.clearingShare=much',
    ];
    const args = [...sets.flatMap((set) => ['--set', set]), '--at', '2025', '--until', '2024'];
    const { code, stdout, stderr } = await branched(parent, 'refused', ...args);
    expect([code, stdout]).toEqual([2, '']);
    for (const text of [
      '--at: found "2025", expected a year of the run, 2026 to 2045',
      '--set, policies.carbonPrise.flat: expected the path of a value that scenarios have; did you mean "policies.carbonPrice.flat"?',
      '--set, markets.clearingShare: found "much"',
      '--set, seed: found "2", expected no change in the middle of a run: every draw',
      '--set, countries: found "["DEU"]", expected',
      '--set, agents.openingTreasury.multiplier: found "2"',
    ])
      expect(stderr).toContain(text);
    expect(existsSync(join(scratch, 'refused'))).toBe(false);
  });

  test.each([
    ['seed=2', 'every draw has its key from it'],
    ['years.start=2026', 'the log begins with that year'],
    ['countries=[DEU]', 'the world was founded with its countries'],
    ['data=elsewhere', 'the world was founded from its dataset'],
    ['agents.openingTreasury.multiplier=2', 'owners were given it when the world was founded'],
    ['allocation.qualityPremiumCap=0', 'premiums were set when the world was founded'],
  ])('would change what cannot change any more: %s', async (set, because) => {
    const { code, stderr } = await branched(parent, 'refused', '--at', '2030', '--set', set);
    expect(code).toBe(2);
    expect(stderr).toContain(because);
  });

  test.each([
    ['2046', ['--at'], '2026 to 2045'],
    ['2040', ['--until', '2039'], 'a year that is not before --at 2040'],
    ['2040', ['--out', parent], 'another folder than that of the run'],
  ])('is asked for at %s with %j', async (at, args, expected) => {
    const more = args[0] === '--at' ? [] : args;
    const { code, stderr } = await branched(parent, 'refused', '--at', at, ...more);
    expect(code).toBe(2);
    expect(stderr).toContain(expected);
  });

  test('has a parent whose log is damaged before it; a later damage does not matter', async () => {
    const damaged = join(scratch, 'damaged');
    cpSync(parent, damaged, { recursive: true });
    const lines = linesOf(textIn(parent, 'events.jsonl'));
    const at = lines.findIndex((line) => line.includes('"type":"market.cleared"') && line.endsWith('"year":2036}'));
    const other = lines.map((line, i) => (i === at ? line.replace('"command":"A', '"command":"B') : line));
    writeFileSync(join(damaged, 'events.jsonl'), `${other.join('\n')}\n`);
    const { code, stderr } = await branched(damaged, 'refused', '--at', '2037');
    expect(code).toBe(2);
    expect(stderr).toContain('events.jsonl: expected the log as it was recorded, year 2036');
    expect((await branched(damaged, 'healed', '--at', '2036')).code).toBe(0);
    expect(textIn(join(scratch, 'healed'), 'events.jsonl')).toBe(textIn(parent, 'events.jsonl'));
  });
});
