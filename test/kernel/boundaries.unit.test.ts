import { describe, expect, test } from 'vitest';
import type { Script, WorksConfig, WorksSubscription } from './works.js';
import {
  BrokenHistoryError,
  CascadeLimitError,
  combineHandlers,
  commandNo,
  InverseFailedError,
  rebuild,
  replay,
  year,
  YearOrderError,
} from '../../src/kernel/index.js';
import { patternsOf, resolvePattern } from '../../src/kernel/patterns.js';
import { expectSynchronous } from '../../src/kernel/synchronous.js';
import { Counts, Furnaces, note, works } from './works.js';

const fault = (
  action: () => unknown,
): { readonly message: string; readonly fields: unknown; readonly cause: unknown } => {
  try {
    action();
  } catch (error) {
    const { message, fields, cause } = error as { message: string; fields: unknown; cause: unknown };
    return { message, fields, cause };
  }
  throw new Error('nothing was thrown');
};

describe('Patterns', () => {
  test('of a list of names are the names, every prefix, and *', () => {
    expect(patternsOf(['year.closed', 'monitor.threshold.crossed']).toSorted()).toEqual([
      '*',
      'monitor.*',
      'monitor.threshold.*',
      'monitor.threshold.crossed',
      'year.*',
      'year.closed',
    ]);
  });

  test('that match nothing name what was probably meant', () => {
    const { message } = fault(() => resolvePattern('yaer.*', ['year.closed']));
    expect(message).toBe('There is no event pattern "yaer.*". Did you mean "year.*"?');
  });
});

describe('A name used twice', () => {
  const subscriber: WorksSubscription = { name: 'ear', on: '*', onError: 'abort', handle: () => undefined };
  test.each<[string, Partial<WorksConfig>]>([
    ['reducer "furnaces"', { reducers: [new Furnaces(), new Furnaces()] }],
    ['projection "counts"', { projections: [new Counts(), new Counts()] }],
    ['subscription "ear"', { subscriptions: [subscriber, subscriber] }],
  ])('is refused: %s', (named, config) => {
    expect(fault(() => works(config)).message).toBe(`There are two of the ${named}; each needs a name of its own.`);
  });

  test('is refused among handlers', () => {
    const second = { Open: 2 } as unknown as { readonly Heat: number };
    expect(fault(() => combineHandlers({ Open: 1 }, second)).message).toContain('two of the handler "Open"');
  });
});

describe('What is told of a mistake', () => {
  test('an unknown event: its name and the nearest', () => {
    const { run } = works();
    const wrong = { type: 'furnace.opend', id: 'a' } as unknown as { type: 'furnace.opened'; id: string };
    const raised = fault(() => {
      run(({ raise }) => {
        raise('s' as never, wrong);
      });
    });
    expect(raised.message).toBe('There is no event "furnace.opend". Did you mean "furnace.opened"?');
  });

  test('a context kept beyond its command: what cannot be done', () => {
    const kept: Parameters<Script>[0][] = [];
    works().run((context) => {
      kept.push(context);
    });
    const late = (action: (context: Parameters<Script>[0]) => undefined) =>
      fault(() => {
        kept.forEach(action);
      }).message;
    expect(
      late(({ undo }) => {
        undo(() => undefined);
      }),
    ).toContain('Cannot register an inverse outside a command');
    expect(
      late((context) => {
        note(context, 'late');
      }),
    ).toContain('Cannot raise an event outside a command');
  });

  test('a year out of order: the year asked for', () => {
    const { kernel } = works();
    expect(
      fault(() => {
        kernel.beginYear(year(2031));
      }).fields,
    ).toEqual({ year: 2031 });
  });

  test('a year that lies back: the year asked for', async () => {
    const { kernel } = works();
    await kernel.endYear();
    expect(
      fault(() => {
        kernel.beginYear(year(2029));
      }).fields,
    ).toEqual({ year: 2029 });
    expect(fault(() => kernel.send({ type: 'Open', id: 'a' })).message).toBe(
      'A command was sent while no year is open.',
    );
    expect(() => kernel.send({ type: 'Open', id: 'a' })).toThrow(YearOrderError);
  });

  test('a year ended within a command: what cannot be done', async () => {
    const { kernel, run } = works();
    const ends: Promise<undefined>[] = [];
    run(() => {
      ends.push(kernel.endYear());
    });
    await expect(ends[0]).rejects.toThrow('Cannot end the year while a command is running.');
  });

  test('a fold that raises: that events are being folded', () => {
    const raising = {
      name: 'raising',
      when: {
        'furnace.opened': (): undefined => {
          kernel.post({ type: 'Open', id: 'b' });
        },
      },
    };
    const { kernel } = works({ reducers: [raising] });
    expect(fault(() => kernel.send({ type: 'Open', id: 'a' })).message).toContain(
      'Cannot post a command while events are folded',
    );
  });
});

describe('An inverse', () => {
  test('may not register another inverse', () => {
    const { run } = works();
    const { cause } = fault(() => {
      run(({ undo }) => {
        undo(() => {
          undo(() => undefined);
        });
        throw new Error('roll back');
      });
    });
    expect(String(cause)).toContain('Cannot register an inverse while changes are undone');
  });

  test('that failed keeps every later subscriber and command from running', () => {
    const heard: string[] = [];
    const careless: WorksSubscription = {
      name: 'careless',
      on: 'furnace.opened',
      onError: 'dead-letter',
      handle: (_event, { send }) => {
        send({ type: 'Run', script: 'fails' });
      },
    };
    const next: WorksSubscription = {
      name: 'next',
      on: 'furnace.opened',
      onError: 'abort',
      handle: ({ id }) => {
        heard.push(id);
      },
    };
    const { kernel, script } = works({ subscriptions: [careless, next] });
    script('fails', ({ undo }) => {
      undo(() => {
        throw new Error('cannot be undone');
      });
      throw new Error('roll back');
    });
    script('later', () => {
      heard.push('later');
    });
    expect(() => kernel.send({ type: 'Open', id: 'a' })).toThrow(InverseFailedError);
    expect(() => {
      kernel.send({ type: 'Run', script: 'later' });
    }).toThrow(InverseFailedError);
    expect(heard).toEqual([]);
  });
});

describe('Nesting', () => {
  test('may reach its limit, and not pass it', () => {
    const { kernel, script } = works({ nestingLimit: 3 });
    let depth = 0;
    script('down', ({ send }) => {
      depth -= 1;
      if (depth > 0) send({ type: 'Run', script: 'down' });
    });
    const nest = (levels: number) => () => {
      depth = levels;
      kernel.send({ type: 'Run', script: 'down' });
    };
    expect(nest(3)).not.toThrow();
    expect(nest(4)).toThrow(CascadeLimitError);
    expect(fault(nest(4)).fields).toMatchObject({ what: 'nesting', limit: 3 });
  });

  test('that is endless is told by its last 24 commands', () => {
    const { kernel, script } = works({ nestingLimit: 60 });
    script('again', ({ send }) => {
      send({ type: 'Run', script: 'again' });
    });
    const { fields } = fault(() => {
      kernel.send({ type: 'Run', script: 'again' });
    });
    expect((fields as { chain: readonly string[] }).chain).toHaveLength(24);
  });
});

describe('Replay', () => {
  const records = () => {
    const { kernel } = works();
    for (const id of ['a', 'b', 'c', 'd']) kernel.send({ type: 'Open', id });
    return [...kernel.log.read()];
  };

  test('may begin anywhere', () => {
    expect(replay(records().slice(2), [], [])).toBe(4);
  });

  test('tells the gap it found', () => {
    const [first, , third] = records();
    const gap = [first, third].flatMap((record) => record ?? []);
    expect(() => replay(gap, [], [])).toThrow(BrokenHistoryError);
    expect(fault(() => replay(gap, [], [])).fields).toEqual({ what: 'seq', expected: 2, actual: 3 });
  });

  test('of nothing ends at 0, and a rebuilding where the records end', () => {
    expect([replay([], [], []), rebuild(records(), [new Counts()])]).toEqual([0, 4]);
  });

  test('as a history tells where it is broken', () => {
    const history = records().filter((record) => record.seq !== 3);
    expect(fault(() => works({ history })).fields).toEqual({ what: 'seq', expected: 3, actual: 4 });
  });
});

describe('A result', () => {
  test.each([null, undefined, 0, 'text', {}, { then: 'not a function' }])('may be %j', (result) => {
    expect(() => {
      expectSynchronous('Open', result);
    }).not.toThrow();
  });
});

test('The ordinal of a command is the number it was made from', () => {
  expect(commandNo(7)).toBe(7);
});

test('A kernel without a probe has no failure of one', () => {
  expect(works().kernel.probeFailure).toBeUndefined();
});
