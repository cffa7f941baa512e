import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TINY_DATA, TINY_SCENARIO } from '../runs/tiny-world.js';
import { linesOf, steelsim, type Ended } from './steelsim.js';

const folder = mkdtempSync(join(tmpdir(), 'steelsim-replay-'));
const tiny = join(folder, 'tiny');
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

let copies = 0;
/** A copy of the run in which the text of one file is another. */
const changed = (file: string, change: (text: string) => string): string => {
  const copy = join(folder, `copy-${(copies += 1)}`);
  cpSync(tiny, copy, { recursive: true });
  const before = readFileSync(join(copy, file), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(join(copy, file), after);
  return copy;
};

const replayed = (run: string, ...args: readonly string[]): Promise<Ended> =>
  steelsim(['replay', run, '--data', TINY_DATA, ...args]);

interface Line {
  readonly seq: number;
  readonly year: number;
  readonly event: { readonly type: string };
}
const parsedLines = (text: string): readonly Line[] => linesOf(text).map((line) => JSON.parse(line) as Line);
const inLine = (line: number, change: (text: string) => string) => (text: string) =>
  text
    .split('\n')
    .map((each, i) => (i === line - 1 ? change(each) : each))
    .join('\n');
const ofType = (type: string, year: number): number =>
  (parsedLines(log()).find((line) => line.year === year && line.event.type === type) ?? expect.fail(type)).seq;
const log = (): string => readFileSync(join(tiny, 'events.jsonl'), 'utf8');

/** Leaves a record of the right form: only the digest can tell. */
const otherWord = (text: string): string => text.replace('"command":"A', '"command":"B');

/** The years that a text names after "year". */
const yearsIn = ({ stderr }: Ended): readonly string[] =>
  [...new Set([...stderr.matchAll(/, year (\d{4}):/g)].map(([, year]) => year ?? ''))].sort();

beforeAll(async () => {
  expect((await steelsim(['run', TINY_SCENARIO, '--out', tiny, '--quiet'])).code).toBe(0);
});

describe('the log of a run as it was written', () => {
  test('gives the headlines of the manifest, and every file follows from it', async () => {
    const { code, stdout, stderr } = await replayed(tiny, '--verify', '--re-execute', '--json');
    const manifest = JSON.parse(readFileSync(join(tiny, 'manifest.json'), 'utf8')) as {
      headline: readonly object[];
      outputs: object;
      counts: { events: number };
    };
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({
      headline: manifest.headline,
      events: manifest.counts.events,
      verified: Object.keys(manifest.outputs),
      reExecution: { events: manifest.counts.events, difference: null },
      faults: [],
    });
  });

  test('is summed up in words', async () => {
    const { code, stdout } = await replayed(tiny, '--verify');
    expect(code).toBe(0);
    // The tiny scenario runs from 2025 to 2045.
    expect(stdout).toContain(`21 years folded from ${linesOf(log()).length} events`);
    expect(stdout).toContain('verified: cost_curve.csv, countries.csv,');
  });
});

describe('a damaged log', () => {
  test.each(['another word', 'no JSON', 'another year', 'another seq', 'not canonical'])(
    'names 2041 for a line of that year: %s',
    async (damage) => {
      const line = ofType('market.cleared', 2041);
      const changes: Record<string, (text: string) => string> = {
        'another word': otherWord,
        'no JSON': (text) => `[${text.slice(1)}`,
        'another year': (text) => text.replace(/"year":2041\}$/, '"year":2049}'),
        'another seq': (text) => text.replace(/"seq":\d/, '"seq":9'),
        'not canonical': (text) => text.replace('{', '{ '),
      };
      const copy = changed('events.jsonl', inLine(line, changes[damage] ?? expect.fail(damage)));
      const ended = await replayed(copy);
      expect([ended.code, yearsIn(ended)]).toEqual([1, ['2041']]);
      if (damage !== 'another word') expect(ended.stderr).toContain(`, line ${line}, year 2041`);
    },
  );

  test('has its first and its last year named as well', async () => {
    const [first, last] = [ofType('market.cleared', 2025), ofType('market.cleared', 2045)];
    for (const [line, year] of [
      [first, '2025'],
      [last, '2045'],
    ] as const) {
      const figure = inLine(line, otherWord);
      expect(yearsIn(await replayed(changed('events.jsonl', figure)))).toEqual([year]);
    }
  });

  test('is not read further than its damage, and its bytes and the first other event are told', async () => {
    const line = ofType('market.cleared', 2041);
    const figure = inLine(line, otherWord);
    const ended = await replayed(changed('events.jsonl', figure), '--verify', '--re-execute', '--json');
    const report = JSON.parse(ended.stdout) as { headline: readonly { year: number }[] };
    expect(ended.code).toBe(1);
    expect(report.headline.at(-1)?.year).toBe(2040);
    expect(report).toMatchObject({
      reExecution: { events: line - 1, difference: { seq: line, year: 2041, type: 'market.cleared' } },
      faults: [
        { file: 'events.jsonl', line: null, year: 2041 },
        { file: 'events.jsonl', problem: 'the file has another SHA-256 than the manifest names' },
        { file: 'events.jsonl', line, year: 2041 },
      ],
    });
  });

  test('that was cut names the year in which it ends', async () => {
    const inLastLine = await replayed(changed('events.jsonl', (text) => text.slice(0, -20)));
    expect([inLastLine.code, yearsIn(inLastLine)]).toEqual([1, ['2045']]);
    expect(inLastLine.stderr).toContain(`line ${linesOf(log()).length}, year 2045: the line is cut short`);
    const before = ofType('year.started', 2041) - 1;
    const between = changed('events.jsonl', (text) => `${linesOf(text).slice(0, before).join('\n')}\n`);
    const atEndOf2040 = await replayed(between, '--re-execute');
    expect([atEndOf2040.code, yearsIn(atEndOf2040)]).toEqual([1, ['2041']]);
    expect(atEndOf2040.stderr).toContain(`the log ends after line ${before}, before the year`);
    expect(atEndOf2040.stderr).toContain('where the log has no line');
  });

  test('that goes on after its last year is refused too', async () => {
    const longer = changed('events.jsonl', (text) => `${text}${linesOf(text).at(-1) ?? ''}\n`);
    const { code, stderr } = await replayed(longer, '--re-execute');
    expect(code).toBe(1);
    expect(stderr).toContain('there are lines after the end of the last year');
    expect(stderr).toContain('run again, nothing happens where the log has {');
  });
});

describe('a changed output', () => {
  const cell = (text: string): string =>
    inLine(3, (line) => line.replace(/\d(?=[^\d]*$)/, (d) => (d === '9' ? '8' : '9')))(text);

  test('is named with its line; without --verify nobody looks', async () => {
    const copy = changed('market.csv', cell);
    expect((await replayed(copy)).code).toBe(0);
    const { code, stderr } = await replayed(copy, '--verify');
    expect(code).toBe(1);
    expect(linesOf(stderr)).toHaveLength(1);
    expect(stderr).toMatch(/market\.csv, line 3: the file has another SHA-256 .*there ".+", from the log ".+"/);
  });

  test('is found when the manifest was changed with it: the log says otherwise', async () => {
    const copy = changed('plants.csv', cell);
    const path = join(copy, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as { outputs: Record<string, object> };
    const sha256 = createHash('sha256')
      .update(readFileSync(join(copy, 'plants.csv')))
      .digest('hex');
    const outputs = { ...manifest.outputs, 'plants.csv': { ...manifest.outputs['plants.csv'], sha256 } };
    writeFileSync(path, JSON.stringify({ ...manifest, outputs }));
    const { code, stderr } = await replayed(copy, '--verify');
    expect(code).toBe(1);
    expect(stderr).toMatch(/plants\.csv, line 3: the log gives another table than the manifest names; there/);
  });

  test('may be a headline of the manifest', async () => {
    const copy = changed('manifest.json', (text) =>
      text.replace(/("year": 2030,\s+"crudeSteel": )\d/, (_, head) => `${head}9`),
    );
    const ended = await replayed(copy, '--verify');
    expect([ended.code, yearsIn(ended)]).toEqual([1, ['2030']]);
    expect(ended.stderr).toContain('another headline');
  });
});

describe('what is not asked of the right folder', () => {
  test('exits 2 where there is no complete run', async () => {
    const { code, stderr, stdout } = await replayed(join(folder, 'nothing'));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('expected the folder of a complete run');
    const incomplete = changed('market.csv', () => '');
    rmSync(join(incomplete, 'market.csv'));
    expect((await replayed(incomplete)).code).toBe(2);
  });

  test('asks for the data that the run was made from', async () => {
    const { code, stderr } = await steelsim(['replay', tiny]);
    expect(code).toBe(2);
    expect(stderr).toContain('--data names the folder of the data');
  });
});

test.skipIf(!existsSync('data/plants.csv'))('quickstart is proved from its log', async () => {
  const run = join(folder, 'quickstart');
  expect((await steelsim(['run', 'quickstart', '--out', run, '--quiet'])).code).toBe(0);
  const { code, stdout, stderr } = await steelsim(['replay', run, '--verify', '--re-execute']);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('6 years folded');
  expect(stdout).toMatch(/run again: \d+ events, all as recorded/);
});
