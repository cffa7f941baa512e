export type { Branded } from './brand.js';
export type { CommandNo, Seq, StreamId, Year } from './names.js';
export { commandNo, seq, streamId, year } from './names.js';
export type { Command, Commands, Event, Events, Name, Names, Send, Sync } from './catalogue.js';
export type { Matched, Pattern } from './patterns.js';
export { matches, patternsOf, resolvePattern } from './patterns.js';
export type { Expected, Journal, Savepoint, Undo, UnitOfWork } from './journal.js';
export type { Projection, Reducer } from './state.js';
export type { AnySubscription, CommandHandlers, Context, Subscription } from './handlers.js';
export type { EventLog, LogReader, Query, Recorded } from './event-log.js';
export type { Codec, Codecs, DurableLog, Envelope, Publisher } from './durable.js';
export type { DeadLetter } from './dead-letters.js';
export type { Probe } from './telemetry.js';
export type { TallyOptions, TallyRow } from './tally.js';
export { Tally } from './tally.js';
export type { Middleware } from './middleware.js';
export type { Priority } from './post-queue.js';
export type { Kernel, KernelConfig, OutboxConfig } from './kernel.js';
export { createKernel } from './create-kernel.js';
export { combineHandlers } from './command-routes.js';
export { rebuild, replay } from './replay.js';
export { MemoryLog } from './memory-log.js';
export { canonicalJson } from './canonical-json.js';
export { RollingHash } from './rolling-hash.js';
export type { ErrorLink } from './errors.js';
export { errorChain, StructuredError } from './errors.js';
export { DuplicateNameError, HandlerMismatchError, UnknownNameError } from './routing-errors.js';
export {
  BrokenHistoryError,
  ConcurrencyError,
  ForbiddenDuringFoldError,
  InsideUnitOfWorkError,
  InverseFailedError,
  LeftoverChangesError,
  NotPlainDataError,
  OutsideUnitOfWorkError,
  SavepointOrderError,
} from './scope-errors.js';
export {
  AsynchronousHandlerError,
  CascadeLimitError,
  ProjectionFailedError,
  SubscriberFailedError,
  YearOrderError,
} from './cascade-errors.js';
export { editDistance, nearestName } from './nearest-name.js';
