import { describe, expect, test } from 'vitest';
import {
  BrokenHistoryError,
  CascadeLimitError,
  commandNo,
  InverseFailedError,
  rebuild,
  replay,
} from '../../src/kernel/index.js';
import { expectSynchronous } from '../../src/kernel/synchronous.js';
import { fault } from './fault.js';
import type { WorksSubscription } from './works.js';
import { Counts, works } from './works.js';

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
