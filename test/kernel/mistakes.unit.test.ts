import { describe, expect, test } from 'vitest';
import { combineHandlers, year, YearOrderError } from '../../src/kernel/index.js';
import { patternsOf, resolvePattern } from '../../src/kernel/patterns.js';
import { fault } from './fault.js';
import type { Script, WorksConfig, WorksSubscription } from './works.js';
import { Counts, Furnaces, note, works } from './works.js';

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

  test('a fold that sends: that events are being folded', () => {
    const sending = {
      name: 'sending',
      when: {
        'furnace.opened': (): undefined => {
          kernel.send({ type: 'Open', id: 'b' });
        },
      },
    };
    const { kernel } = works({ reducers: [sending] });
    expect(fault(() => kernel.send({ type: 'Open', id: 'a' })).message).toContain(
      'Cannot run a command handler while events are folded',
    );
  });

  test('a fold that posts: that events are being folded', () => {
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
