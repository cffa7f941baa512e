import { describe, expect, test } from 'vitest';
import type { StructuredError } from '../../src/kernel/index.js';
import { CascadeLimitError } from '../../src/kernel/index.js';
import { repeatingCycle } from '../../src/kernel/cause-chain.js';
import type { WorksSubscription } from './works.js';
import { notes, note, works } from './works.js';

const again = (onError: WorksSubscription['onError']): WorksSubscription => ({
  name: 'again',
  on: 'furnace.heated',
  onError,
  handle({ id }, { send }) {
    send({ type: 'Heat', id, by: 1 });
  },
});

const failureOf = (act: () => unknown): StructuredError => {
  try {
    act();
  } catch (error) {
    return error as StructuredError;
  }
  throw new Error('expected a failure');
};

describe('The cascade limit', () => {
  test.each(['abort', 'dead-letter'] as const)('stops an endless cascade of policy %s as a whole', (onError) => {
    const { kernel, furnaces } = works({ subscriptions: [again(onError)], cascadeLimit: 100 });
    kernel.send({ type: 'Open', id: 'a' });
    expect(() => kernel.send({ type: 'Heat', id: 'a', by: 1 })).toThrow(CascadeLimitError);
    expect([kernel.log.head, furnaces.heat.get('a'), kernel.deadLetters]).toEqual([1, 0, []]);
  });

  test('prints the chain of causes that repeats', () => {
    const { kernel } = works({ subscriptions: [again('abort')], cascadeLimit: 100 });
    kernel.send({ type: 'Open', id: 'a' });
    const error = failureOf(() => kernel.send({ type: 'Heat', id: 'a', by: 1 }));
    // Commands are the odd messages, events the even ones: the 101st is a command.
    expect(error.message).toBe('More than 100 messages in one cascade. Repeating: furnace.heated → Heat → …');
  });

  test('is 10,000 messages unless told otherwise', () => {
    const { run } = works();
    const noting = (count: number) => () => {
      run((context) => {
        for (let index = 0; index < count; index++) note(context, 'x');
      });
    };
    // The command itself is the 10,000th message.
    expect(noting(9_999)).not.toThrow();
    expect(noting(10_000)).toThrow(CascadeLimitError);
  });

  test('cannot be caught away by a handler', () => {
    const { run, script, kernel } = works({ cascadeLimit: 20 });
    script('deeper', ({ send }) => {
      send({ type: 'Run', script: 'deeper' });
    });
    expect(() => {
      run((context) => {
        expect(() => {
          context.send({ type: 'Run', script: 'deeper' });
        }).toThrow(CascadeLimitError);
        note(context, 'as if nothing had happened');
      });
    }).toThrow(CascadeLimitError);
    expect(notes(kernel)).toEqual([]);
  });

  test('starts anew with the next outside command', () => {
    const { kernel } = works({ cascadeLimit: 3 });
    for (let index = 0; index < 10; index++) kernel.send({ type: 'Open', id: `f${index}` });
    expect(kernel.log.head).toBe(10);
  });
});

describe('The nesting limit', () => {
  test('stops commands that send themselves before the stack overflows', () => {
    const { kernel, script } = works();
    script('deeper', ({ send }) => {
      send({ type: 'Run', script: 'deeper' });
    });
    const error = failureOf(() => {
      kernel.send({ type: 'Run', script: 'deeper' });
    });
    expect(error.message).toBe('More than 200 commands sent inside one another. Repeating: Run → …');
  });

  test('cannot be caught away, and refuses every further message', () => {
    const { run, script, kernel } = works();
    script('deeper', ({ send }) => {
      send({ type: 'Run', script: 'deeper' });
    });
    let caught: unknown;
    let again: unknown;
    const whole = failureOf(() => {
      run(({ send }) => {
        caught = failureOf(() => {
          send({ type: 'Run', script: 'deeper' });
        });
        again = failureOf(() => send({ type: 'Open', id: 'a' }));
      });
    });
    expect(caught).toBeInstanceOf(CascadeLimitError);
    expect([again, whole]).toEqual([caught, caught]);
    expect(kernel.log.head).toBe(0);
  });

  test('fails a command that caught it and did nothing more', () => {
    const { run, script } = works();
    script('deeper', ({ send }) => {
      send({ type: 'Run', script: 'deeper' });
    });
    expect(() => {
      run(({ send }) => {
        failureOf(() => {
          send({ type: 'Run', script: 'deeper' });
        });
      });
    }).toThrow(CascadeLimitError);
  });

  test('leaves the kernel usable', () => {
    const { kernel, script } = works();
    script('deeper', ({ send }) => {
      send({ type: 'Run', script: 'deeper' });
    });
    failureOf(() => {
      kernel.send({ type: 'Run', script: 'deeper' });
    });
    expect(kernel.send({ type: 'Open', id: 'a' })).toBe(1);
  });
});

describe('The repeating end of a chain', () => {
  test.each([
    ['A', ''],
    ['AA', 'A'],
    ['XABAB', 'AB'],
    ['ABCABC', 'ABC'],
    ['ABC', ''],
    ['', ''],
  ])('of %j is %j', (chain, cycle) => {
    expect(repeatingCycle(chain.split('')).join('')).toBe(cycle);
  });
});
