import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { scratchFolder } from '../adapters/run-folders/scratch-folder.js';
import { linesOf, shell, steelsim } from './steelsim.js';

interface Line {
  readonly seq: number;
  readonly year: number;
  readonly stream: string;
  readonly event: { readonly type: string };
}

describe('steelsim events', () => {
  let run = '';
  let log: readonly string[] = [];
  let records: readonly Line[] = [];

  beforeAll(async () => {
    run = join(scratchFolder(), 'run');
    expect((await steelsim(['run', 'quickstart', '--quiet', '--out', run])).code).toBe(0);
    log = linesOf(readFileSync(join(run, 'events.jsonl'), 'utf8'));
    records = log.map((line) => JSON.parse(line) as Line);
  });

  it('shows the whole log, one line an event', async () => {
    const { code, stdout, stderr } = await steelsim(['events', run]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const shown = linesOf(stdout).map((line) => line.trim().split(/ +/, 4));
    expect(shown).toEqual(records.map(({ seq, year, stream, event }) => [`${seq}`, `${year}`, event.type, stream]));
  });

  it.each([
    [['--type', 'market.*'], ({ event }: Line) => event.type.startsWith('market.')],
    [['--type', 'year.closed'], ({ event }: Line) => event.type === 'year.closed'],
    [['--stream', 'world/market'], ({ stream }: Line) => stream === 'world/market'],
    [['--from', '2027', '--until', '2028'], ({ year }: Line) => year === 2027 || year === 2028],
    [['--type', 'market.*', '--from', '2030'], (l: Line) => l.event.type.startsWith('market.') && l.year === 2030],
  ])('shows the lines of the log as they are: %j', async (options, isAsked) => {
    const { code, stdout } = await steelsim(['events', run, '--json', ...options]);
    const expected = log.filter((_, i) => records.slice(i, i + 1).some(isAsked));
    expect(code).toBe(0);
    expect(expected.length).toBeGreaterThan(0);
    expect(linesOf(stdout)).toEqual(expected);
  });

  it('ends cleanly when nobody reads on', async () => {
    const { stdout, stderr } = await shell(
      `steelsim events '${run}' --json | head -n 1; echo "\${PIPESTATUS[0]}"`,
      run,
    );
    expect(stderr).toBe('');
    expect(linesOf(stdout)).toEqual([log[0], '0']);
  });

  it('names every fault of the request at once', async () => {
    const { code, stdout, stderr } = await steelsim([
      'events',
      '/no/run',
      '--type',
      'furnace-groop.*',
      '--from',
      '2030',
      '--until',
      '2029',
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('/no/run: expected the folder of a complete run');
    expect(stderr).toContain('did you mean "furnace-group.*"?');
    expect(stderr).toContain('--from: found "2030", expected a year that is not after --until 2029');
  });

  it('says so when no event is like that', async () => {
    const { code, stdout, stderr } = await steelsim(['events', run, '--stream', 'furnace-groop/P1']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toBe('steelsim: no event of the run is like that\n');
  });

  it('names the log that is missing beside the manifest', async () => {
    const path = join(run, 'events.jsonl');
    renameSync(path, `${path}.away`);
    const { code, stderr } = await steelsim(['events', run]);
    renameSync(`${path}.away`, path);
    expect(code).toBe(2);
    expect(stderr).toContain('events.jsonl: expected the event log of the run');
  });

  it.each([
    ['cut short', '{"seq":5'],
    ['of other types', '{"seq":"x","year":"y","stream":1,"event":{"type":7}}'],
    ['no object', 'null'],
  ])('names the line that is no record: %s', async (_, planted) => {
    const path = join(run, 'events.jsonl');
    const whole = readFileSync(path, 'utf8');
    writeFileSync(path, whole.replace(log[4] ?? '', planted));
    const { code, stderr } = await steelsim(['events', run]);
    writeFileSync(path, whole);
    expect(code).toBe(2);
    expect(stderr).toContain('events.jsonl:5: expected the record of an event, as a run writes it');
  });
});
