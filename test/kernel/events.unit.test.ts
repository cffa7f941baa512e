import { describe, expect, test } from 'vitest';
import type { StructuredError } from '../../src/kernel/index.js';
import {
  ConcurrencyError,
  DuplicateNameError,
  NotPlainDataError,
  OutsideUnitOfWorkError,
  streamId,
  UnknownNameError,
} from '../../src/kernel/index.js';
import type { Script, WorksContext, WorksSubscription } from './works.js';
import { Counts, Furnaces, furnace, note, works } from './works.js';

const listener = (name: string, on: WorksSubscription['on'], heard: string[]): WorksSubscription =>
  ({
    name,
    on,
    onError: 'abort',
    handle(event: { type: string }) {
      heard.push(`${name}:${event.type}`);
    },
  }) as WorksSubscription;

describe('raise', () => {
  test('runs the reducers at once', () => {
    const { run, furnaces } = works();
    let seen: number | undefined;
    run(({ raise }) => {
      raise(furnace('a'), { type: 'furnace.heated', id: 'a', by: 7 });
      seen = furnaces.heat.get('a');
    });
    expect(seen).toBe(7);
  });

  test('logs in the order raised, nested commands included', () => {
    const { run, script, types } = works();
    script('inner', (context) => {
      note(context, 'inner');
    });
    run((context) => {
      context.send({ type: 'Open', id: 'a' });
      context.send({ type: 'Run', script: 'inner' });
      context.send({ type: 'Heat', id: 'a', by: 1 });
    });
    expect(types()).toEqual(['furnace.opened', 'works.noted', 'furnace.heated']);
  });

  test('outside a command is an error', () => {
    const { run } = works();
    const kept: WorksContext[] = [];
    run((context) => {
      kept.push(context);
    });
    for (const context of kept)
      expect(() => {
        note(context, 'late');
      }).toThrow(OutsideUnitOfWorkError);
  });

  test('of an unknown event is refused with the nearest name', () => {
    const { run } = works();
    const misspelt: Script = ({ raise }) => {
      raise(streamId('x'), { type: 'furnace.opend', id: 'a' } as never);
    };
    expect(() => {
      run(misspelt);
    }).toThrow(/"furnace.opend".*"furnace.opened"/);
  });

  test('whose reducer throws leaves nothing behind when the handler catches it', () => {
    const furnaces = new Furnaces();
    const second = {
      name: 'second',
      when: {
        'furnace.opened': () => {
          throw new Error('second reducer');
        },
      },
    };
    const { run, types } = works({ reducers: [furnaces, second] });
    run((context) => {
      expect(() => {
        context.raise(furnace('a'), { type: 'furnace.opened', id: 'a' });
      }).toThrow('second reducer');
      note(context, 'after');
    });
    expect(furnaces.heat.size).toBe(0);
    expect(types()).toEqual(['works.noted']);
  });
});

describe('The expected version', () => {
  const raising = (expected: number | 'any' | 'none' | 'exists', opened: boolean) => () => {
    const { run, kernel } = works();
    if (opened) kernel.send({ type: 'Open', id: 'a' });
    run(({ raise }) => {
      raise(furnace('a'), { type: 'furnace.heated', id: 'a', by: 1 }, expected);
    });
  };

  test.each([
    [0, false],
    [1, true],
    ['any', false],
    ['any', true],
    ['none', false],
    ['exists', true],
  ] as const)('%s agrees when a stream exists: %s', (expected, opened) => {
    expect(raising(expected, opened)).not.toThrow();
  });

  test.each([
    [1, false],
    [0, true],
    [2, true],
    ['none', true],
    ['exists', false],
  ] as const)('%s is a concurrency error when a stream exists: %s', (expected, opened) => {
    expect(raising(expected, opened)).toThrow(ConcurrencyError);
  });

  test('and the actual one stand in the error', () => {
    expect.assertions(1);
    try {
      raising(5, true)();
    } catch (error) {
      expect((error as StructuredError).fields).toEqual({ stream: 'furnace/a', expected: 5, actual: 1 });
    }
  });

  test('counts events of the running command', () => {
    const { run } = works();
    expect(() => {
      run(({ raise, send }) => {
        send({ type: 'Open', id: 'a' });
        raise(furnace('a'), { type: 'furnace.heated', id: 'a', by: 1 }, 1);
      });
    }).not.toThrow();
  });

  test('forgets events that were undone', () => {
    const { run } = works();
    expect(() => {
      run(({ raise, send }) => {
        send({ type: 'Open', id: 'a' });
        expect(() => send({ type: 'Heat', id: 'a', by: 5000 })).toThrow();
        raise(furnace('a'), { type: 'furnace.heated', id: 'a', by: 1 }, 1);
      });
    }).not.toThrow();
  });
});

describe('Patterns', () => {
  const heardBy = (on: WorksSubscription['on']) => {
    const heard: string[] = [];
    const { run } = works({ subscriptions: [listener('s', on, heard)] });
    run((context) => {
      context.send({ type: 'Open', id: 'a' });
      context.raise(streamId('m'), { type: 'monitor.threshold.crossed', id: 'a' });
      note(context, 'x');
    });
    return heard;
  };

  test.each([
    ['furnace.opened', ['s:furnace.opened']],
    ['furnace.*', ['s:furnace.opened']],
    ['monitor.*', ['s:monitor.threshold.crossed']],
    ['monitor.threshold.*', ['s:monitor.threshold.crossed']],
    ['*', ['s:furnace.opened', 's:monitor.threshold.crossed', 's:works.noted']],
  ] as const)('%s', (on, expected) => {
    expect(heardBy(on)).toEqual(expected);
  });

  test.each([
    ['furnace.opend', 'furnace.opened'],
    ['furnce.*', 'furnace.*'],
    ['monitor.treshold.*', 'monitor.threshold.*'],
  ])('%s matches nothing and names %s', (on, nearest) => {
    expect(() => works({ subscriptions: [listener('s', on as '*', [])] })).toThrow(`Did you mean "${nearest}"?`);
  });

  test('do not match half a word', () => {
    expect(() => works({ subscriptions: [listener('s', 'furn.*' as '*', [])] })).toThrow(UnknownNameError);
  });

  test('with two subscriptions of one name are refused', () => {
    const twice = [listener('s', '*', []), listener('s', 'works.noted', [])];
    expect(() => works({ subscriptions: twice })).toThrow(DuplicateNameError);
  });

  test('of reducers are checked too', () => {
    const when = { 'furnace.opend': () => undefined };
    expect(() => works({ reducers: [{ name: 'r', when: when as object }] })).toThrow(/in "r".*"furnace.opened"/);
  });
});

describe('Delivery', () => {
  test('is first in first out over the cascade, projections before subscriptions, in list order', () => {
    const heard: string[] = [];
    const counts = new Counts();
    const opener: WorksSubscription = {
      name: 'opener',
      on: 'furnace.opened',
      onError: 'abort',
      handle({ id }, { send }) {
        heard.push(`opener:${id}:${String(counts.view()['furnace.heated'])}`);
        send({ type: 'Heat', id, by: 1 });
      },
    };
    const { run } = works({ projections: [counts], subscriptions: [opener, listener('all', '*', heard)] });
    run(({ send }) => {
      send({ type: 'Open', id: 'a' });
      send({ type: 'Open', id: 'b' });
    });
    expect(heard).toEqual([
      'opener:a:undefined',
      'all:furnace.opened',
      'opener:b:undefined',
      'all:furnace.opened',
      'all:furnace.heated',
      'all:furnace.heated',
    ]);
  });

  test('of a projection precedes every subscription of the same event', () => {
    const counts = new Counts();
    const seen: unknown[] = [];
    const looker: WorksSubscription = {
      name: 'looker',
      on: 'furnace.opened',
      onError: 'abort',
      handle() {
        seen.push(counts.view());
      },
    };
    works({ projections: [counts], subscriptions: [looker] }).kernel.send({ type: 'Open', id: 'a' });
    expect(seen).toEqual([{ 'furnace.opened': 1 }]);
  });

  test('by an event without subscribers is no error', () => {
    expect(() => works({ projections: [] }).kernel.send({ type: 'Open', id: 'a' })).not.toThrow();
  });
});

describe('With freeze', () => {
  test('an event is frozen to its depth', () => {
    const { kernel } = works();
    kernel.send({ type: 'Open', id: 'a' });
    expect([...kernel.log.read()].every(({ event }) => Object.isFrozen(event))).toBe(true);
  });

  test.each([
    ['a function', () => 1],
    ['an instance of Map', new Map()],
    ['an instance of Float64Array', new Float64Array(1)],
    ['the number NaN', NaN],
    ['the number Infinity', [{ x: Infinity }]],
    ['undefined', undefined],
    ['a bigint', 1n],
  ])('%s in an event is refused', (found, value) => {
    const { run } = works();
    expect(() => {
      run(({ raise }) => {
        raise(streamId('x'), { type: 'works.noted', text: value as never });
      });
    }).toThrow(found);
  });

  test('a cycle in an event is refused', () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    const { run } = works();
    expect(() => {
      run(({ raise }) => {
        raise(streamId('x'), { type: 'works.noted', text: cycle as never });
      });
    }).toThrow(NotPlainDataError);
  });
});

describe('The cause in a context', () => {
  test('is for a subscription the event that it handles', () => {
    const heard: (readonly [string, number])[] = [];
    const hears = {
      name: 'hears',
      on: '*',
      onError: 'abort',
      handle(event: { type: string }, { cause }: WorksContext) {
        heard.push([event.type, cause]);
      },
    } as WorksSubscription;
    const { kernel } = works({ subscriptions: [hears] });
    kernel.send({ type: 'Open', id: 'a' });
    kernel.send({ type: 'Heat', id: 'a', by: 1 });
    expect(heard).toEqual([
      ['furnace.opened', 1],
      ['furnace.heated', 2],
    ]);
  });

  test('is nothing for a command from outside', () => {
    const { run } = works();
    const causes: number[] = [];
    run(({ cause }) => {
      causes.push(cause);
    });
    expect(causes).toEqual([0]);
  });
});
