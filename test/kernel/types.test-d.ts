import { describe, expectTypeOf, test } from 'vitest';
import type {
  AnySubscription,
  Codec,
  Codecs,
  Command,
  CommandHandlers,
  Commands,
  Context,
  Event,
  Kernel,
  Matched,
  Name,
  Names,
  Pattern,
  Reducer,
  Seq,
  StreamId,
  Year,
} from '../../src/kernel/index.js';
import { combineHandlers, streamId, year } from '../../src/kernel/index.js';
import type { WorksCommands as C, WorksEvents as E } from './works.js';

type Handlers = CommandHandlers<C, E, undefined>;
type AnySub = AnySubscription<C, E, undefined>;
declare const kernel: Kernel<C, E>;
declare const context: Context<C, E, { readonly price: number }>;

const Open: Handlers['Open'] = () => 1;
const Heat: Handlers['Heat'] = () => 1;
const Run: Handlers['Run'] = () => undefined;

describe('Handlers', () => {
  test('are complete', () => {
    expectTypeOf({ Open, Heat, Run }).toExtend<Handlers>();
  });

  test('missing one do not compile', () => {
    // @ts-expect-error Run has no handler
    const missing: Handlers = { Open, Heat };
    expectTypeOf(missing).toEqualTypeOf<Handlers>();
  });

  test('with an extra one do not compile', () => {
    // @ts-expect-error Shut is no command
    const extra: Handlers = { Open, Heat, Run, Shut: () => undefined };
    expectTypeOf(extra).toEqualTypeOf<Handlers>();
  });

  test('written twice do not compile', () => {
    // @ts-expect-error the second Open would replace the first
    const twice: Handlers = { Open, Heat, Run, Open };
    expectTypeOf(twice).toEqualTypeOf<Handlers>();
  });

  test('in overlapping parts do not compile', () => {
    // @ts-expect-error Open stands in both
    combineHandlers({ Open, Heat }, { Open, Run });
    expectTypeOf(combineHandlers({ Open, Heat }, { Run })).toExtend<Handlers>();
  });

  test('that are asynchronous do not compile', () => {
    // @ts-expect-error a promise is no number
    const later: Handlers['Open'] = async () => Promise.resolve(1);
    // @ts-expect-error a promise is not undefined
    const laterToo: Handlers['Run'] = async () => Promise.resolve(undefined);
    expectTypeOf([later, laterToo]).toBeArray();
  });

  test('with a wrong result do not compile', () => {
    // @ts-expect-error the result is a number
    const wrong: Handlers['Open'] = () => 'one';
    expectTypeOf(wrong).toBeFunction();
  });

  test('with a wrong command do not compile', () => {
    // @ts-expect-error Open has no temperature
    const wrong: Handlers['Open'] = (command: { type: 'Open'; temperature: number }) => command.temperature;
    expectTypeOf(wrong).toBeFunction();
  });
});

describe('Catalogues', () => {
  test('cannot promise an asynchronous result', () => {
    interface Later {
      Wait: { data: object; result: Promise<number> };
    }
    // @ts-expect-error a promise is not synchronous
    type Wrong = Command<Later>;
    expectTypeOf<Later>().not.toExtend<Commands<Later>>();
    expectTypeOf<Wrong>().not.toBeNever();
  });

  test('make discriminated unions', () => {
    expectTypeOf<Command<C, 'Open'>>().toEqualTypeOf<Readonly<{ type: 'Open' } & { id: string }>>();
    expectTypeOf<Event<E>['type']>().toEqualTypeOf<keyof E>();
  });

  test('have all their names as values', () => {
    // @ts-expect-error Run is missing
    const missing: Names<C> = { Open: true, Heat: true };
    // @ts-expect-error Shut is no command
    const extra: Names<C> = { Open: true, Heat: true, Run: true, Shut: true };
    expectTypeOf([missing, extra]).toBeArray();
  });

  test('have a codec for each event', () => {
    const codec = <T>(): Codec<T> => ({ version: 1, encode: (value) => value, decode: (raw) => raw as T });
    const four = {
      'furnace.opened': codec<E['furnace.opened']>(),
      'furnace.heated': codec<E['furnace.heated']>(),
      'monitor.threshold.crossed': codec<E['monitor.threshold.crossed']>(),
      'monitor.threshold.cleared': codec<E['monitor.threshold.cleared']>(),
    };
    // @ts-expect-error works.noted has no codec
    const missing: Codecs<E> = four;
    expectTypeOf(missing).toEqualTypeOf<Codecs<E>>();
    expectTypeOf({ ...four, 'works.noted': codec<E['works.noted']>() }).toExtend<Codecs<E>>();
  });
});

describe('send', () => {
  test('returns the exact result of the command', () => {
    const opened = kernel.send({ type: 'Open', id: 'a' });
    expectTypeOf(opened).toEqualTypeOf<number>();
    expectTypeOf<CommandHandlers<C, E, undefined>['Run']>().returns.toEqualTypeOf<undefined>();
  });

  test('takes no unknown command and no wrong data', () => {
    // @ts-expect-error there is no such command
    kernel.send({ type: 'Opne', id: 'a' });
    // @ts-expect-error Heat needs `by`
    kernel.send({ type: 'Heat', id: 'a' });
    // @ts-expect-error id is a string
    kernel.send({ type: 'Open', id: 1 });
  });
});

describe('Patterns', () => {
  test('are names, prefixes at every level, and everything', () => {
    expectTypeOf<Pattern<Name<E>>>().toEqualTypeOf<
      Name<E> | 'furnace.*' | 'monitor.*' | 'monitor.threshold.*' | 'works.*' | '*'
    >();
  });

  test('know what they match', () => {
    expectTypeOf<Matched<Name<E>, 'furnace.*'>>().toEqualTypeOf<'furnace.opened' | 'furnace.heated'>();
    expectTypeOf<Matched<Name<E>, 'monitor.*'>>().toEqualTypeOf<
      'monitor.threshold.crossed' | 'monitor.threshold.cleared'
    >();
    expectTypeOf<Matched<Name<E>, '*'>>().toEqualTypeOf<Name<E>>();
  });

  test('that are misspelt do not compile', () => {
    // @ts-expect-error there is no furnce
    const misspelt: AnySub = { name: 's', on: 'furnce.*', onError: 'abort', handle: () => undefined };
    // @ts-expect-error there is no such query either
    kernel.log.read({ type: 'monitor.treshold.*' });
    expectTypeOf(misspelt).toEqualTypeOf<AnySub>();
  });

  test('give the subscription exactly the events they match', () => {
    const list: readonly AnySub[] = [
      {
        name: 'one',
        on: 'furnace.*',
        onError: 'abort',
        handle(event) {
          expectTypeOf(event.type).toEqualTypeOf<'furnace.opened' | 'furnace.heated'>();
        },
      },
      {
        name: 'two',
        on: 'works.noted',
        onError: 'dead-letter',
        handle(event) {
          expectTypeOf(event.text).toEqualTypeOf<string>();
        },
      },
    ];
    expectTypeOf(list).toEqualTypeOf<readonly AnySub[]>();
  });

  test('give a query exactly the records they match', () => {
    for (const record of kernel.log.read({ type: 'works.noted' })) {
      expectTypeOf(record.event.text).toEqualTypeOf<string>();
    }
  });
});

describe('Subscriptions and reducers', () => {
  test('that are asynchronous do not compile', () => {
    // @ts-expect-error a promise is not undefined
    const later: AnySub = { name: 's', on: 'works.noted', onError: 'abort', handle: async () => Promise.resolve() };
    // @ts-expect-error a promise is not undefined
    const when: Reducer<E>['when'] = { 'works.noted': async () => Promise.resolve() };
    expectTypeOf([later, when]).toBeArray();
  });

  test('need a policy for failures', () => {
    // @ts-expect-error onError is missing
    const careless: AnySub = { name: 's', on: 'works.noted', handle: () => undefined };
    expectTypeOf(careless).toEqualTypeOf<AnySub>();
  });

  test('of a misspelt event do not compile', () => {
    // @ts-expect-error the event is works.noted
    const when: Reducer<E>['when'] = { 'works.notde': () => undefined };
    expectTypeOf(when).toEqualTypeOf<Reducer<E>['when']>();
  });
});

describe('raise', () => {
  test('takes only events of the catalogue', () => {
    const stream = streamId('s');
    context.raise(stream, { type: 'works.noted', text: 'x' });
    // @ts-expect-error there is no such event
    context.raise(stream, { type: 'works.notde', text: 'x' });
    // @ts-expect-error text is a string
    context.raise(stream, { type: 'works.noted', text: 1 });
    // @ts-expect-error no such field
    context.raise(stream, { type: 'works.noted', text: 'x', more: 1 });
  });

  test('takes a stream, not any string', () => {
    // @ts-expect-error a plain string is no stream
    context.raise('s', { type: 'works.noted', text: 'x' });
  });

  test('takes a known expectation', () => {
    // @ts-expect-error `some` is no expectation
    context.raise(streamId('s'), { type: 'works.noted', text: 'x' }, 'some');
  });
});

describe('Brands', () => {
  test('are not mixed up', () => {
    expectTypeOf<Year>().not.toExtend<Seq>();
    expectTypeOf<StreamId>().not.toExtend<Year>();
    // @ts-expect-error a year is no sequence number
    kernel.log.read({ after: year(2030) });
    // @ts-expect-error a plain number is no year
    kernel.beginYear(2030);
  });

  test('leave the context typed', () => {
    expectTypeOf(context.deps.price).toEqualTypeOf<number>();
    expectTypeOf(context.year).toEqualTypeOf<Year>();
  });
});
