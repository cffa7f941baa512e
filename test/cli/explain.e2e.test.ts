import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TINY_DATA, TINY_SCENARIO } from '../runs/tiny-world.js';
import { linesOf, steelsim, type Ended } from './steelsim.js';

const MINUTES = 5 * 60_000;
const folder = mkdtempSync(join(tmpdir(), 'steelsim-explain-'));
const run = (name: string): string => join(folder, name);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

type Row = Readonly<Record<string, string>>;
const rowsOf = (text: string): readonly Row[] => {
  const [head = '', ...lines] = linesOf(text);
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? '', cell])));
};
const decisionsOf = (name: string): readonly Row[] => rowsOf(readFileSync(join(run(name), 'decisions.csv'), 'utf8'));

const NUMBER = /-?[\d,]+\.\d\d(?!\d)/g;
/** Equity, margin, debt, COSA and NPV of the option that a text marks as chosen. */
const printedTerms = ({ stdout }: Ended): readonly number[] => {
  const line = linesOf(stdout).find((each) => each.startsWith('→')) ?? expect.fail(stdout);
  return [...line.matchAll(NUMBER)].slice(0, 5).map(([text]) => Number(text.replaceAll(',', '')));
};
const relative = (a: number, b: number): number => Math.abs(a - b) / Math.abs(b);

describe('a run of the tiny world', () => {
  const explained = (...args: readonly string[]): Promise<Ended> =>
    steelsim(['explain', run('tiny'), ...args, '--data', TINY_DATA]);

  beforeAll(async () => {
    expect((await steelsim(['run', TINY_SCENARIO, '--out', run('tiny'), '--quiet'])).code).toBe(0);
  }, MINUTES);

  test('says which gate stopped a group that did nothing, in words and as JSON', async () => {
    const { stdout, code } = await explained('great-lakes-bof-1974', '--year', '2025');
    // A converter relined in 2008 blows for 25 years: to 2032.
    expect(code).toBe(0);
    expect(stdout).toContain(
      '2025: keep (outside-window: campaign ends 2032, decision window of 6 years opens in 2026)',
    );
    const { stdout: json } = await explained('great-lakes-bof-1974', '--year', '2025', '--json');
    const { decision } = JSON.parse(json) as { decision: { gates: readonly object[]; options: readonly object[] } };
    expect(decision.gates.at(-1)).toMatchObject({ rule: '3', passed: false });
    expect(decision.options).toEqual([]);
  });

  test('tells every year in a line, each as in decisions.csv, and the last act in full', async () => {
    const { stdout } = await explained('deccan-bf-1997', '--json');
    const { years, decision } = JSON.parse(stdout) as {
      years: readonly { year: number; order: number | null; action: string; reason: string; npv: number | null }[];
      decision: { year: number; action: string };
    };
    const recorded = decisionsOf('tiny').filter((row) => row['furnace_group_id'] === 'deccan-bf-1997');
    expect(recorded.length).toBeGreaterThan(0);
    const told = years.filter(({ order }) => order !== null);
    expect(told.map(({ year, action, reason, npv }) => [String(year), action, reason, String(npv ?? '')])).toEqual(
      recorded.map((row) => [row['year'], row['action'], row['reason'], row['npv_usd']]),
    );
    const acts = told.filter(({ action }) => action !== 'keep');
    expect(decision).toMatchObject({ year: acts.at(-1)?.year, action: acts.at(-1)?.action });
  });

  test('does not know a group that never was, names those that were perhaps meant, and exits 2', async () => {
    const { code, stderr, stdout } = await explained('decan-bf-1997');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('no furnace group decan-bf-1997 in this run; did you mean deccan-bf-1997');
  });

  test('asks for the data that it was made from', async () => {
    const { code, stderr } = await steelsim(['explain', run('tiny'), 'deccan-bf-1997']);
    expect(code).toBe(2);
    expect(stderr).toContain('data file furnace_groups.csv has other content');
    expect(stderr).toContain('--data names the folder of the data');
  });

  test('asks for a year of the run and for a complete run', async () => {
    expect((await explained('deccan-bf-1997', '--year', '2060')).stderr).toContain('a year of the run, 2025 to 2045');
    const missing = await steelsim(['explain', run('nothing'), 'deccan-bf-1997']);
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain('expected the folder of a complete run');
  });

  test('fails when the inputs do not give the recorded events', async () => {
    const path = join(run('tiny'), 'manifest.json');
    const manifest = readFileSync(path, 'utf8');
    writeFileSync(path, manifest.replace(/("2030": ")[0-9a-f]{4}/, '$10000'));
    const { code, stderr } = await explained('deccan-bf-1997', '--year', '2030');
    writeFileSync(path, manifest);
    expect(code).toBe(1);
    expect(stderr).toContain('the same inputs do not give the recorded events up to 2030');
  });
});

describe.skipIf(!existsSync('data/plants.csv'))('three switches of net-zero', () => {
  let switches: readonly Row[] = [];

  beforeAll(async () => {
    expect((await steelsim(['run', 'net-zero', '--until', '2026', '--out', run('net-zero'), '--quiet'])).code).toBe(0);
    const all = decisionsOf('net-zero').filter((row) => row['action'] === 'switch');
    const joint = all.filter((row) => row['from_technology'] === 'BF' && row['to_technology']?.startsWith('DRI'));
    const part = all.filter((row) => row['furnace_group_id']?.includes('-part-'));
    const alone = all.filter((row) => row['from_technology'] !== 'BF' && row['from_technology'] !== 'BOF');
    switches = [joint, part, alone].map(([first]) => first ?? expect.fail('too few switches'));
  }, MINUTES);

  test.each([0, 1, 2])(
    'print terms that add up to the recorded value (%i)',
    async (i) => {
      const { furnace_group_id: id = '', year = '', npv_usd: npv } = switches[i] ?? {};
      const [equity = 0, margin = 0, debt = 0, cosa = 0, printed = 0] = printedTerms(
        await steelsim(['explain', run('net-zero'), id, '--year', year]),
      );
      expect(relative(equity + margin + debt + cosa, Number(npv))).toBeLessThan(1e-6);
      expect(relative(printed, Number(npv))).toBeLessThan(1e-6);
    },
    MINUTES,
  );

  test(
    'a part of a steel shop names the iron that decided for it',
    async () => {
      const { furnace_group_id: id = '', year = '' } = switches[1] ?? {};
      const { stdout } = await steelsim(['explain', run('net-zero'), id, '--year', year]);
      expect(stdout).toContain(`divided from ${id.replace(/-part-\d+$/, '')} in ${year}`);
      expect(stdout).toMatch(/decided by \S+, the iron that feeds it/);
    },
    MINUTES,
  );
});
