import { describe, expect, test } from 'vitest';
import type { WorksSubscription } from './works.js';
import { BrokenHistoryError, rebuild, replay, year } from '../../src/kernel/index.js';
import { Counts, furnace, Furnaces, works } from './works.js';

const heats: WorksSubscription = {
  name: 'heats',
  on: 'furnace.opened',
  onError: 'abort',
  handle({ id }, { send }) {
    send({ type: 'Heat', id, by: 5 });
  },
};

const lived = () => {
  const setup = works({ subscriptions: [heats] });
  for (const id of ['a', 'b', 'c']) setup.kernel.send({ type: 'Open', id });
  setup.kernel.send({ type: 'Heat', id: 'b', by: 11 });
  return setup;
};

describe('Replay', () => {
  test('of the log gives the same state and the same views', () => {
    const { kernel, furnaces, counts } = lived();
    const again = { furnaces: new Furnaces(), counts: new Counts() };
    replay(kernel.log.read(), [again.furnaces], [again.counts]);
    expect([...again.furnaces.heat]).toEqual([...furnaces.heat]);
    expect(again.counts.view()).toEqual(counts.view());
  });

  test('returns the last sequence number', () => {
    expect(replay(lived().kernel.log.read(), [], [])).toBe(7);
  });

  test('refuses a history with a gap', () => {
    const gap = [...lived().kernel.log.read()].filter(({ seq }) => seq !== 3);
    expect(() => replay(gap, [], [])).toThrow(BrokenHistoryError);
  });

  test('of a rebuilt projection gives the same view', () => {
    const { kernel, counts } = lived();
    const before = counts.view();
    rebuild(kernel.log.read(), [counts]);
    expect(counts.view()).toEqual(before);
  });
});

describe('A kernel with a history', () => {
  const resumed = () => {
    const { kernel } = lived();
    const history = [...kernel.log.read()];
    const next = works({ subscriptions: [heats], history });
    replay(history, [next.furnaces], [next.counts]);
    return { kernel, next };
  };

  test('goes on exactly as the first would have', () => {
    const { kernel, next } = resumed();
    for (const each of [kernel, next.kernel]) each.send({ type: 'Open', id: 'd' });
    expect([...next.kernel.log.read()]).toEqual([...kernel.log.read()]);
    expect(next.kernel.log.digest()).toBe(kernel.log.digest());
  });

  test('knows the versions of its streams', () => {
    const { next } = resumed();
    expect(() => {
      next.run(({ raise }) => {
        raise(furnace('b'), { type: 'furnace.heated', id: 'b', by: 1 }, 3);
      });
    }).not.toThrow();
  });

  test('that has a gap is refused', () => {
    const history = [...lived().kernel.log.read()].slice(1);
    expect(() => works({ history })).toThrow(BrokenHistoryError);
  });

  test('cannot begin a year before the history’s last', async () => {
    const { kernel } = lived();
    await kernel.endYear();
    kernel.beginYear(year(2035));
    kernel.send({ type: 'Open', id: 'late' });
    expect(() => works({ history: [...kernel.log.read()] })).toThrow('the next is 2035 or later');
  });
});
