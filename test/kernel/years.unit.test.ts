import { describe, expect, test } from 'vitest';
import type { DurableLog, Envelope, Publisher, Recorded, Seq } from '../../src/kernel/index.js';
import { createKernel, InsideUnitOfWorkError, year, YearOrderError } from '../../src/kernel/index.js';
import type { WorksEvents } from './works.js';
import { EVENTS, works, YEAR } from './works.js';

describe('A year', () => {
  const closed = () =>
    createKernel<{ Wait: { data: object; result: undefined } }, { 'nothing.happened': { at: number } }, undefined>({
      commands: { Wait: true },
      events: { 'nothing.happened': true },
      handlers: { Wait: () => undefined },
      reducers: [],
      projections: [],
      subscriptions: [],
      deps: undefined,
    });

  test('is told to handlers', () => {
    const { run } = works();
    const told: number[] = [];
    run((context) => {
      told.push(context.year);
    });
    expect(told).toEqual([2030]);
  });

  test('must be open for a command', () => {
    expect(() => {
      closed().send({ type: 'Wait' });
    }).toThrow(YearOrderError);
  });

  test('must be open for a posted command', () => {
    expect(() => {
      closed().post({ type: 'Wait' });
    }).toThrow(YearOrderError);
  });

  test('cannot begin before the one in progress has ended', () => {
    const { kernel } = works();
    expect(() => {
      kernel.beginYear(year(2031));
    }).toThrow(`Year ${YEAR} has not ended.`);
  });

  test.each([2029, 2030, 2030.5, NaN])('after 2030 cannot be %d', async (next) => {
    const { kernel } = works();
    await kernel.endYear();
    expect(() => {
      kernel.beginYear(year(next));
    }).toThrow(YearOrderError);
  });

  test('cannot end within a command', async () => {
    const { run, kernel } = works();
    const ends: Promise<undefined>[] = [];
    run(() => {
      ends.push(kernel.endYear());
    });
    await expect(ends[0]).rejects.toThrow(InsideUnitOfWorkError);
  });

  test('takes no command while it is being settled', async () => {
    const { kernel } = works();
    const end = kernel.endYear();
    expect(() => kernel.send({ type: 'Open', id: 'a' })).toThrow(YearOrderError);
    await end;
  });
});

/** A durable log in memory that counts what it is asked. */
class Shelf implements DurableLog<WorksEvents> {
  readonly batches: (readonly number[])[] = [];
  readonly cursors = new Map<string, Seq>();
  broken = false;
  private head: Seq | 0 = 0;

  commit(_run: string, batch: readonly Recorded<WorksEvents>[], expectedHead: Seq | 0): Promise<Seq | 0> {
    if (this.broken || expectedHead !== this.head) return Promise.reject(new Error('disk full'));
    this.batches.push(batch.map(({ seq }) => seq));
    this.head = batch.at(-1)?.seq ?? this.head;
    return Promise.resolve(this.head);
  }

  async *load(): AsyncIterable<Recorded<WorksEvents>> {
    // Nothing is read back in these tests.
  }

  cursor(run: string, publisher: string): Promise<Seq | 0> {
    return Promise.resolve(this.cursors.get(`${run}/${publisher}`) ?? 0);
  }

  advance(run: string, publisher: string, to: Seq): Promise<undefined> {
    this.cursors.set(`${run}/${publisher}`, to);
    return Promise.resolve(undefined);
  }
}

class Wire implements Publisher {
  readonly name: string;
  readonly sent: Envelope[] = [];
  down = false;

  constructor(name: string) {
    this.name = name;
  }

  publish(batch: readonly Envelope[]): Promise<undefined> {
    if (this.down) return Promise.reject(new Error('no connection'));
    this.sent.push(...batch);
    return Promise.resolve(undefined);
  }
}

describe('The end of a year', () => {
  const publishing = () => {
    const shelf = new Shelf();
    const wire = new Wire('wire');
    const { kernel } = works({ outbox: { run: 'r1', durable: shelf, publishers: [wire] } });
    return { shelf, wire, kernel };
  };

  test('commits the year’s records once', async () => {
    const { shelf, kernel } = publishing();
    kernel.send({ type: 'Open', id: 'a' });
    kernel.send({ type: 'Open', id: 'b' });
    await kernel.endYear();
    kernel.beginYear(year(2031));
    kernel.send({ type: 'Open', id: 'c' });
    await kernel.endYear();
    expect(shelf.batches).toEqual([[1, 2], [3]]);
  });

  test('publishes each record with an id of its own and advances the cursor', async () => {
    const { shelf, wire, kernel } = publishing();
    kernel.send({ type: 'Open', id: 'a' });
    kernel.send({ type: 'Heat', id: 'a', by: 1 });
    await kernel.endYear();
    expect(wire.sent.map(({ id, topic }) => [id, topic])).toEqual([
      ['r1:1', 'furnace.opened'],
      ['r1:2', 'furnace.heated'],
    ]);
    expect(shelf.cursors.get('r1/wire')).toBe(2);
  });

  test('publishes a body that is the record as JSON', async () => {
    const { wire, kernel } = publishing();
    kernel.send({ type: 'Open', id: 'a' });
    await kernel.endYear();
    const [record] = kernel.log.read();
    expect(wire.sent.map(({ body }) => JSON.parse(new TextDecoder().decode(body)) as unknown)).toEqual([record]);
  });

  test('that could not commit publishes nothing and can be tried again', async () => {
    const { shelf, wire, kernel } = publishing();
    kernel.send({ type: 'Open', id: 'a' });
    shelf.broken = true;
    await expect(kernel.endYear()).rejects.toThrow('disk full');
    expect(wire.sent).toEqual([]);
    shelf.broken = false;
    await kernel.endYear();
    expect(wire.sent).toHaveLength(1);
  });

  test('with a publisher that fails leaves a dead letter, and sends the records again next time', async () => {
    const { wire, kernel } = publishing();
    kernel.send({ type: 'Open', id: 'a' });
    wire.down = true;
    await kernel.endYear();
    kernel.beginYear(year(2031));
    await kernel.endYear();
    wire.down = false;
    kernel.beginYear(year(2032));
    kernel.send({ type: 'Open', id: 'b' });
    await kernel.endYear();
    expect(kernel.deadLetters).toMatchObject([
      { kind: 'publisher', subscriber: 'wire', seq: 1, attempts: 1, errors: [{ message: 'no connection' }] },
      { kind: 'publisher', subscriber: 'wire', seq: 1, attempts: 2 },
    ]);
    expect(wire.sent.map(({ id }) => id)).toEqual(['r1:1', 'r1:2']);
  });

  test('counts the attempts of a publisher anew once it has succeeded', async () => {
    const { wire, kernel } = publishing();
    for (const [next, down] of [
      [2031, true],
      [2032, false],
      [2033, true],
    ] as const) {
      kernel.send({ type: 'Open', id: `f${next}` });
      wire.down = down;
      await kernel.endYear();
      kernel.beginYear(year(next));
    }
    expect(kernel.deadLetters.map(({ attempts, seq }) => [attempts, seq])).toEqual([
      [1, 1],
      [1, 3],
    ]);
  });

  test('with one publisher down still serves the other', async () => {
    const down = new Wire('down');
    const up = new Wire('up');
    down.down = true;
    const { kernel } = works({ outbox: { run: 'r', publishers: [down, up] } });
    kernel.send({ type: 'Open', id: 'a' });
    await kernel.endYear();
    expect(up.sent).toHaveLength(1);
  });

  test('publishes what the codec makes of an event', async () => {
    const wire = new Wire('wire');
    const codec = { version: 2, encode: () => ({ short: 1 }), decode: (raw: unknown) => raw as never };
    const codecs = Object.fromEntries(Object.keys(EVENTS).map((name) => [name, codec]));
    const { kernel } = works({ codecs: codecs as never, outbox: { run: 'r', publishers: [wire] } });
    kernel.send({ type: 'Open', id: 'a' });
    await kernel.endYear();
    expect(JSON.parse(new TextDecoder().decode(wire.sent[0]?.body))).toMatchObject({ schema: 2, event: { short: 1 } });
  });
});
