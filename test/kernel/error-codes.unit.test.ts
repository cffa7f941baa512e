import { describe, expect, test } from 'vitest';
import type { StructuredError } from '../../src/kernel/index.js';
import {
  AsynchronousHandlerError,
  BrokenHistoryError,
  CascadeLimitError,
  ConcurrencyError,
  DuplicateNameError,
  ForbiddenDuringFoldError,
  HandlerMismatchError,
  InsideUnitOfWorkError,
  InverseFailedError,
  LeftoverChangesError,
  NotPlainDataError,
  OutsideUnitOfWorkError,
  ProjectionFailedError,
  SavepointOrderError,
  seq,
  streamId,
  SubscriberFailedError,
  UnknownNameError,
  YearOrderError,
} from '../../src/kernel/index.js';

const place = { type: 'furnace.closed', seq: seq(7), chain: ['Close', 'furnace.closed#7'] };
const broken = new Error('no such furnace');

/** Codes and fields are for machines: whoever filters on them must find them unchanged. */
const errors: readonly (readonly [() => StructuredError, string, string, Readonly<Record<string, unknown>>])[] = [
  [
    () => new SubscriberFailedError('watch', place, broken),
    'kernel.subscriber-failed',
    'Subscriber "watch" failed on Close → furnace.closed#7: no such furnace',
    { subscriber: 'watch', ...place },
  ],
  [
    () => new ProjectionFailedError('curve', place, 'text thrown'),
    'kernel.projection-failed',
    'Projection "curve" failed on Close → furnace.closed#7: text thrown',
    { projection: 'curve', ...place },
  ],
  [
    () => new CascadeLimitError('messages', 10, ['A', 'b', 'A', 'b'], ['A', 'b']),
    'kernel.cascade-limit',
    'More than 10 messages in one cascade. Repeating: A → b → …',
    { what: 'messages', limit: 10, chain: ['A', 'b', 'A', 'b'], cycle: ['A', 'b'] },
  ],
  [
    () => new CascadeLimitError('nesting', 3, ['A', 'B'], []),
    'kernel.cascade-limit',
    'More than 3 commands sent inside one another. Last causes: A → B',
    { what: 'nesting', limit: 3, chain: ['A', 'B'], cycle: [] },
  ],
  [
    () => new AsynchronousHandlerError('Close'),
    'kernel.asynchronous-handler',
    '"Close" returned a promise; inside a year everything is synchronous.',
    { handler: 'Close' },
  ],
  [() => new YearOrderError('Too early.', { year: 2029 }), 'kernel.year-order', 'Too early.', { year: 2029 }],
  [
    () => new UnknownNameError('command', 'Clsoe', 'Close'),
    'kernel.unknown-name',
    'There is no command "Clsoe". Did you mean "Close"?',
    { kind: 'command', name: 'Clsoe', nearest: 'Close' },
  ],
  [
    () => new UnknownNameError('event', 'x', undefined),
    'kernel.unknown-name',
    'There is no event "x".',
    { kind: 'event', name: 'x', nearest: undefined },
  ],
  [
    () => new HandlerMismatchError('Handlers do not match.', ['Open'], ['Shut']),
    'kernel.handler-mismatch',
    'Handlers do not match.',
    { missing: ['Open'], extra: ['Shut'] },
  ],
  [
    () => new DuplicateNameError('reducer', 'furnaces'),
    'kernel.duplicate-name',
    'There are two of the reducer "furnaces"; each needs a name of its own.',
    { kind: 'reducer', name: 'furnaces' },
  ],
  [
    () => new ConcurrencyError(streamId('furnace/a'), 2, 3),
    'kernel.concurrency',
    'Stream "furnace/a" is at version 3, expected 2.',
    { stream: 'furnace/a', expected: 2, actual: 3 },
  ],
  [
    () => new OutsideUnitOfWorkError('raise an event'),
    'kernel.outside-unit-of-work',
    'Cannot raise an event outside a command: nothing could undo it.',
    { action: 'raise an event' },
  ],
  [
    () => new InsideUnitOfWorkError('end the year'),
    'kernel.inside-unit-of-work',
    'Cannot end the year while a command is running.',
    { action: 'end the year' },
  ],
  [
    () => new ForbiddenDuringFoldError('raise an event', 'events are folded'),
    'kernel.forbidden-during-fold',
    'Cannot raise an event while events are folded: only handlers and subscriptions may.',
    { action: 'raise an event', during: 'events are folded' },
  ],
  [
    () => new SavepointOrderError(1, 2),
    'kernel.savepoint-order',
    'Savepoint 1 was closed while 2 is the innermost.',
    { closed: 1, innermost: 2 },
  ],
  [
    () => new LeftoverChangesError(4),
    'kernel.leftover-changes',
    '4 inverses are left from an earlier command: a scope was not closed.',
    { inverses: 4 },
  ],
  [
    () => new BrokenHistoryError('seq', 4, 6),
    'kernel.broken-history',
    'The history is broken: seq 6 stands where 4 should.',
    { what: 'seq', expected: 4, actual: 6 },
  ],
  [
    () => new InverseFailedError([{ name: 'Error', message: 'first' }], broken),
    'kernel.inverse-failed',
    'An inverse failed while changes were undone; the state cannot be trusted any more.',
    { because: [{ name: 'Error', message: 'first' }] },
  ],
  [
    () => new NotPlainDataError('furnace.opened.id', 'a symbol'),
    'kernel.not-plain-data',
    'furnace.opened.id is a symbol; messages are plain data that JSON can carry.',
    { path: 'furnace.opened.id', found: 'a symbol' },
  ],
];

describe('Every error of the kernel', () => {
  test.each(errors)('tells code, message and fields (%#)', (make, ...told) => {
    const { code, message, fields } = make();
    expect([code, message, fields]).toEqual(told);
  });

  test('that wraps another keeps it as its cause', () => {
    const wrapping = [
      new SubscriberFailedError('watch', place, broken),
      new ProjectionFailedError('curve', place, broken),
      new InverseFailedError([], broken),
    ];
    expect(wrapping.map(({ cause }) => cause)).toEqual([broken, broken, broken]);
  });
});
