import { describe, expect, test } from 'vitest';
import type { CommandHandlers } from '../../src/kernel/index.js';
import {
  AsynchronousHandlerError,
  CascadeLimitError,
  combineHandlers,
  DuplicateNameError,
  ProjectionFailedError,
  rebuild,
} from '../../src/kernel/index.js';
import type { WorksCommands, WorksEvents, WorksSubscription } from './works.js';
import { Counts, furnace, note, notes, TooHotError, works } from './works.js';

/** Weaknesses found in other message buses; this kernel must not have them. */
describe('Not here:', () => {
  test('events published though the command failed', () => {
    const heard: string[] = [];
    const ear: WorksSubscription = {
      name: 'ear',
      on: '*',
      onError: 'dead-letter',
      handle({ type }) {
        heard.push(type);
      },
    };
    const { run } = works({ subscriptions: [ear] });
    expect(() => {
      run((context) => {
        note(context, 'said too soon');
        throw new TooHotError('after all not');
      });
    }).toThrow(TooHotError);
    expect(heard).toEqual([]);
  });

  test('an event kept though its projection threw', () => {
    const throwing = {
      name: 'throwing',
      when: {
        'works.noted': (): undefined => {
          throw new Error('cannot project');
        },
      },
      view: () => undefined,
      truncate: () => undefined,
    };
    const { run, kernel } = works({ projections: [throwing] });
    expect(() => {
      run((context) => {
        note(context, 'x');
      });
    }).toThrow(ProjectionFailedError);
    expect([...kernel.log.read()]).toEqual([]);
  });

  test('one failing subscriber silencing the rest', () => {
    const subscriber = (name: string, fails: boolean): WorksSubscription => ({
      name,
      on: 'furnace.opened',
      onError: 'dead-letter',
      handle(_event, context) {
        if (fails) throw new Error('first');
        note(context, name);
      },
    });
    const { kernel } = works({ subscriptions: [subscriber('fails', true), subscriber('works', false)] });
    kernel.send({ type: 'Open', id: 'a' });
    expect(notes(kernel)).toEqual(['works']);
  });

  test('a second handler silently replacing the first', () => {
    const first = { Open: () => 1 };
    const second: object = { Open: () => 2 };
    expect(() => combineHandlers(first, second as { Heat: unknown })).toThrow(DuplicateNameError);
  });

  test('handler order from hash order', () => {
    // Integer-like names come first in an object's own order, and insertion order would be the other trap.
    const heard: string[] = [];
    const subscriber = (name: string): WorksSubscription => ({
      name,
      on: 'furnace.opened',
      onError: 'abort',
      handle() {
        heard.push(name);
      },
    });
    const listed = ['10', 'z', '9', 'a', '1'];
    works({ subscriptions: listed.map(subscriber) }).kernel.send({ type: 'Open', id: 'a' });
    expect(heard).toEqual(listed);
  });

  test('endless recursion', () => {
    const { kernel, script } = works();
    script('again', ({ send }) => {
      send({ type: 'Run', script: 'again' });
    });
    expect(() => {
      kernel.send({ type: 'Run', script: 'again' });
    }).toThrow(CascadeLimitError);
  });

  test('an awaited handler forgotten', () => {
    const asynchronous = {
      ...{ Heat: () => 1, Run: () => undefined },
      async Open({ id }: { id: string }, { raise }: { raise: (...raised: unknown[]) => unknown }) {
        raise(furnace(id), { type: 'furnace.opened', id });
        return Promise.resolve(1);
      },
    } as unknown as CommandHandlers<WorksCommands, WorksEvents, undefined>;
    const { kernel, furnaces } = works({ handlers: asynchronous });
    expect(() => kernel.send({ type: 'Open', id: 'a' })).toThrow(AsynchronousHandlerError);
    expect([kernel.log.head, furnaces.heat.size]).toEqual([0, 0]);
  });

  test('an awaited subscription forgotten', () => {
    const later = {
      name: 'later',
      on: 'furnace.opened',
      onError: 'abort',
      handle: async () => Promise.resolve(),
    } as unknown as WorksSubscription;
    const { kernel } = works({ subscriptions: [later] });
    expect(() => kernel.send({ type: 'Open', id: 'a' })).toThrow('"later" returned a promise');
  });

  test('a gap in the sequence after a rollback', () => {
    const { kernel, run } = works();
    for (const id of ['a', 'b', 'c']) {
      expect(() => {
        run((context) => {
          note(context, 'lost');
          throw new Error('lost');
        });
      }).toThrow('lost');
      kernel.send({ type: 'Open', id });
    }
    expect([...kernel.log.read()].map(({ seq, root }) => [seq, root])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  test('a view that differs once it is rebuilt', () => {
    const counts = new Counts();
    const { kernel } = works({ projections: [counts] });
    kernel.send({ type: 'Open', id: 'a' });
    expect(() => kernel.send({ type: 'Heat', id: 'a', by: 9999 })).toThrow(TooHotError);
    const live = counts.view();
    rebuild(kernel.log.read(), [counts]);
    expect(counts.view()).toEqual(live);
  });
});
