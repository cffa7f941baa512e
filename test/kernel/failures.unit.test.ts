import { describe, expect, test } from 'vitest';
import {
  AsynchronousHandlerError,
  ForbiddenDuringFoldError,
  InverseFailedError,
  ProjectionFailedError,
  streamId,
  SubscriberFailedError,
} from '../../src/kernel/index.js';
import type { WorksKernel, WorksSubscription } from './works.js';
import { Counts, furnace, Furnaces, note, notes, TooHotError, works } from './works.js';

type Policy = WorksSubscription['onError'];

/** Writes a note, heats the furnace, and throws if it is the one to fail. */
const writer = (name: string, onError: Policy, fails: boolean): WorksSubscription => ({
  name,
  on: 'furnace.opened',
  onError,
  handle({ id }, context) {
    context.raise(furnace(id), { type: 'furnace.heated', id, by: 1 });
    note(context, name);
    if (fails) throw new TooHotError(name);
  },
});

const three = (failing: number, onError: Policy) =>
  works({ subscriptions: [0, 1, 2].map((place) => writer(`s${place}`, onError, place === failing)) });

describe.each([0, 1, 2])('A subscriber at place %i that fails', (failing) => {
  const others = ['s0', 's1', 's2'].filter((_, place) => place !== failing);

  test('with dead-letter loses its own changes alone; the others still run', () => {
    const { kernel, furnaces, counts } = three(failing, 'dead-letter');
    kernel.send({ type: 'Open', id: 'a' });
    expect(notes(kernel)).toEqual(others);
    expect(furnaces.heat.get('a')).toBe(2);
    expect(counts.view()).toEqual({ 'furnace.opened': 1, 'furnace.heated': 2, 'works.noted': 2 });
  });

  test('with dead-letter leaves a letter that says what happened', () => {
    const { kernel } = three(failing, 'dead-letter');
    kernel.send({ type: 'Open', id: 'a' });
    expect(kernel.deadLetters).toEqual([
      {
        kind: 'subscription',
        subscriber: `s${failing}`,
        type: 'furnace.opened',
        seq: 1,
        year: 2030,
        errors: [{ name: 'Error', message: `s${failing}` }],
        attempts: 1,
      },
    ]);
  });

  test('with abort undoes the whole command', () => {
    const { kernel, furnaces, counts } = three(failing, 'abort');
    expect(() => kernel.send({ type: 'Open', id: 'a' })).toThrow(SubscriberFailedError);
    expect([kernel.log.head, furnaces.heat.size, counts.view(), kernel.deadLetters]).toEqual([0, 0, {}, []]);
  });
});

describe('An aborting failure', () => {
  test('carries the chain of causes and the original error', () => {
    const heats: WorksSubscription = {
      name: 'heats',
      on: 'furnace.opened',
      onError: 'abort',
      handle: ({ id }, { send }) => {
        send({ type: 'Heat', id, by: 5 });
      },
    };
    const breaks: WorksSubscription = {
      name: 'breaks',
      on: 'furnace.heated',
      onError: 'abort',
      handle() {
        throw new TooHotError('too hot');
      },
    };
    const { kernel } = works({ subscriptions: [heats, breaks] });
    const error = failureOf(() => kernel.send({ type: 'Open', id: 'a' }));
    expect(error.cause).toBeInstanceOf(TooHotError);
    expect(error.message).toBe(
      'Subscriber "breaks" failed on Open → furnace.opened#1 → Heat → furnace.heated#2: too hot',
    );
  });

  test('leaves the next command its whole cascade', () => {
    const heard: string[] = [];
    const once: WorksSubscription = {
      name: 'once',
      on: '*',
      onError: 'abort',
      handle({ type }) {
        heard.push(type);
        if (heard.length === 2) throw new Error('second event');
      },
    };
    const { run, kernel, counts } = works({ subscriptions: [once] });
    failureOf(() => {
      run((context) => {
        note(context, 'x');
        note(context, 'y');
      });
    });
    kernel.send({ type: 'Open', id: 'a' });
    expect(heard).toEqual(['works.noted', 'works.noted', 'furnace.opened']);
    expect(counts.view()).toEqual({ 'furnace.opened': 1 });
  });

  test('takes the dead letters of the same command with it', () => {
    const { kernel } = works({
      subscriptions: [writer('first', 'dead-letter', true), writer('second', 'abort', true)],
    });
    failureOf(() => kernel.send({ type: 'Open', id: 'a' }));
    expect(kernel.deadLetters).toEqual([]);
  });
});

describe('A failing projection', () => {
  const broken = {
    name: 'broken',
    when: {
      'furnace.opened': () => {
        throw new Error('cannot count');
      },
    },
    view: () => undefined,
    truncate: () => undefined,
  };

  test('undoes the whole command, whatever the subscriptions’ policy', () => {
    const counts = new Counts();
    const { kernel, furnaces } = works({
      projections: [counts, broken],
      subscriptions: [writer('s', 'dead-letter', false)],
    });
    const error = failureOf(() => kernel.send({ type: 'Open', id: 'a' }));
    expect(error).toBeInstanceOf(ProjectionFailedError);
    expect([kernel.log.head, furnaces.heat.size, counts.view()]).toEqual([0, 0, {}]);
  });

  test('is named with the event it failed on', () => {
    const { kernel } = works({ projections: [broken] });
    expect(() => kernel.send({ type: 'Open', id: 'a' })).toThrow(
      'Projection "broken" failed on Open → furnace.opened#1: cannot count',
    );
  });
});

describe('A reducer or projection', () => {
  const sending = (act: (kernel: WorksKernel) => void) => {
    const late: WorksKernel[] = [];
    const meddler = {
      name: 'meddler',
      when: {
        'furnace.opened': (): undefined => {
          for (const kernel of late) act(kernel);
        },
      },
    };
    const { kernel } = works({ reducers: [meddler], projections: [] });
    late.push(kernel);
    return () => kernel.send({ type: 'Open', id: 'a' });
  };

  test('cannot send', () => {
    expect(sending((kernel) => kernel.send({ type: 'Open', id: 'b' }))).toThrow(ForbiddenDuringFoldError);
  });

  test('cannot post', () => {
    const post = (kernel: WorksKernel) => {
      kernel.post({ type: 'Open', id: 'b' });
    };
    expect(sending(post)).toThrow(ForbiddenDuringFoldError);
  });

  test('that returns a promise is refused', () => {
    const when = { 'furnace.opened': async () => Promise.resolve() } as object;
    const { kernel } = works({ reducers: [{ name: 'async', when }] });
    expect(() => kernel.send({ type: 'Open', id: 'a' })).toThrow(AsynchronousHandlerError);
  });
});

describe('A failing inverse', () => {
  const untrustworthy = () => {
    const furnaces = new Furnaces();
    const setup = works({ reducers: [furnaces] });
    const error = failureOf(() => {
      setup.run((context) => {
        context.send({ type: 'Open', id: 'a' });
        context.undo(() => {
          throw new Error('cannot undo');
        });
        throw new TooHotError('first');
      });
    });
    return { ...setup, furnaces, error };
  };

  test('is reported with what was being undone', () => {
    const { error } = untrustworthy();
    expect(error).toBeInstanceOf(InverseFailedError);
    expect(error.cause).toEqual(new Error('cannot undo'));
    expect(error).toHaveProperty('fields.because', [{ name: 'Error', message: 'first' }]);
  });

  test('does not keep the other inverses from running', () => {
    expect(untrustworthy().furnaces.heat.size).toBe(0);
  });

  test('ends the kernel’s service', () => {
    const { kernel } = untrustworthy();
    expect(() => kernel.send({ type: 'Open', id: 'b' })).toThrow(InverseFailedError);
  });

  test('cannot be caught away by a handler', () => {
    const { run, script, kernel } = works();
    script('untrustworthy', ({ undo }) => {
      undo(() => {
        throw new Error('cannot undo');
      });
      throw new Error('first');
    });
    expect(() => {
      run((context) => {
        failureOf(() => {
          context.send({ type: 'Run', script: 'untrustworthy' });
        });
        note(context, 'as if nothing had happened');
      });
    }).toThrow(InverseFailedError);
    expect(kernel.log.head).toBe(0);
  });

  test('cannot be set aside as a dead letter', () => {
    const bad: WorksSubscription = {
      name: 'bad',
      on: '*',
      onError: 'dead-letter',
      handle(_event, { undo }) {
        undo(() => {
          throw new Error('cannot undo');
        });
        throw new Error('first');
      },
    };
    const { kernel } = works({ subscriptions: [bad] });
    expect(() => kernel.send({ type: 'Open', id: 'a' })).toThrow(InverseFailedError);
    expect(kernel.log.head).toBe(0);
  });

  test('that a subscription caught keeps the next one from being called', () => {
    const catching: WorksSubscription = {
      name: 'catching',
      on: '*',
      onError: 'dead-letter',
      handle(_event, { send }) {
        failureOf(() => {
          send({ type: 'Run', script: 'untrustworthy' });
        });
      },
    };
    const called: string[] = [];
    const next: WorksSubscription = {
      name: 'next',
      on: '*',
      onError: 'dead-letter',
      handle({ type }) {
        called.push(type);
      },
    };
    const { kernel, script } = works({ subscriptions: [catching, next] });
    script('untrustworthy', ({ undo }) => {
      undo(() => {
        throw new Error('cannot undo');
      });
      throw new Error('first');
    });
    expect(() => kernel.send({ type: 'Open', id: 'a' })).toThrow(InverseFailedError);
    expect([called, kernel.log.head]).toEqual([[], 0]);
  });

  test('may not raise', () => {
    const { run } = works();
    const error = failureOf(() => {
      run(({ undo, raise }) => {
        undo(() => {
          raise(streamId('x'), { type: 'works.noted', text: 'from an inverse' });
        });
        throw new Error('first');
      });
    });
    expect(error.cause).toBeInstanceOf(ForbiddenDuringFoldError);
  });
});

function failureOf(act: () => unknown): Error {
  try {
    act();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('expected a failure');
}
