import { Calendar } from './calendar.js';
import { Cascade } from './cascade.js';
import type { AnyCommands, AnyEvents, Commands, Events } from './catalogue.js';
import { CommandBus } from './command-bus.js';
import { routeCommands } from './command-routes.js';
import { DeadLetters } from './dead-letters.js';
import type { Recorded } from './event-log.js';
import { routeEvents } from './event-routes.js';
import type { Kernel, KernelConfig } from './kernel.js';
import { MemoryLog } from './memory-log.js';
import { MessageLimit } from './message-limit.js';
import type { CommandNo, Year } from './names.js';
import type { Origin } from './origin.js';
import { Outbox } from './outbox.js';
import { BrokenHistoryError } from './scope-errors.js';
import { QuietProbe } from './telemetry.js';
import { KernelUnitOfWork } from './unit-of-work.js';

type AnyConfig = KernelConfig<AnyCommands, AnyEvents, unknown>;

/**
 * Makes a kernel and checks its wiring: every command has exactly one handler, every pattern and event name exists,
 * every name is used once. Throws `HandlerMismatchError`, `UnknownNameError`, `DuplicateNameError`, or
 * `BrokenHistoryError` for a history with gaps.
 */
export function createKernel<C extends Commands<C>, E extends Events<E>, D>(
  config: KernelConfig<C, E, D>,
): Kernel<C, E> {
  // Inside, messages are routed by name. The signature above has checked every handler against the catalogue.
  return assemble(config as unknown as AnyConfig) as unknown as Kernel<C, E>;
}

function assemble(config: AnyConfig): Kernel<AnyCommands, AnyEvents> {
  const { codecs, deps, middleware = [], freeze = false, cascadeLimit = 10_000, nestingLimit = 200 } = config;
  const handlers = routeCommands(Object.keys(config.commands), config.handlers);
  const routes = routeEvents(Object.keys(config.events), config, (name) => codecs?.[name]?.version ?? 1);
  const log = new MemoryLog<AnyEvents>();
  const past = continueFrom(config.history ?? [], log);
  const origin: Origin = { year: 0 as Year, command: '', root: 0 as CommandNo, cause: 0, priority: 'normal' };
  const calendar = new Calendar(origin, past.year);
  const unit = new KernelUnitOfWork({ log, routes, origin, freeze });
  const limit = new MessageLimit({ messages: cascadeLimit, nesting: nestingLimit }, unit, origin);
  const letters = new DeadLetters();
  const probe = config.probe === undefined ? undefined : new QuietProbe(config.probe);
  const cascade = new Cascade({ routes, unit, origin, limit, letters, probe });
  const { send, post } = new CommandBus({
    ...{ handlers, middleware, cascade, unit, log, origin, calendar, limit, letters, probe, deps },
    lastRoot: past.root,
  });
  const { run = 'run', durable, head = 0, publishers = [] } = config.outbox ?? {};
  const outbox = new Outbox({ log, letters, run, durable, head, publishers, codecs });
  return {
    send,
    post,
    beginYear: (year) => {
      calendar.begin(year);
    },
    async endYear() {
      unit.expectIdle('end the year');
      await calendar.end(() => outbox.settle(origin.year));
    },
    log,
    get deadLetters() {
      return letters.list;
    },
    get probeFailure() {
      return probe?.failure;
    },
  };
}

/** Puts the history into the log and says where its numbers end. */
function continueFrom(history: Iterable<Recorded<AnyEvents>>, log: MemoryLog<AnyEvents>) {
  let root = 0;
  let year = -Infinity;
  for (const record of history) {
    if (record.seq !== log.head + 1) throw new BrokenHistoryError('seq', log.head + 1, record.seq);
    log.append([record]);
    root = Math.max(root, record.root);
    year = Math.max(year, record.year);
  }
  return { root, year };
}
