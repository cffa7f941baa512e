import { describe, expect, test } from 'vitest';
import { createKernel, streamId } from '../../src/kernel/index.js';
import {
  CollectingPublisher,
  FixedDraws,
  MemoryDurableLog,
  on,
  specification,
  TranscriptProbe,
} from '../../src/testing/index.js';
import { year } from '../../src/kernel/index.js';
import type { WorksCommands, WorksConfig, WorksEvents } from '../kernel/works.js';
import { COMMANDS, Counts, EVENTS, furnace, Furnaces, TooHotError } from '../kernel/works.js';

const open = () => {
  const furnaces = new Furnaces();
  const config: WorksConfig = {
    commands: COMMANDS,
    events: EVENTS,
    handlers: {
      Open: ({ id }, { raise }) => {
        raise(furnace(id), { type: 'furnace.opened', id }, 'none');
        return furnaces.heat.size;
      },
      Heat: ({ id, by }, { raise }) => {
        raise(furnace(id), { type: 'furnace.heated', id, by }, 'exists');
        if (by > 1600) throw new TooHotError(id);
        return furnaces.heat.get(id) ?? 0;
      },
      Run: () => undefined,
    },
    reducers: [furnaces],
    projections: [new Counts()],
    subscriptions: [],
    deps: undefined,
  };
  return { config, state: () => Object.fromEntries(furnaces.heat) };
};

const furnaces = specification<WorksCommands, WorksEvents, undefined, Record<string, number>>(open);
const opened = on<WorksEvents>('furnace/a', { type: 'furnace.opened', id: 'a' });
const heated = on<WorksEvents>('furnace/a', { type: 'furnace.heated', id: 'a', by: 5 });

describe('A specification', () => {
  test('tells events, result and state of a command after a past', () => {
    furnaces
      .given(opened, heated)
      .when({ type: 'Heat', id: 'a', by: 7 })
      .thenEvents({ type: 'furnace.heated', id: 'a', by: 7 })
      .thenResult(12)
      .thenState({ a: 12 });
  });

  test('keeps the versions of streams that the past has', () => {
    furnaces.given(opened).when({ type: 'Open', id: 'a' }).thenThrows('kernel.concurrency').thenState({ a: 0 });
  });

  test('knows an error without a code by its name', () => {
    furnaces.given(opened).when({ type: 'Heat', id: 'a', by: 2000 }).thenThrows('Error');
  });

  test('opens its subject anew for every example', () => {
    furnaces.given().when({ type: 'Open', id: 'a' }).thenResult(1);
    furnaces.given().when({ type: 'Open', id: 'a' }).thenResult(1);
  });

  test('fails when the events are others', () => {
    const outcome = furnaces.given().when({ type: 'Open', id: 'a' });
    expect(() => outcome.thenEvents({ type: 'furnace.opened', id: 'b' })).toThrow("'b'");
    expect(() => outcome.thenEvents()).toThrow();
  });

  test('fails when the result or the state is another', () => {
    const outcome = furnaces.given().when({ type: 'Open', id: 'a' });
    expect(() => outcome.thenResult(2)).toThrow();
    expect(() => outcome.thenState({})).toThrow();
  });

  test('fails when a command succeeds that should not', () => {
    const outcome = furnaces.given().when({ type: 'Open', id: 'a' });
    expect(() => outcome.thenThrows('kernel.concurrency')).toThrow('the command succeeded');
  });

  test('shows what the command threw when it should have succeeded', () => {
    const outcome = furnaces.given(opened).when({ type: 'Heat', id: 'a', by: 2000 });
    expect(() => outcome.thenEvents()).toThrow(TooHotError);
  });
});

describe('Fakes', () => {
  test('draws answer by agent, year and purpose, and remember what was asked', () => {
    const draws = new FixedDraws(({ agent }) => (agent === 'fg-1' ? 0.25 : 0.75));
    expect([draws.uniform('fg-1', 2030, 'choice'), draws.uniform('fg-2', 2030, 'choice')]).toEqual([0.25, 0.75]);
    expect(draws.asked.map(({ agent }) => agent)).toEqual(['fg-1', 'fg-2']);
  });

  test('draws refuse what no draw can be', () => {
    expect(() => new FixedDraws(1).uniform('fg-1', 2030, 'choice')).toThrow(RangeError);
  });

  test('a failing commit leaves the year open and publishes nothing; the next one has all', async () => {
    const durable = new MemoryDurableLog<WorksEvents>();
    const publisher = new CollectingPublisher();
    const kernel = createKernel<WorksCommands, WorksEvents, undefined>({
      ...open().config,
      outbox: { run: 'r', durable, publishers: [publisher] },
    });
    kernel.beginYear(year(2030));
    kernel.send({ type: 'Open', id: 'a' });
    durable.failNext(new Error('disk full'));
    await expect(kernel.endYear()).rejects.toThrow('disk full');
    expect(publisher.received).toEqual([]);
    await kernel.endYear();
    expect(publisher.received.map(({ id }) => id)).toEqual(['r:1']);
  });

  test('a failing publisher gets the same envelopes again at the next year’s end', async () => {
    const publisher = new CollectingPublisher();
    const outbox = { run: 'r', durable: new MemoryDurableLog<WorksEvents>(), publishers: [publisher] };
    const kernel = createKernel<WorksCommands, WorksEvents, undefined>({ ...open().config, outbox });
    publisher.failNext(new Error('line down'));
    for (const each of [2030, 2031]) {
      kernel.beginYear(year(each));
      kernel.send({ type: 'Open', id: `f${each}` });
      await kernel.endYear();
    }
    expect(publisher.received.map(({ id }) => id)).toEqual(['r:1', 'r:1', 'r:2']);
    expect(kernel.deadLetters.map(({ kind }) => kind)).toEqual(['publisher']);
  });

  test('a transcript shows how calls nest', () => {
    const probe = new TranscriptProbe();
    const kernel = createKernel<WorksCommands, WorksEvents, undefined>({
      ...open().config,
      probe,
      handlers: {
        ...open().config.handlers,
        Run: (_command, { send, raise }) => {
          raise(streamId('notes'), { type: 'works.noted', text: 'x' });
          send({ type: 'Heat', id: 'a', by: 1 });
        },
      },
    });
    kernel.beginYear(year(2030));
    expect(() => {
      kernel.send({ type: 'Run', script: '' });
    }).toThrow('is at version 0');
    expect(probe.lines).toEqual([
      'Run',
      '  Heat',
      '  Heat failed: Stream "furnace/a" is at version 0, expected exists.',
      'Run failed: Stream "furnace/a" is at version 0, expected exists.',
    ]);
  });
});
