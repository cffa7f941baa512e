import { describe, expect, test } from 'vitest';
import { canonicalJson, MemoryLog, RollingHash, seq, year } from '../../src/kernel/index.js';
import type { WorksEvents, WorksSubscription } from './works.js';
import { EVENTS, furnace, note, works, YEAR } from './works.js';

const heatsWhatOpens: WorksSubscription = {
  name: 'heats',
  on: 'furnace.opened',
  onError: 'abort',
  handle({ id }, context) {
    context.send({ type: 'Heat', id, by: 5 });
    note(context, 'heated');
  },
};

describe('A record', () => {
  test('tells where it came from', () => {
    const { kernel } = works({ subscriptions: [heatsWhatOpens] });
    kernel.send({ type: 'Open', id: 'a' });
    kernel.send({ type: 'Heat', id: 'a', by: 1 });
    const common = { year: YEAR, schema: 1 };
    const stream = furnace('a');
    expect([...kernel.log.read()]).toEqual([
      {
        ...{ seq: 1, stream, version: 1, command: 'Open', root: 1, cause: 0, ...common },
        event: { type: 'furnace.opened', id: 'a' },
      },
      {
        ...{ seq: 2, stream, version: 2, command: 'Heat', root: 1, cause: 1, ...common },
        event: { type: 'furnace.heated', id: 'a', by: 5 },
      },
      {
        ...{ seq: 3, stream: 'notes', version: 1, command: 'Open', root: 1, cause: 1, ...common },
        event: { type: 'works.noted', text: 'heated' },
      },
      {
        ...{ seq: 4, stream, version: 3, command: 'Heat', root: 2, cause: 0, ...common },
        event: { type: 'furnace.heated', id: 'a', by: 1 },
      },
    ]);
  });

  test('raised by a subscription names the command that raised the event it reacts to', () => {
    const noting: WorksSubscription = {
      name: 'noting',
      on: 'furnace.heated',
      onError: 'abort',
      handle(_event, context) {
        note(context, 'hot');
      },
    };
    const { kernel } = works({ subscriptions: [heatsWhatOpens, noting] });
    kernel.send({ type: 'Open', id: 'a' });
    const told = [...kernel.log.read({ type: 'works.noted' })].map(({ event, command, cause }) => {
      return [event.text, command, cause];
    });
    expect(told).toEqual([
      ['heated', 'Open', 1],
      ['hot', 'Heat', 2],
    ]);
  });

  test('carries its codec’s version as schema', () => {
    const codec = { version: 3, encode: (value: unknown) => value, decode: (raw: unknown) => raw as never };
    const codecs = Object.fromEntries(Object.keys(EVENTS).map((name) => [name, codec]));
    const { kernel } = works({ codecs: codecs as never });
    kernel.send({ type: 'Open', id: 'a' });
    expect([...kernel.log.read()].map(({ schema }) => schema)).toEqual([3]);
  });

  test('of a command that left no event does not count as a root', () => {
    const { kernel, run } = works();
    run(() => undefined);
    kernel.send({ type: 'Open', id: 'a' });
    expect([...kernel.log.read()].map(({ root }) => root)).toEqual([1]);
  });
});

describe('The log', () => {
  const threeYears = async () => {
    const setup = works();
    setup.kernel.send({ type: 'Open', id: 'a' });
    for (const next of [2031, 2032]) {
      await setup.kernel.endYear();
      setup.kernel.beginYear(year(next));
      setup.kernel.send({ type: 'Open', id: `b${next}` });
      setup.kernel.send({ type: 'Heat', id: 'a', by: 1 });
    }
    return setup.kernel.log;
  };

  test.each([
    ['everything', {}, [1, 2, 3, 4, 5]],
    ['a type', { type: 'furnace.heated' }, [3, 5]],
    ['a prefix', { type: 'furnace.*' }, [1, 2, 3, 4, 5]],
    ['a stream', { stream: furnace('a') }, [1, 3, 5]],
    ['years from', { from: year(2031) }, [2, 3, 4, 5]],
    ['years until', { until: year(2031) }, [1, 2, 3]],
    ['one year of a type', { from: year(2031), until: year(2031), type: 'furnace.opened' }, [2]],
    ['what came after', { after: seq(3) }, [4, 5]],
    ['nothing', { after: seq(5) }, []],
  ] as const)('reads %s', async (_name, query, expected) => {
    const log = await threeYears();
    expect([...log.read(query)].map((record) => record.seq)).toEqual(expected);
  });

  test('shows the events of a command only when it has succeeded', () => {
    const { kernel, run } = works();
    let seen: number | undefined;
    run(({ send }) => {
      send({ type: 'Open', id: 'a' });
      seen = kernel.log.head;
    });
    expect([seen, kernel.log.head]).toEqual([0, 1]);
  });

  test('that grows while it is read ends where it ended when reading began', () => {
    const { kernel } = works();
    kernel.send({ type: 'Open', id: 'a' });
    for (const { seq: at } of kernel.log.read()) kernel.send({ type: 'Open', id: `after-${at}` });
    expect(kernel.log.head).toBe(2);
  });
});

describe('The digest', () => {
  const digestOf = (by: number, askOften: boolean) => {
    const { kernel } = works();
    kernel.send({ type: 'Open', id: 'a' });
    if (askOften) kernel.log.digest();
    kernel.send({ type: 'Heat', id: 'a', by });
    return kernel.log.digest();
  };

  test('is equal for equal logs, however often it was asked', () => {
    expect(digestOf(1, true)).toBe(digestOf(1, false));
  });

  test('differs when an event differs', () => {
    expect(digestOf(1, false)).not.toBe(digestOf(2, false));
  });

  test('does not depend on the order in which an event’s fields were written', () => {
    const log = (event: WorksEvents['furnace.heated']) => {
      const memory = new MemoryLog<WorksEvents>();
      memory.append([{ seq: 1, event: { type: 'furnace.heated', ...event } } as never]);
      return memory.digest();
    };
    expect(log({ id: 'a', by: 1 })).toBe(log({ by: 1, id: 'a' }));
  });

  // Published test vectors of FNV-1a 64, http://www.isthe.com/chongo/src/fnv/test_fnv.c
  test.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['b', 'af63df4c8601f1a5'],
    ['foobar', '85944171f73967e8'],
  ])('hashes %j as published', (text, expected) => {
    const hash = new RollingHash();
    hash.update(text);
    expect(hash.hex()).toBe(expected);
  });

  test('agrees with exact arithmetic on a long text', () => {
    const text = 'furnace-group.closed '.repeat(50);
    const exact = Array.from(text).reduce(
      (hash, letter) => ((hash ^ BigInt(letter.charCodeAt(0))) * 0x100000001b3n) & 0xffffffffffffffffn,
      0xcbf29ce484222325n,
    );
    const hash = new RollingHash();
    hash.update(text.slice(0, 100));
    hash.update(text.slice(100));
    expect(hash.hex()).toBe(exact.toString(16).padStart(16, '0'));
  });
});

describe('Canonical JSON', () => {
  test('sorts keys by code unit and drops what is absent', () => {
    expect(canonicalJson({ b: 1, a: undefined, B: [true, null, 'x"'], é: {} })).toBe(
      '{"B":[true,null,"x\\""],"b":1,"é":{}}',
    );
  });

  test.each([
    [-0, '0'],
    [1e21, '1e+21'],
    [0.1, '0.1'],
    [NaN, 'NaN'],
    [-Infinity, '-Infinity'],
    [[undefined], '[null]'],
    [[-0, 1e21, 0.1, 'a"\n'], '[0,1e+21,0.1,"a\\"\\n"]'],
    [[1, NaN, -Infinity], '[1,NaN,-Infinity]'],
    [['a', null, true], '["a",null,true]'],
    [[1, { b: 1, a: 2 }, [[]]], '[1,{"a":2,"b":1},[[]]]'],
  ])('writes %j as %s', (value, expected) => {
    expect(canonicalJson(value)).toBe(expected);
  });

  test('writes a hole of a sparse array as null', () => {
    const sparse = [1, 2, 3];
    Reflect.deleteProperty(sparse, 1);
    expect(canonicalJson(sparse)).toBe('[1,null,3]');
  });
});
