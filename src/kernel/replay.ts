import type { AnyEvents, Events } from './catalogue.js';
import type { Recorded } from './event-log.js';
import { foldsOf } from './event-routes.js';
import type { Fold } from './event-routes.js';
import type { Seq } from './names.js';
import { BrokenHistoryError } from './scope-errors.js';
import type { Projection, Reducer } from './state.js';
import { expectSynchronous } from './synchronous.js';

/** History is not undone. */
const noUndo = (): undefined => undefined;

/**
 * Folds records, in order, through reducers and projections alone: no handler and no subscription runs, so no process
 * sends a command twice. Returns the last sequence number, 0 for an empty history. Throws `BrokenHistoryError` when a
 * sequence number is missing. To continue a run, fold its log and give the same records to `createKernel` as history.
 */
export function replay<E extends Events<E>>(
  records: Iterable<Recorded<E>>,
  reducers: readonly Reducer<E>[],
  projections: readonly Projection<E, unknown>[],
): Seq | 0 {
  const folders = [...reducers, ...projections] as unknown as readonly Reducer<AnyEvents>[];
  const folds = new Map<string, readonly Fold[]>();
  let last: Seq | 0 = 0;
  for (const { seq, event } of records as Iterable<Recorded<AnyEvents>>) {
    if (last > 0 && seq !== last + 1) throw new BrokenHistoryError('seq', last + 1, seq);
    last = seq;
    const known = folds.get(event.type) ?? foldsOf(event.type, folders);
    folds.set(event.type, known);
    for (const { name, apply } of known) expectSynchronous(name, apply(event, noUndo));
  }
  return last;
}

/** Truncates the projections and folds the records into them again: the same view, computed from nothing. */
export function rebuild<E extends Events<E>>(
  records: Iterable<Recorded<E>>,
  projections: readonly Projection<E, unknown>[],
): Seq | 0 {
  for (const projection of projections) projection.truncate();
  return replay(records, [], projections);
}
