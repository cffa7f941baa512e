import { describe, expect, test } from 'vitest';
import { causeChain, repeatingCycle } from '../../src/kernel/cause-chain.js';
import { commandNo, seq, streamId, SubscriberFailedError } from '../../src/kernel/index.js';
import type { AnyRecord } from '../../src/kernel/unit-of-work.js';
import type { WorksSubscription } from './works.js';
import { note, works, YEAR } from './works.js';

/** A history in which every event led to the next. */
const endless = (n: number): AnyRecord | undefined =>
  n < 1
    ? undefined
    : {
        ...{ seq: seq(n), stream: streamId('s'), version: n, year: YEAR, root: commandNo(1), schema: 1 },
        ...{ command: `C${n}`, cause: seq(n - 1), event: { type: 'e' } },
      };

describe('A chain of causes', () => {
  test('runs from the command to the event, each with its number', () => {
    expect(causeChain(2, endless)).toEqual(['C1', 'e#1', 'C2', 'e#2']);
  });

  test('goes back through 24 events and no further', () => {
    const chain = causeChain(100, endless);
    expect([chain.length, chain[0], chain.at(-1)]).toEqual([48, 'C77', 'e#100']);
  });

  test('of nothing is empty', () => {
    expect(causeChain(0, endless)).toEqual([]);
  });

  test('reaches back into the log when a posted command fails on what an earlier command raised', () => {
    const picky: WorksSubscription = {
      name: 'picky',
      on: 'furnace.heated',
      onError: 'abort',
      handle: () => {
        throw new Error('too warm');
      },
    };
    const poster: WorksSubscription = {
      name: 'poster',
      on: 'furnace.opened',
      onError: 'abort',
      handle: ({ id }, { post }) => {
        post({ type: 'Heat', id, by: 1 });
      },
    };
    const { kernel, run } = works({ subscriptions: [poster, picky] });
    run((context) => {
      note(context, 'first in the log');
    });
    kernel.send({ type: 'Open', id: 'a' });
    const [link] = kernel.deadLetters[0]?.errors ?? [];
    expect([link?.name, link?.fields?.['chain']]).toEqual([
      SubscriberFailedError.name,
      ['Open', 'furnace.opened#2', 'Heat', 'furnace.heated#3'],
    ]);
  });
});

describe('A repeating cycle', () => {
  test.each([
    [
      ['a', 'b', 'c', 'b', 'c'],
      ['b', 'c'],
    ],
    [['a', 'b', 'b'], ['b']],
    [
      ['a', 'b', 'c', 'a', 'b', 'c'],
      ['a', 'b', 'c'],
    ],
    // The second of two does return, the first does not.
    [['a', 'b', 'c', 'b'], []],
    [['a'], []],
  ])('of %j is %j', (chain, cycle) => {
    expect(repeatingCycle(chain)).toEqual(cycle);
  });
});
