import { describe, expect, test } from 'vitest';
import type { AnySubscription, CommandHandlers, HandlerMismatchError } from '../../src/kernel/index.js';
import { combineHandlers, DuplicateNameError, UnknownNameError } from '../../src/kernel/index.js';
import type { WorksCommands, WorksEvents } from './works.js';
import { furnace, note, notes, TooHotError, works } from './works.js';

type Handlers = CommandHandlers<WorksCommands, WorksEvents, undefined>;

describe('A command', () => {
  test('returns its handler’s result to the sender', () => {
    const { kernel } = works();
    kernel.send({ type: 'Open', id: 'a' });
    expect(kernel.send({ type: 'Heat', id: 'a', by: 900 })).toBe(900);
  });

  test('fails with the typed error its handler threw', () => {
    const { kernel } = works();
    kernel.send({ type: 'Open', id: 'a' });
    expect(() => kernel.send({ type: 'Heat', id: 'a', by: 1700 })).toThrow(TooHotError);
  });

  test('that failed leaves no event, no gap and no changed state', () => {
    const { kernel, furnaces, counts } = works();
    kernel.send({ type: 'Open', id: 'a' });
    expect(() => kernel.send({ type: 'Heat', id: 'a', by: 1700 })).toThrow();
    expect(furnaces.heat.get('a')).toBe(0);
    expect(counts.view()).toEqual({ 'furnace.opened': 1 });
    kernel.send({ type: 'Heat', id: 'a', by: 10 });
    expect([...kernel.log.read()].map(({ seq, version, root }) => [seq, version, root])).toEqual([
      [1, 1, 1],
      [2, 2, 2],
    ]);
  });

  test('that no catalogue holds is refused with the nearest name', () => {
    const { kernel } = works();
    const send = kernel.send as (command: { type: string }) => unknown;
    expect(() => send({ type: 'Opne' })).toThrow(/no command "Opne".*"Open"/);
    expect(() => send({ type: 'toString' })).toThrow(UnknownNameError);
  });
});

describe('Handlers', () => {
  const complete: Handlers = { Open: () => 1, Heat: () => 1, Run: () => undefined };
  const withHandlers = (handlers: object) => () => works({ handlers: handlers as Handlers });

  test('missing when the kernel is made are named', () => {
    expect(withHandlers({ Open: complete.Open, Run: complete.Run })).toThrow(/"Heat" has no handler/);
  });

  test('too many when the kernel is made are named', () => {
    expect(withHandlers({ ...complete, DemolishEverything: () => undefined })).toThrow(
      /"DemolishEverything" is not a command\./,
    );
  });

  test('misspelt when the kernel is made are told what is near', () => {
    expect(withHandlers({ Open: complete.Open, Run: complete.Run, Haet: complete.Heat })).toThrow(
      /"Heat" has no handler; "Haet" is not a command \(did you mean "Heat"\?\)/,
    );
  });

  test('report missing and extra names as fields', () => {
    expect.assertions(1);
    try {
      withHandlers({ Open: complete.Open, Run: complete.Run, Haet: complete.Heat })();
    } catch (error) {
      expect((error as HandlerMismatchError).fields).toEqual({ missing: ['Heat'], extra: ['Haet'] });
    }
  });

  test('a second handler cannot silently replace the first', () => {
    const second: object = { Open: () => 2 };
    expect(() => combineHandlers(complete, second as { Shut: unknown })).toThrow(DuplicateNameError);
  });

  test('in two parts are put together', () => {
    const { Open, ...others } = complete;
    expect(combineHandlers({ Open }, others)).toEqual(complete);
  });
});

describe('A nested command', () => {
  test('runs inline and returns its result', () => {
    const { run, furnaces } = works();
    const seen: number[] = [];
    run(({ send }) => {
      seen.push(send({ type: 'Open', id: 'a' }));
      seen.push(furnaces.heat.size);
    });
    expect(seen).toEqual([1, 1]);
  });

  test('that fails and is caught undoes its own changes alone', () => {
    const { run, kernel, furnaces } = works();
    run((context) => {
      context.send({ type: 'Open', id: 'a' });
      expect(() => context.send({ type: 'Heat', id: 'a', by: 2000 })).toThrow(TooHotError);
      note(context, 'went on');
    });
    expect(furnaces.heat.get('a')).toBe(0);
    expect([...kernel.log.read()].map(({ event }) => event.type)).toEqual(['furnace.opened', 'works.noted']);
  });

  test('that fails and is not caught undoes the outer command too', () => {
    const { run, kernel, furnaces } = works();
    expect(() => {
      run(({ send }) => {
        send({ type: 'Open', id: 'a' });
        send({ type: 'Heat', id: 'a', by: 2000 });
      });
    }).toThrow(TooHotError);
    expect(furnaces.heat.size).toBe(0);
    expect(kernel.log.head).toBe(0);
  });

  test('is projected after the outermost handler has returned', () => {
    const { run, counts } = works();
    const seen: unknown[] = [];
    run(({ send }) => {
      send({ type: 'Open', id: 'a' });
      seen.push(counts.view());
    });
    expect(seen).toEqual([{}]);
    expect(counts.view()).toEqual({ 'furnace.opened': 1 });
  });

  test('names itself in what it raises, and the outer command afterwards', () => {
    const { run, kernel } = works();
    run((context) => {
      context.send({ type: 'Open', id: 'a' });
      context.raise(furnace('a'), { type: 'furnace.heated', id: 'a', by: 1 });
    });
    expect([...kernel.log.read()].map(({ command }) => command)).toEqual(['Open', 'Run']);
  });

  test('sent by a subscription is undone with it', () => {
    const heater: AnySubscription<WorksCommands, WorksEvents, undefined> = {
      name: 'heater',
      on: 'furnace.opened',
      onError: 'dead-letter',
      handle(event, context) {
        context.send({ type: 'Heat', id: event.id, by: 5 });
        note(context, 'heated');
        throw new Error('broke');
      },
    };
    const { kernel, furnaces } = works({ subscriptions: [heater] });
    kernel.send({ type: 'Open', id: 'a' });
    expect(furnaces.heat.get('a')).toBe(0);
    expect(notes(kernel)).toEqual([]);
  });
});
