import { describe, expect, test } from 'vitest';
import { SubscriberFailedError, Tally } from '../../src/kernel/index.js';
import type { WorksSubscription } from './works.js';
import { note, works } from './works.js';

/** A clock that moves on by one at every look. */
const ticking = () => {
  let time = 0;
  return () => time++;
};

describe('A tally', () => {
  test('counts calls and failures of commands, projections and subscriptions', () => {
    const fails: WorksSubscription = {
      name: 'fails',
      on: 'furnace.opened',
      onError: 'dead-letter',
      handle() {
        throw new Error('broke');
      },
    };
    const tally = new Tally();
    const { kernel } = works({ probe: tally, subscriptions: [fails] });
    for (const id of ['a', 'b', 'c']) kernel.send({ type: 'Open', id });
    expect(tally.rows().map(({ handler, calls, failures }) => [handler, calls, failures])).toEqual([
      ['Open', 3, 0],
      ['counts', 3, 0],
      ['fails', 3, 3],
    ]);
  });

  test('keeps the longest queue', () => {
    const tally = new Tally();
    const { run, kernel } = works({ probe: tally });
    run((context) => {
      for (const text of ['a', 'b', 'c', 'd']) note(context, text);
    });
    kernel.send({ type: 'Open', id: 'a' });
    expect(tally.highWater).toBe(4);
  });

  test('times one call in so many with the clock it was given', () => {
    const tally = new Tally({ now: ticking(), every: 2 });
    const { kernel } = works({ probe: tally, projections: [] });
    for (const id of ['a', 'b', 'c']) kernel.send({ type: 'Open', id });
    // The first and the third call are timed; each looks at the clock twice, one tick apart.
    expect(tally.rows()).toEqual([
      { handler: 'Open', calls: 3, failures: 0, samples: 2, sampledTime: 2, medianTime: 1 },
    ]);
  });

  test('includes in a command’s time the commands it sent', () => {
    const tally = new Tally({ now: ticking(), every: 1 });
    const { run } = works({ probe: tally, projections: [] });
    run(({ send }) => {
      send({ type: 'Open', id: 'a' });
    });
    expect(tally.rows().map(({ handler, sampledTime }) => [handler, sampledTime])).toEqual([
      ['Open', 1],
      ['Run', 3],
    ]);
  });

  test.each([
    [[5], 5],
    [[1, 9, 2], 2],
    [[1, 9, 2, 4], 3],
  ])('has of sampled times %j the median %d', (times, median) => {
    const readings = times.flatMap((time) => [0, time]);
    const tally = new Tally({ now: () => readings.shift() ?? 0, every: 1 });
    const { kernel } = works({ probe: tally, projections: [] });
    for (const time of times) kernel.send({ type: 'Open', id: `f${time}` });
    expect(tally.rows()[0]?.medianTime).toBe(median);
  });

  const fails = (onError: 'abort' | 'dead-letter'): WorksSubscription => ({
    name: 'fails',
    on: 'furnace.opened',
    onError,
    handle() {
      throw new Error('broke');
    },
  });

  test.each([
    // The subscription's own changes, and with `abort` then all that the command did.
    ['dead-letter', 1],
    ['abort', 2],
  ] as const)('counts what a failed subscription rolls back with %s', (onError, rollbacks) => {
    const tally = new Tally();
    const { kernel } = works({ probe: tally, subscriptions: [fails(onError)] });
    try {
      kernel.send({ type: 'Open', id: 'a' });
    } catch (error) {
      expect(error).toBeInstanceOf(SubscriberFailedError);
    }
    expect(tally.rollbacks).toBe(rollbacks);
  });

  test('counts the rollback of a nested command that failed and was caught', () => {
    const tally = new Tally();
    const { run } = works({ probe: tally });
    run(({ send }) => {
      send({ type: 'Open', id: 'a' });
      try {
        send({ type: 'Heat', id: 'a', by: 1e9 });
      } catch {
        return undefined;
      }
    });
    expect(tally.rollbacks).toBe(1);
  });
});
