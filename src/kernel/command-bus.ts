import type { Calendar } from './calendar.js';
import type { Cascade } from './cascade.js';
import type { AnyCommands, Command, Sync } from './catalogue.js';
import type { AnyContext, Handler } from './command-routes.js';
import type { DeadLetters } from './dead-letters.js';
import type { LogReader } from './event-log.js';
import type { AnyEvents } from './catalogue.js';
import type { MessageLimit } from './message-limit.js';
import { composeMiddleware } from './middleware.js';
import type { Middleware } from './middleware.js';
import type { CommandNo, Seq } from './names.js';
import { nearestName } from './nearest-name.js';
import type { Origin } from './origin.js';
import { PostQueue } from './post-queue.js';
import type { Priority } from './post-queue.js';
import { UnknownNameError } from './routing-errors.js';
import { expectSynchronous } from './synchronous.js';
import type { Probe } from './telemetry.js';
import type { KernelUnitOfWork } from './unit-of-work.js';

type AnyCommand = Command<AnyCommands>;

export interface BusParts {
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly middleware: readonly Middleware<AnyCommands>[];
  readonly cascade: Cascade;
  readonly unit: KernelUnitOfWork;
  readonly log: LogReader<AnyEvents>;
  readonly origin: Origin;
  readonly calendar: Calendar;
  readonly limit: MessageLimit;
  readonly letters: DeadLetters;
  readonly probe: Probe | undefined;
  readonly deps: unknown;
  /** Root ordinal of the last command in the log, 0 when there is none. */
  readonly lastRoot: number;
}

/** Takes commands to their handlers: from outside as a unit of work with its cascade, from inside as a savepoint. */
export class CommandBus {
  private readonly parts: BusParts;
  private readonly context: AnyContext;
  private readonly invoke: (command: AnyCommand) => Sync;
  private readonly queue = new PostQueue();
  private lastRoot: number;

  constructor(parts: BusParts) {
    this.parts = parts;
    this.lastRoot = parts.lastRoot;
    const { unit, origin, deps, middleware } = parts;
    const { send, post } = this;
    const { raise, undo } = unit;
    this.context = {
      get year() {
        return origin.year;
      },
      get cause() {
        return origin.cause;
      },
      deps,
      send,
      post,
      raise,
      undo,
    };
    const scoped = (command: AnyCommand) => this.scoped(command, this.call);
    this.invoke = middleware.length === 0 ? this.call : composeMiddleware(middleware, scoped);
  }

  readonly send = (command: AnyCommand): Sync => {
    if (this.parts.unit.depth > 0) return this.nested(command);
    this.parts.calendar.expectOpen();
    this.parts.limit.restart();
    const result = this.complete(command, 'normal', this.nextRoot(), 0);
    if (this.queue.waiting > 0) this.drain();
    return result;
  };

  readonly post = (command: AnyCommand, priority: Priority = 'normal'): undefined => {
    const { unit, origin, limit, calendar } = this.parts;
    this.handlerOf(command);
    if (unit.depth > 0) {
      unit.expectOpen('post a command');
      this.queue.push({ command, priority, root: origin.root, cause: origin.cause });
      unit.undo(() => {
        this.queue.retract(priority);
      });
      return;
    }
    calendar.expectOpen();
    limit.restart();
    this.queue.push({ command, priority, root: this.nextRoot(), cause: 0 });
    this.drain();
  };

  /** The command and its cascade: all of it, or nothing. */
  private complete(command: AnyCommand, priority: Priority, root: CommandNo, cause: Seq | 0): Sync {
    const { unit, origin, limit, cascade, log, probe } = this.parts;
    const before = log.head;
    const at = unit.open();
    origin.root = root;
    origin.cause = cause;
    origin.priority = priority;
    try {
      const result = this.handle(command);
      cascade.run(this.context);
      if (limit.reached !== undefined) throw limit.reached;
      unit.persist(at);
      if (log.head > before) this.lastRoot = root;
      return result;
    } catch (error) {
      probe?.rolledBack?.();
      unit.discard(at, error);
      throw error;
    }
  }

  private nested(command: AnyCommand): Sync {
    const { origin } = this.parts;
    const sender = origin.command;
    try {
      return this.scoped(command, this.handleHere);
    } finally {
      origin.command = sender;
    }
  }

  private readonly handleHere = (command: AnyCommand): Sync => this.handle(command);

  /** Keeps what the call did if it returns, and undoes it if it throws. */
  private scoped(command: AnyCommand, call: (command: AnyCommand) => Sync): Sync {
    const { unit, probe } = this.parts;
    unit.expectOpen('run a command handler');
    const at = unit.open();
    try {
      const result = call(command);
      unit.persist(at);
      return result;
    } catch (error) {
      probe?.rolledBack?.();
      unit.discard(at, error);
      throw error;
    }
  }

  private handle(command: AnyCommand): Sync {
    const { origin, limit } = this.parts;
    origin.command = command.type;
    try {
      limit.enter(command.type);
      return this.invoke(command);
    } finally {
      limit.leave();
    }
  }

  private readonly call = (command: AnyCommand): Sync => {
    const handler = this.handlerOf(command);
    if (this.parts.probe !== undefined) return this.watched(handler, command, this.parts.probe);
    const result = handler(command, this.context);
    expectSynchronous(command.type, result);
    return result;
  };

  private watched(handler: Handler, command: AnyCommand, probe: Probe): Sync {
    probe.started(command.type);
    try {
      const result = handler(command, this.context);
      expectSynchronous(command.type, result);
      probe.handled(command.type);
      return result;
    } catch (error) {
      probe.failed(command.type, error);
      throw error;
    }
  }

  private handlerOf({ type }: AnyCommand): Handler {
    const { handlers } = this.parts;
    const handler = handlers.get(type);
    if (handler === undefined) throw new UnknownNameError('command', type, nearestName(type, handlers.keys()));
    return handler;
  }

  /** Nobody waits for a posted command: its failure is a dead letter, and the next one runs. */
  private drain(): undefined {
    const { letters, limit, unit, origin } = this.parts;
    for (let posted = this.queue.shift(); posted !== undefined; posted = this.queue.shift()) {
      try {
        this.complete(posted.command, posted.priority, posted.root, posted.cause);
      } catch (error) {
        const fatal = limit.reached ?? unit.failure;
        if (fatal !== undefined) {
          this.queue.clear();
          throw fatal;
        }
        const { type } = posted.command;
        const { cause: seq } = posted;
        letters.add({ kind: 'posted-command', subscriber: type, type, seq, year: origin.year, error, attempts: 1 });
      }
    }
  }

  private nextRoot(): CommandNo {
    return (this.lastRoot + 1) as CommandNo;
  }
}
