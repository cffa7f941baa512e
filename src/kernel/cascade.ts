import { ProjectionFailedError, SubscriberFailedError } from './cascade-errors.js';
import type { AnyContext } from './command-routes.js';
import type { DeadLetters } from './dead-letters.js';
import type { EventRoute, Fold, Subscriber } from './event-routes.js';
import type { MessageLimit } from './message-limit.js';
import type { Origin } from './origin.js';
import { expectSynchronous } from './synchronous.js';
import type { Probe } from './telemetry.js';
import type { AnyRecord, KernelUnitOfWork } from './unit-of-work.js';

export interface CascadeParts {
  readonly routes: ReadonlyMap<string, EventRoute>;
  readonly unit: KernelUnitOfWork;
  readonly origin: Origin;
  readonly limit: MessageLimit;
  readonly letters: DeadLetters;
  readonly probe: Probe | undefined;
}

/**
 * Delivers what the outermost command raised, first in first out, and what that leads to, until nothing waits: for each
 * event all projections, then all subscriptions, each in list order. Events of a nested command queue like any other,
 * whether a handler or a subscription sent it: a read model shows them only when their turn has come.
 */
export class Cascade {
  private readonly routes: ReadonlyMap<string, EventRoute>;
  private readonly unit: KernelUnitOfWork;
  private readonly origin: Origin;
  private readonly limit: MessageLimit;
  private readonly letters: DeadLetters;
  private readonly probe: Probe | undefined;

  constructor({ routes, unit, origin, limit, letters, probe }: CascadeParts) {
    this.routes = routes;
    this.unit = unit;
    this.origin = origin;
    this.limit = limit;
    this.letters = letters;
    this.probe = probe;
  }

  run(context: AnyContext): undefined {
    const { routes, unit, origin, limit, probe } = this;
    for (let record = unit.next(); record !== undefined; record = unit.next()) {
      origin.command = record.command;
      origin.cause = record.seq;
      limit.count();
      probe?.depth(unit.waiting + 1);
      const route = routes.get(record.event.type);
      if (route === undefined) continue;
      for (const projection of route.projections) this.project(projection, record);
      if (route.subscriptions.length > 0) this.notify(route.subscriptions, record, context);
    }
  }

  private project(projection: Fold, record: AnyRecord): undefined {
    const { unit, limit, probe } = this;
    probe?.started(projection.name);
    try {
      unit.fold(projection, record.event);
    } catch (error) {
      probe?.failed(projection.name, error);
      throw new ProjectionFailedError(projection.name, limit.place(record), error);
    }
    probe?.handled(projection.name);
  }

  /**
   * Each subscriber in a savepoint of its own. It is one savepoint moved forward from each to the next: opening and
   * closing one apiece would cost more than a subscriber that only looks.
   */
  private notify(subscribers: readonly Subscriber[], record: AnyRecord, context: AnyContext): undefined {
    const { unit, probe } = this;
    let at = unit.open();
    for (const subscriber of subscribers) {
      probe?.started(subscriber.name);
      try {
        expectSynchronous(subscriber.name, subscriber.handle(record.event, context));
        unit.advance(at);
      } catch (error) {
        probe?.failed(subscriber.name, error);
        probe?.rolledBack?.();
        unit.discard(at, error);
        this.giveUp(subscriber, record, error);
        at = unit.open();
        continue;
      }
      probe?.handled(subscriber.name);
    }
    unit.persist(at);
  }

  /** What concerns the whole cascade is no subscriber's own failure and is never set aside. */
  private giveUp(subscriber: Subscriber, record: AnyRecord, error: unknown): undefined {
    const { limit, unit, letters, origin } = this;
    const fatal = limit.reached ?? unit.failure;
    if (fatal !== undefined) throw fatal;
    if (subscriber.onError === 'abort') {
      throw new SubscriberFailedError(subscriber.name, limit.place(record), error);
    }
    const { event, seq } = record;
    const { name } = subscriber;
    letters.add({
      kind: 'subscription',
      subscriber: name,
      type: event.type,
      seq,
      year: origin.year,
      error,
      attempts: 1,
    });
    // The letter names an event: when the command is undone after all, there is no such event.
    unit.undo(() => {
      letters.retract();
    });
  }
}
