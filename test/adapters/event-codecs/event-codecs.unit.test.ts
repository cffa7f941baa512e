import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codecOf } from '../../../src/adapters/event-codecs/codec.js';
import { decodeRecord } from '../../../src/adapters/event-codecs/decode-record.js';
import { EVENT_CODECS } from '../../../src/adapters/event-codecs/index.js';
import { amount, exactly, year } from '../../../src/adapters/event-codecs/shapes.js';
import { EVENT_NAMES } from '../../../src/handlers/types.js';

/** Records as they were written, one of each event, a file for each version. They are never rewritten. */
const FIXTURES = join(import.meta.dirname, '../../fixtures/events');

interface Written {
  readonly schema: number;
  readonly event: { readonly type: string; readonly columns?: { readonly profit?: readonly number[] } };
}

const written = readdirSync(FIXTURES)
  .sort()
  .flatMap((file) => readFileSync(join(FIXTURES, file), 'utf8').trimEnd().split('\n'))
  .map((line) => JSON.parse(line) as Written);
const named = written.map((record) => [`${record.event.type} ${record.schema}`, record] as const);

describe('every event that was ever written', () => {
  it.each(named)('%s can be read, and reads as it was written at its newest version', (_name, record) => {
    const read = decodeRecord(record);
    const { version } = EVENT_CODECS[read.event.type];
    expect(read.schema).toBe(version);
    if (record.schema === version) expect(read).toEqual(record);
  });

  it('has a fixture for each of its versions', () => {
    const needed = Object.entries(EVENT_CODECS).flatMap(([type, { version }]) =>
      Array.from({ length: version }, (_, i) => `${type} ${i + 1}`),
    );
    expect(named.map(([name]) => name).sort()).toEqual(needed.sort());
    expect(Object.keys(EVENT_CODECS).sort()).toEqual(Object.keys(EVENT_NAMES).sort());
  });
});

describe('a record that no version of the program wrote', () => {
  const of = (type: string): Written => {
    const record = written.find(({ event }) => event.type === type);
    if (record === undefined) throw new Error(`no fixture of ${type}`);
    return record;
  };
  const cleared = of('market.cleared');

  it.each<readonly [string, object, string]>([
    ['has a key too many', { ...cleared, clock: 1 }, 'clock'],
    ['has another event', { ...cleared, event: { type: 'market.closed' } }, 'no event market.closed'],
    [
      'has a value too many',
      { ...cleared, event: { ...cleared.event, mood: 'good' } },
      'market.cleared, cannot be read',
    ],
    [
      'has a text for a number',
      { ...cleared, event: { ...cleared.event, year: '2025' } },
      'market.cleared, cannot be read',
    ],
    ['is of a version to come', { ...cleared, schema: 99 }, 'market.cleared, cannot be read'],
  ])('%s', (_what, record, told) => {
    expect(() => decodeRecord(record)).toThrow(told);
  });

  it('has columns of other lengths', () => {
    const settled = of('accounts.settled');
    const columns = { ...settled.event.columns, profit: settled.event.columns?.profit?.slice(1) };
    expect(() => decodeRecord({ ...settled, event: { ...settled.event, columns } })).toThrow('cannot be read');
  });
});

describe('an event with older versions', () => {
  interface Opened {
    readonly year: number;
    readonly tonnes: number;
  }
  /** Version 1 had kilotonnes, version 2 a unit in the name, version 3 has tonnes. */
  const codec = codecOf<Opened>({ year, tonnes: amount }, [
    (one) => ({ year: exactly({ year, kt: amount }).parse(one).year, kilotonnes: (one as { kt: number }).kt }),
    (two) => {
      const { kilotonnes, ...rest } = two as { year: number; kilotonnes: number };
      return { ...rest, tonnes: 1000 * kilotonnes };
    },
  ]);

  it('is read from each of them', () => {
    expect(codec.version).toBe(3);
    expect(codec.decode({ year: 2030, kt: 1.5 }, 1)).toEqual({ year: 2030, tonnes: 1500 });
    expect(codec.decode({ year: 2030, kilotonnes: 2 }, 2)).toEqual({ year: 2030, tonnes: 2000 });
    expect(codec.decode({ year: 2030, tonnes: 7 }, 3)).toEqual({ year: 2030, tonnes: 7 });
  });

  it('is not read from what no version held', () => {
    expect(() => codec.decode({ year: 2030, kilotonnes: 2 }, 3)).toThrow('tonnes');
    expect(() => codec.decode({ year: 2030, tonnes: 2 }, 4)).toThrow('schema 4 is not one of 1 to 3');
  });
});
