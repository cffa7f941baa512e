import { expectTypeOf, test } from 'vitest';
import type { Seq, Year } from '../../src/kernel/index.js';
import type { EventSink, PublishedEvent } from '../../src/bootstrap.js';
import type { Consumer } from '../../src/runs/consumer.js';

const from = (consumer: Consumer): Consumer => consumer;

test('a consumer learns where the event stands and is given nothing to steer with', () => {
  from({
    name: 'closures',
    on: 'furnace-group.closed',
    onError: 'dead-letter',
    handle: (event, delivery) => {
      expectTypeOf(event.type).toEqualTypeOf<'furnace-group.closed'>();
      expectTypeOf(delivery).toEqualTypeOf<{ readonly year: Year; readonly cause: Seq | 0 }>();
    },
  });
});

test('a consumer cannot abort a command', () => {
  from({
    name: 'strict',
    on: '*',
    // @ts-expect-error its failure is a dead letter
    onError: 'abort',
    handle: () => undefined,
  });
});

test('a sink may wait for what it sends to', () => {
  const send = (batch: readonly PublishedEvent[]): Promise<number> => Promise.resolve(batch.length);
  const sink: EventSink = {
    name: 'queue',
    deliver: async (batch) => {
      await send(batch);
    },
  };
  expectTypeOf(sink.name).toEqualTypeOf<string>();
});
