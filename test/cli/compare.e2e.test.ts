import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';
import { cells } from './cells.js';
import { linesOf, ROOT, shell, steelsim } from './steelsim.js';

const cwd = scratchFolder();
const compared = (b: string, ...args: readonly string[]) => steelsim(['compare', 'a', b, ...args], { cwd });

beforeAll(async () => {
  const runs = [
    ['a'],
    ['again'],
    ['seed', '--seed', '2'],
    ['carbon', '--set', 'policies.carbonPrice.flat=100'],
    ['short', '--until', '2027'],
  ];
  for (const [name = '', ...args] of runs)
    expect(await steelsim(['run', 'quickstart', '--out', name, '--quiet', ...args], { cwd })).toMatchObject({
      code: 0,
    });
}, 120_000);

/** Number of the first line in which the logs of two folders differ, found without the program. */
const firstDifferentLine = (a: string, b: string): number => {
  const [ours, theirs] = [a, b].map((name) => linesOf(readFileSync(join(cwd, name, 'events.jsonl'), 'utf8')));
  return (ours ?? []).findIndex((line, i) => line !== theirs?.[i]) + 1;
};

describe('two runs of the same inputs', () => {
  it('are said to be equal', async () => {
    const { code, stdout } = await compared('again', '--fail-on', 'emissions.2030 > 0', '--fail-on', 'price.2030 < 0%');
    expect(code).toBe(0);
    expect(stdout).toContain('The runs are equal: same inputs, same events.');
    expect(stdout).toMatch(/None: the logs are equal, \d+ events\./);
    expect(stdout).not.toMatch(/^(Technologies|Countries|Plants)$/m);
  });
});

describe.each(['seed', 'carbon', 'short'])('a run with another input: %s', (name) => {
  it('names the first event that differs', async () => {
    const { code, stdout } = await compared(name, '--json');
    expect(code).toBe(0);
    const { equal, events } = JSON.parse(stdout) as {
      equal: boolean;
      events: { shared: number; divergence: { a: { seq: number; type: string } } };
    };
    const line = firstDifferentLine('a', name);
    expect(line).toBeGreaterThan(1);
    expect(equal).toBe(false);
    expect([events.shared, events.divergence.a.seq]).toEqual([line - 1, line]);
    const text = (await compared(name)).stdout;
    expect(text).toContain('The runs differ.');
    expect(cells(text)).toContainEqual(expect.arrayContaining(['A', String(line), events.divergence.a.type]));
  });
});

describe('a run at another carbon price', () => {
  it('differs in that input and in what it gave', async () => {
    const { stdout } = await compared('carbon', '--json');
    const { inputs, headline } = JSON.parse(stdout) as {
      inputs: unknown;
      headline: readonly { year: number; figures: readonly { figure: string; difference: number }[] }[];
    };
    expect(inputs).toEqual([{ path: 'policies.carbonPrice.flat', a: 'null', b: '100' }]);
    expect(headline.map(({ year }) => year)).toEqual([2025, 2030]);
    const priceIn = (name: string) => {
      const manifest = readFileSync(join(cwd, name, 'manifest.json'), 'utf8');
      const { headline: years } = JSON.parse(manifest) as { headline: readonly { steelPrice: number }[] };
      return years.at(-1)?.steelPrice ?? NaN;
    };
    const difference = headline.at(-1)?.figures.find(({ figure }) => figure === 'price')?.difference;
    expect(difference).toBe(priceIn('carbon') - priceIn('a'));
  });

  it('shows the plants whose production differs most, as their tables say', async () => {
    const { plants } = JSON.parse((await compared('carbon', '--json')).stdout) as {
      plants: readonly { year: number; key: string; product: string; production: { difference: number } }[];
    };
    const madeIn2030 = (name: string): ReadonlyMap<string, number> => {
      const lines = linesOf(readFileSync(join(cwd, name, 'plants.csv'), 'utf8')).map((line) => line.split(','));
      const last = lines.filter(([year]) => year === '2030');
      return new Map(last.map(([, plant, product, , production]) => [`${plant} ${product}`, Number(production)]));
    };
    const [before, after] = [madeIn2030('a'), madeIn2030('carbon')];
    const differences = [...new Set([...before.keys(), ...after.keys()])].map(
      (id) => [id, (after.get(id) ?? 0) - (before.get(id) ?? 0)] as const,
    );
    const made = differences.filter(([, difference]) => Math.abs(difference) >= 1);
    expect(made.length).toBeGreaterThan(2);
    const largest = made.toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a)).slice(0, 10);
    const told = plants.map(({ year, key, product, production }) => [year, `${key} ${product}`, production.difference]);
    expect(told).toEqual(largest.map(([id, difference]) => [2030, id, difference]));
    expect(cells((await compared('carbon')).stdout)).toContainEqual(
      expect.arrayContaining(['2030', ...(largest[0]?.[0] ?? '').split(' ')]),
    );
  });

  it('passes gates that hold and fails, with what was seen and allowed, on those that trip', async () => {
    // A price on carbon raises the price of steel, by less than its whole amount on a tonne that emits some 2 t.
    expect(await compared('carbon', '--fail-on', 'price.2025 > +200')).toMatchObject({ code: 0, stderr: '' });
    const { code, stderr, stdout } = await compared(
      'carbon',
      ...['--fail-on', 'price.2025 > +200', '--fail-on', 'price.2025 > +1%', '--fail-on', 'price.2025 > -5'],
    );
    expect(code).toBe(1);
    expect(stdout).toContain('First event that differs');
    expect(linesOf(stderr)).toEqual([
      expect.stringMatching(
        /^steelsim: gate tripped: price\.2025 > \+1%: saw \+[\d.]+ % \(.*\), allowed at most \+1 %$/,
      ),
      expect.stringMatching(
        /^steelsim: gate tripped: price\.2025 > -5: saw \+[\d.]+ USD\/t \(.*\), allowed at most -5 USD\/t$/,
      ),
    ]);
  });

  it('is held against gates of a technology and a country, which sum what furnace_groups.csv says', async () => {
    const rowsOf = (name: string): readonly Readonly<Record<string, string>>[] => {
      const [head = '', ...lines] = linesOf(readFileSync(join(cwd, name, 'furnace_groups.csv'), 'utf8'));
      const names = head.split(',');
      return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? '', cell])));
    };
    const [before = 0, after = 0] = ['a', 'carbon'].map((name) =>
      rowsOf(name)
        .filter((row) => row['year'] === '2030' && row['technology'] === 'BF' && row['country_iso3'] === 'USA')
        .reduce((sum, row) => sum + Number(row['scope1_tco2']), 0),
    );
    expect(Math.abs(after - before)).toBeGreaterThan(1000);
    const figure = 'scope1(2030, technology = "BF", country = "USA")';
    const limits = [after - before - 1, after - before + 1].map((limit) => limit.toFixed(0));
    const gates = limits.flatMap((limit) => ['--fail-on', `${figure} > ${limit}`]);
    const { code, stdout } = await compared('carbon', '--json', ...gates);
    const results = (JSON.parse(stdout) as { gates: readonly { a: number; b: number; tripped: boolean }[] }).gates;
    expect([code, results.map(({ tripped }) => tripped)]).toEqual([1, [true, false]]);
    expect([results[0]?.a, results[0]?.b].map((value) => value?.toFixed(2))).toEqual([
      before.toFixed(2),
      after.toFixed(2),
    ]);
  });

  it('is held against gates of a route, an intensity and a price in a country', async () => {
    const gates = [
      'production(2030, route = "scrap EAF") > +50%',
      '(scope1(2030) + scope2(2030)) / production(2030) > 0.5',
      'price(2025, country = "USA") < 0',
    ].flatMap((gate) => ['--fail-on', gate]);
    const { code, stderr, stdout } = await compared('carbon', ...gates);
    expect([code, stderr]).toEqual([0, '']);
    expect(cells(stdout).filter(([, verdict]) => verdict === 'held')).toHaveLength(3);
  });

  it('names its plants, where the dataset is at hand', async () => {
    const { stdout } = await compared('carbon', '--json');
    const { plants } = JSON.parse(stdout) as { plants: readonly { key: string; name: string | null }[] };
    const nameOf = new Map(
      linesOf(readFileSync(join(ROOT, 'data/plants.csv'), 'utf8')).map((line) => [
        line.split(',')[0],
        /^[^,]+,("(?:[^"]|"")*"|[^,]*)/.exec(line)?.[1]?.replace(/^"|"$/g, ''),
      ]),
    );
    expect(plants.length).toBeGreaterThan(2);
    for (const { key, name } of plants.filter((plant) => nameOf.has(plant.key))) expect(name).toBe(nameOf.get(key));
    const [{ key, name } = { key: '', name: null }] = plants;
    expect(name?.length).toBeGreaterThan(3);
    expect(cells((await compared('carbon')).stdout)).toContainEqual(expect.arrayContaining([key, name]));
  });

  it('fails also when nobody reads on', async () => {
    const { code } = await shell('steelsim compare a carbon --json --fail-on "price.2025 > 0" | true', cwd);
    expect(code).toBe(1);
    expect((await shell('steelsim compare a carbon --json | true', cwd)).code).toBe(0);
  });

  it('is a page of Markdown for a review', async () => {
    const { stdout } = await compared('carbon', '--markdown');
    expect(stdout).toMatch(/^# Two runs compared\n/);
    expect(stdout).toContain('| policies.carbonPrice.flat | null | 100 |');
    expect(stdout).not.toContain('│');
  });
});

describe('a log in which one event is another', () => {
  it('names the events that led to it, up to the command from outside', async () => {
    cpSync(join(cwd, 'a'), join(cwd, 'edited'), { recursive: true });
    const path = join(cwd, 'edited', 'events.jsonl');
    const lines = linesOf(readFileSync(path, 'utf8'));
    const causes = lines.map((line) => (JSON.parse(line) as { cause: number }).cause);
    // The last event that another one led to.
    const edited = causes.findLastIndex((cause) => cause > 0);
    expect(edited).toBeGreaterThan(0);
    const changed = lines.map((line, i) => (i === edited ? line.replace('"event":{', '"event":{"added":1,') : line));
    writeFileSync(path, `${changed.join('\n')}\n`);
    const chain: number[] = [];
    for (let at = causes[edited] ?? 0; at > 0; at = causes[at - 1] ?? 0) chain.push(at);
    const { events } = JSON.parse((await compared('edited', '--json')).stdout) as {
      events: { divergence: Record<'a' | 'b', { seq: number; causes: readonly { seq: number }[] }> };
    };
    for (const { seq, causes: told } of [events.divergence.a, events.divergence.b])
      expect([seq, ...told.map((cause) => cause.seq)]).toEqual([edited + 1, ...chain]);
    const table = cells((await compared('edited')).stdout);
    expect(table.filter(([label]) => label === 'because of').map(([, seq]) => Number(seq))).toEqual([
      ...chain,
      ...chain,
    ]);
    expect(table).toContainEqual(['added', '–', '1']);
  });
});

describe('bad input', () => {
  it('is told all at once', async () => {
    const { code, stdout, stderr } = await compared('nothing', '--fail-on', 'emisions.2030 > 1', '--fail-on', 'dear');
    expect([code, stdout]).toEqual([2, '']);
    expect(linesOf(stderr)).toEqual([
      'nothing: expected the folder of a complete run, with its manifest.json',
      expect.stringMatching(/^--fail-on: .*expected a metric.*did you mean "emissions\.2030 > 1"\?$/),
      expect.stringMatching(/^--fail-on: found "dear", expected <metric>\.<year>/),
    ]);
  });

  it('may be in an expression, which is told with its place and what was meant', async () => {
    const { code, stderr } = await compared(
      'carbon',
      ...['--fail-on', 'scope1(2030, country = "UAS") > 1', '--fail-on', 'cost(2030, technology = "MOE") > 1'],
    );
    expect(code).toBe(2);
    expect(linesOf(stderr)).toEqual([
      '--fail-on, scope1(2030, country = "UAS") > 1: found "UAS", expected the ISO 3166-1 alpha-3 code of a country of the runs, at character 24; did you mean "USA"?',
    ]);
    // No steel is made by electrolysis in either run: there is no cost to compare.
    const nothing = await compared('carbon', '--fail-on', 'cost(2030, technology = "MOE") > 1');
    expect([nothing.code, nothing.stdout]).toEqual([2, '']);
    expect(nothing.stderr).toContain('expected a figure that both runs have: A has none');
  });

  it('may be a year that one of the runs does not have', async () => {
    const { code, stderr } = await compared('short', '--fail-on', 'emissions.2030 > 1');
    expect(code).toBe(2);
    expect(stderr).toContain('expected a year of both runs, 2025 to 2027');
  });

  it('may be a table or a log that no run wrote', async () => {
    await steelsim(['run', 'quickstart', '--out', 'spoilt', '--quiet'], { cwd });
    const spoil = (file: string, edit: (text: string) => string, run = 'spoilt'): undefined => {
      const path = join(cwd, run, file);
      writeFileSync(path, edit(readFileSync(path, 'utf8')));
    };
    spoil('plants.csv', (text) => text.replace('capacity_t,', 'capacity,').replace('production_t', 'production'));
    const { code, stderr } = await compared('spoilt');
    expect(code).toBe(2);
    expect(linesOf(stderr)).toEqual([
      'spoilt/plants.csv, column capacity_t: expected a column of this name',
      'spoilt/plants.csv, column production_t: expected a column of this name',
    ]);
    cpSync(join(cwd, 'a'), join(cwd, 'cut'), { recursive: true });
    spoil('events.jsonl', (text) => text.slice(0, 700), 'cut');
    expect(await compared('cut')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('cut/events.jsonl:3: expected the record of an event') as string,
    });
  });

  it('may be two ways to print', async () => {
    expect((await compared('again', '--json', '--markdown')).code).toBe(2);
  });
});
