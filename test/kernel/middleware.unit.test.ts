import { describe, expect, test } from 'vitest';
import type { Middleware, Probe } from '../../src/kernel/index.js';
import { ConcurrencyError, OutsideUnitOfWorkError } from '../../src/kernel/index.js';
import type { WorksCommands, WorksSubscription } from './works.js';
import { TooHotError, works } from './works.js';

type WorksMiddleware = Middleware<WorksCommands>;

describe('Middleware', () => {
  test('wraps every command, nested ones included, the first in the list outermost', () => {
    const told: string[] = [];
    const telling =
      (name: string): WorksMiddleware =>
      (command, next) => {
        told.push(`${name} before ${command.type}`);
        const result = next();
        told.push(`${name} after ${command.type}`);
        return result;
      };
    const { run } = works({ middleware: [telling('outer'), telling('inner')] });
    run(({ send }) => {
      send({ type: 'Open', id: 'a' });
    });
    expect(told).toEqual([
      'outer before Run',
      'inner before Run',
      'outer before Open',
      'inner before Open',
      'inner after Open',
      'outer after Open',
      'inner after Run',
      'outer after Run',
    ]);
  });

  test('passes the handler’s result on', () => {
    const { kernel } = works({ middleware: [(_command, next) => next()] });
    expect(kernel.send({ type: 'Open', id: 'a' })).toBe(1);
  });

  test('that throws after the handler undoes the command', () => {
    const refuse: WorksMiddleware = (_command, next) => {
      next();
      throw new TooHotError('refused');
    };
    const { kernel, furnaces } = works({ middleware: [refuse] });
    expect(() => kernel.send({ type: 'Open', id: 'a' })).toThrow('refused');
    expect([kernel.log.head, furnaces.heat.size]).toEqual([0, 0]);
  });

  test('that catches the handler’s error finds its changes undone', () => {
    const forgive: WorksMiddleware = (_command, next) => {
      try {
        return next();
      } catch {
        return -1;
      }
    };
    const { kernel, furnaces } = works({ middleware: [forgive] });
    kernel.send({ type: 'Open', id: 'a' });
    expect(kernel.send({ type: 'Heat', id: 'a', by: 9000 })).toBe(-1);
    expect([kernel.log.head, furnaces.heat.get('a')]).toEqual([1, 0]);
  });

  test('cannot call the handler after the command has ended', () => {
    const kept: (() => unknown)[] = [];
    const keep: WorksMiddleware = (_command, next) => {
      kept.push(next);
      return next();
    };
    const { kernel } = works({ middleware: [keep] });
    kernel.send({ type: 'Open', id: 'a' });
    expect(kept).toHaveLength(1);
    for (const next of kept) expect(next).toThrow(OutsideUnitOfWorkError);
  });
});

describe('A probe', () => {
  const recorder = () => {
    const told: string[] = [];
    const probe: Probe = {
      depth(queued) {
        told.push(`depth ${queued}`);
      },
      started(handler) {
        told.push(`started ${handler}`);
      },
      handled(handler) {
        told.push(`handled ${handler}`);
      },
      failed(handler, error) {
        told.push(`failed ${handler}: ${String(error)}`);
      },
    };
    return { told, probe };
  };

  const fails: WorksSubscription = {
    name: 'fails',
    on: 'furnace.opened',
    onError: 'dead-letter',
    handle() {
      throw new Error('broke');
    },
  };

  test('is told of commands, projections, subscriptions, failures and the queue', () => {
    const { told, probe } = recorder();
    works({ probe, subscriptions: [fails] }).kernel.send({ type: 'Open', id: 'a' });
    expect(told).toEqual([
      'started Open',
      'handled Open',
      'depth 1',
      'started counts',
      'handled counts',
      'started fails',
      'failed fails: Error: broke',
    ]);
  });

  test('is told of a command that fails', () => {
    const { told, probe } = recorder();
    const { kernel } = works({ probe });
    expect(() => kernel.send({ type: 'Heat', id: 'cold', by: 1 })).toThrow(ConcurrencyError);
    expect(told).toEqual([
      'started Heat',
      'failed Heat: ConcurrencyError: Stream "furnace/cold" is at version 0, expected exists.',
    ]);
  });

  test.each(['depth', 'started', 'handled', 'failed'] as const)(
    'that throws in %s changes nothing and is not called again',
    (method) => {
      let calls = 0;
      const broken = (): undefined => {
        calls++;
        throw new Error('probe broke');
      };
      const watched = works({ probe: { ...recorder().probe, [method]: broken }, subscriptions: [fails] });
      const unwatched = works({ subscriptions: [fails] });
      for (const { kernel } of [watched, unwatched]) {
        kernel.send({ type: 'Open', id: 'a' });
        kernel.send({ type: 'Open', id: 'b' });
      }
      expect(watched.kernel.log.digest()).toBe(unwatched.kernel.log.digest());
      expect(calls).toBe(1);
      expect(watched.kernel.probeFailure).toEqual(new Error('probe broke'));
    },
  );
});
