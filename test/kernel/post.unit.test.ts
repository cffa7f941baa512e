import { describe, expect, test } from 'vitest';
import type { Priority } from '../../src/kernel/index.js';
import { CascadeLimitError, UnknownNameError } from '../../src/kernel/index.js';
import type { WorksContext, WorksSubscription } from './works.js';
import { note, notes, works } from './works.js';

/** A works where posting `name` leaves a note of that name. */
const notingWorks = (names: readonly string[], subscriptions: readonly WorksSubscription[] = []) => {
  const setup = works({ subscriptions });
  for (const name of names) {
    setup.script(name, (context) => {
      note(context, name);
    });
  }
  return setup;
};

const post = (context: Pick<WorksContext, 'post'>, script: string, priority?: Priority): undefined => {
  context.post({ type: 'Run', script }, priority);
};

describe('A posted command', () => {
  test('runs when the cascade in progress has ended', () => {
    const last: WorksSubscription = {
      name: 'last',
      on: 'furnace.opened',
      onError: 'abort',
      handle(_event, context) {
        note(context, 'cascade');
      },
    };
    const { run, kernel } = notingWorks(['posted'], [last]);
    run((context) => {
      post(context, 'posted');
      context.send({ type: 'Open', id: 'a' });
    });
    expect(notes(kernel)).toEqual(['cascade', 'posted']);
  });

  test('runs at once when nothing is in progress', () => {
    const { kernel } = works();
    kernel.post({ type: 'Open', id: 'a' });
    expect(kernel.log.head).toBe(1);
  });

  test('waits by priority, and first in first out within one', () => {
    const { run, kernel } = notingWorks(['n1', 'l1', 'h1', 'c1', 'n2', 'h2']);
    run((context) => {
      post(context, 'n1');
      post(context, 'l1', 'low');
      post(context, 'h1', 'high');
      post(context, 'c1', 'critical');
      post(context, 'n2', 'normal');
      post(context, 'h2', 'high');
    });
    expect(notes(kernel)).toEqual(['c1', 'h1', 'h2', 'n1', 'n2', 'l1']);
  });

  test('does not overtake events of the running cascade, however urgent', () => {
    const { run, kernel } = notingWorks(['urgent']);
    run((context) => {
      post(context, 'urgent', 'critical');
      note(context, 'first');
    });
    expect(notes(kernel)).toEqual(['first', 'urgent']);
  });

  test('is forgotten when its sender is rolled back', () => {
    const { run, script, kernel } = notingWorks(['kept', 'lost']);
    script('fails', (context) => {
      post(context, 'lost');
      throw new Error('rolled back');
    });
    run((context) => {
      post(context, 'kept');
      expect(() => {
        context.send({ type: 'Run', script: 'fails' });
      }).toThrow('rolled back');
    });
    expect(notes(kernel)).toEqual(['kept']);
  });

  test('keeps the root, the cause and a priority that is not normal', () => {
    const posting: WorksSubscription = {
      name: 'posting',
      on: 'furnace.opened',
      onError: 'abort',
      handle(_event, context) {
        post(context, 'n');
        post(context, 'h', 'high');
      },
    };
    const { kernel } = notingWorks(['n', 'h'], [posting]);
    kernel.send({ type: 'Open', id: 'a' });
    const told = [...kernel.log.read({ type: 'works.noted' })].map(({ root, cause, priority, command }) => {
      return [root, cause, priority, command];
    });
    expect(told).toEqual([
      [1, 1, 'high', 'Run'],
      [1, 1, undefined, 'Run'],
    ]);
  });

  test('that fails is a dead letter, and the next one runs', () => {
    const { run, script, kernel } = notingWorks(['next']);
    script('fails', () => {
      throw new Error('broke');
    });
    run((context) => {
      post(context, 'fails');
      post(context, 'next');
    });
    expect(notes(kernel)).toEqual(['next']);
    expect(kernel.deadLetters).toMatchObject([
      { kind: 'posted-command', subscriber: 'Run', seq: 0, errors: [{ message: 'broke' }] },
    ]);
  });

  test('keeps its place in the chain of causes', () => {
    const posting: WorksSubscription = {
      name: 'posting',
      on: 'furnace.opened',
      onError: 'abort',
      handle({ id }, context) {
        context.post({ type: 'Heat', id, by: 1 });
      },
    };
    const breaking: WorksSubscription = {
      name: 'breaking',
      on: 'furnace.heated',
      onError: 'abort',
      handle() {
        throw new Error('broke');
      },
    };
    const { kernel } = works({ subscriptions: [posting, breaking] });
    kernel.send({ type: 'Open', id: 'a' });
    expect(kernel.deadLetters.map(({ errors }) => errors[0]?.message)).toEqual([
      'Subscriber "breaking" failed on Open → furnace.opened#1 → Heat → furnace.heated#2: broke',
    ]);
  });

  test('without a handler is refused when it is posted', () => {
    const { kernel } = works();
    expect(() => {
      kernel.post({ type: 'Ope', id: 'a' } as never);
    }).toThrow(UnknownNameError);
  });

  test('still waiting when the limit is reached is forgotten', () => {
    const { kernel, run, script } = notingWorks(['waiting']);
    script('deeper', ({ send }) => {
      send({ type: 'Run', script: 'deeper' });
    });
    expect(() => {
      run((context) => {
        post(context, 'deeper');
        post(context, 'waiting');
      });
    }).toThrow(CascadeLimitError);
    kernel.send({ type: 'Open', id: 'a' });
    expect(notes(kernel)).toEqual([]);
  });

  test('that posts itself without end runs into the cascade limit', () => {
    const { kernel, script } = works({ cascadeLimit: 50 });
    script('again', (context) => {
      note(context, 'again');
      post(context, 'again');
    });
    expect(() => {
      kernel.send({ type: 'Run', script: 'again' });
    }).toThrow(CascadeLimitError);
  });
});
