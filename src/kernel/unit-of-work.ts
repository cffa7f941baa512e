import type { AnyEvents } from './catalogue.js';
import { errorChain } from './errors.js';
import type { EventLog, Recorded } from './event-log.js';
import type { AnyEvent, EventRoute, Fold } from './event-routes.js';
import type { Expected, Savepoint, UnitOfWork } from './journal.js';
import type { Seq, StreamId } from './names.js';
import { nearestName } from './nearest-name.js';
import type { Origin } from './origin.js';
import { freezePlain } from './plain-data.js';
import { UnknownNameError } from './routing-errors.js';
import { Savepoints } from './savepoints.js';
import {
  ForbiddenDuringFoldError,
  InsideUnitOfWorkError,
  InverseFailedError,
  OutsideUnitOfWorkError,
} from './scope-errors.js';
import { StreamVersions } from './stream-versions.js';
import { expectSynchronous } from './synchronous.js';
import { UndoJournal } from './undo-journal.js';

export type AnyRecord = Recorded<AnyEvents>;

export interface UnitOfWorkParts {
  readonly log: EventLog<AnyEvents>;
  readonly routes: ReadonlyMap<string, EventRoute>;
  /** Read at every `raise`; the dispatcher keeps it up to date. */
  readonly origin: Origin;
  readonly freeze: boolean;
}

/**
 * The unit of work of a kernel. A savepoint is a pair of lengths, of the undo journal and of the event buffer. The
 * buffer is also the queue of the cascade: what has been raised and not yet delivered, in order.
 */
export class KernelUnitOfWork implements UnitOfWork<AnyEvents> {
  private readonly log: EventLog<AnyEvents>;
  private readonly routes: ReadonlyMap<string, EventRoute>;
  private readonly origin: Origin;
  private readonly freeze: boolean;
  private readonly journal = new UndoJournal();
  private readonly versions = new StreamVersions();
  private readonly savepoints = new Savepoints();
  private readonly records: AnyRecord[] = [];
  private delivered = 0;
  private phase: 'open' | 'events are folded' | 'changes are undone' = 'open';
  private broken: InverseFailedError | undefined;

  constructor({ log, routes, origin, freeze }: UnitOfWorkParts) {
    this.log = log;
    this.routes = routes;
    this.origin = origin;
    this.freeze = freeze;
    for (const { stream, version } of log.read()) this.versions.reach(stream, version);
  }

  /** How many savepoints are open. */
  get depth(): number {
    return this.savepoints.depth;
  }

  /** Set once an inverse has failed: nothing runs any more. */
  get failure(): InverseFailedError | undefined {
    return this.broken;
  }

  /** Events that wait for delivery. */
  get waiting(): number {
    return this.records.length - this.delivered;
  }

  readonly undo = (inverse: () => undefined): undefined => {
    if (this.phase === 'changes are undone') throw new ForbiddenDuringFoldError('register an inverse', this.phase);
    if (this.depth === 0) throw new OutsideUnitOfWorkError('register an inverse');
    this.journal.push(inverse);
  };

  readonly raise = (stream: StreamId, event: AnyEvent, expected: Expected = 'any'): undefined => {
    this.expectOpen('raise an event');
    const route = this.routes.get(event.type);
    if (route === undefined) throw this.unknown(event.type);
    const position = this.versions.expect(stream, expected);
    if (this.freeze) freezePlain(event, event.type);
    const seq = (this.log.head + this.records.length + 1) as Seq;
    const { year, command, root, cause, priority } = this.origin;
    const version = position.version + 1;
    const record = { seq, stream, version, year, command, root, cause, schema: route.schema, event };
    this.records.push(priority === 'normal' ? record : { ...record, priority });
    position.version = version;
    if (route.reducers.length > 0) this.reduce(route.reducers, event);
  };

  /** Throws unless a command is running and it is the turn of a handler or subscription. */
  expectOpen(action: string): undefined {
    if (this.phase !== 'open') throw new ForbiddenDuringFoldError(action, this.phase);
    if (this.depth === 0) throw new OutsideUnitOfWorkError(action);
  }

  /** Throws while a command is running. */
  expectIdle(action: string): undefined {
    if (this.depth > 0) throw new InsideUnitOfWorkError(action);
  }

  open(): Savepoint {
    if (this.broken !== undefined) throw this.broken;
    if (this.phase !== 'open') throw new ForbiddenDuringFoldError('send a command', this.phase);
    if (this.depth === 0) this.journal.expectEmpty();
    return this.savepoints.open(this.journal.length, this.records.length);
  }

  persist(at: Savepoint): undefined {
    this.savepoints.expectInnermost(at);
    if (this.broken !== undefined) throw this.broken;
    if (at === 1) {
      this.log.append(this.records);
      while (this.records.length > 0) this.records.pop();
      this.delivered = 0;
      this.journal.clear();
    }
    this.savepoints.close();
  }

  /** Persists an inner savepoint and opens the next in its place. */
  advance(at: Savepoint): undefined {
    this.savepoints.expectInnermost(at);
    if (this.broken !== undefined) throw this.broken;
    this.savepoints.advance(this.journal.length, this.records.length);
  }

  discard(at: Savepoint, because?: unknown): undefined {
    this.savepoints.expectInnermost(at);
    const inverses = this.savepoints.inversesAt(at);
    const records = this.savepoints.recordsAt(at);
    this.savepoints.close();
    this.rewind(inverses, records, because);
  }

  pending(since: Savepoint): readonly AnyEvent[] {
    return this.records.slice(this.savepoints.recordsAt(since)).map(({ event }) => event);
  }

  /** The next event of the cascade, first in first out; `undefined` when all are delivered. */
  next(): AnyRecord | undefined {
    const record = this.records[this.delivered];
    if (record !== undefined) this.delivered++;
    return record;
  }

  /** A record by its sequence number, in this unit of work or in the log. */
  find(seq: number): AnyRecord | undefined {
    const { log } = this;
    if (seq > log.head) return this.records[seq - log.head - 1];
    if (seq < 1) return undefined;
    const [record] = log.read({ after: (seq - 1) as Seq });
    return record;
  }

  fold({ name, apply }: Fold, event: AnyEvent): undefined {
    this.phase = 'events are folded';
    try {
      expectSynchronous(name, apply(event, this.undo));
    } finally {
      this.phase = 'open';
    }
  }

  /** All reducers or none: a caller that catches the error must not find half an event applied. */
  private reduce(reducers: readonly Fold[], event: AnyEvent): undefined {
    const inverses = this.journal.length;
    try {
      for (const reducer of reducers) this.fold(reducer, event);
    } catch (error) {
      this.rewind(inverses, this.records.length - 1, error);
      throw error;
    }
  }

  private rewind(inverses: number, records: number, because: unknown): undefined {
    this.phase = 'changes are undone';
    const failed = this.journal.unwind(inverses);
    this.phase = 'open';
    for (let dropped = this.records.length; dropped > records; dropped--) {
      const record = this.records.pop();
      if (record !== undefined) this.versions.retract(record.stream, record.version);
    }
    this.delivered = Math.min(this.delivered, records);
    if (failed === undefined) return;
    this.broken ??= new InverseFailedError(errorChain(because), failed.failure);
    throw this.broken;
  }

  private unknown(type: string): UnknownNameError {
    return new UnknownNameError('event', type, nearestName(type, this.routes.keys()));
  }
}
