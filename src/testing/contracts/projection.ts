import { deepStrictEqual } from 'node:assert/strict';
import type { Events, Projection, Recorded, Reducer } from '../../kernel/index.js';
import { replay } from '../../kernel/index.js';
import type { TestRunner } from '../test-runner.js';
import { UndoStack } from '../undo-stack.js';

/** A projection over state as it was before the first event, with all that has to be folded along with it. */
export interface ProjectionSubject<E extends Events<E>> {
  readonly projection: Projection<E, unknown>;
  /** State that the projection reads; empty when it lives on events alone. */
  readonly reducers: readonly Reducer<E>[];
  /** Projections that the projection reads: they fold before it. */
  readonly before?: readonly Projection<E, unknown>[];
  /** All that can be read from the projection, as plain data; by default its view. */
  readonly observe?: () => unknown;
}

/** What every projection owes the kernel, tried on a history that was lived. */
export interface ProjectionContract<E extends Events<E>> {
  /** A subject that has folded nothing. */
  readonly open: () => ProjectionSubject<E>;
  readonly records: readonly Recorded<E>[];
  /** What `observe` showed when the history had been lived. */
  readonly lived: () => unknown;
}

/** Views are compared at so many points of the history at most. */
const CHECKPOINTS = 25;

/**
 * Truncate and replay give the view that was lived, and undoing events brings back every earlier view. A projection may
 * read state: then it is folded together with its reducers, from the state of before the first event.
 */
export function describeProjection<E extends Events<E>>(
  { describe, it }: TestRunner,
  name: string,
  { open, records, lived }: ProjectionContract<E>,
): undefined {
  describe(`${name} as a projection`, () => {
    it('shows after a replay what it showed when the history was lived', () => {
      const subject = open();
      foldAll(subject, records);
      deepStrictEqual(observed(subject), structuredClone(lived()));
    });

    it('brings back every earlier view when events are undone, the first included', () => {
      const subject = open();
      const { checkpoints, stack } = foldWithUndo(subject, records);
      for (const { height, view, after } of checkpoints.reverse()) {
        stack.unwind(height);
        deepStrictEqual(observed(subject), view, `undone back to record ${after}`);
      }
    });

    it('forgets everything when truncated: the same history gives the same view again', () => {
      const subject = open();
      foldWithUndo(subject, records).stack.unwind();
      for (const each of projectionsOf(subject)) each.truncate();
      foldAll(subject, records);
      deepStrictEqual(observed(subject), structuredClone(lived()));
    });
  });
}

const observed = <E extends Events<E>>({ projection, observe }: ProjectionSubject<E>): unknown =>
  structuredClone(observe === undefined ? projection.view() : observe());

const projectionsOf = <E extends Events<E>>({ before = [], projection }: ProjectionSubject<E>) => [
  ...before,
  projection,
];

function foldAll<E extends Events<E>>(subject: ProjectionSubject<E>, records: readonly Recorded<E>[]): undefined {
  replay(records, subject.reducers, projectionsOf(subject));
}

interface Checkpoint {
  /** Record after which the view was taken, 0 before the first. */
  readonly after: number;
  readonly height: number;
  readonly view: unknown;
}

/** Folds the records with an undo journal, looking at the view now and then. */
function foldWithUndo<E extends Events<E>>(subject: ProjectionSubject<E>, records: readonly Recorded<E>[]) {
  const stack = new UndoStack();
  const checkpoints: Checkpoint[] = [{ after: 0, height: 0, view: observed(subject) }];
  const stride = Math.ceil(records.length / CHECKPOINTS);
  const folders: readonly Reducer<E>[] = [...subject.reducers, ...projectionsOf(subject)];
  for (const [index, record] of records.entries()) {
    for (const folder of folders) fold(folder, record, stack);
    if ((index + 1) % stride === 0) {
      checkpoints.push({ after: record.seq, height: stack.height, view: observed(subject) });
    }
  }
  return { checkpoints, stack };
}

function fold<E extends Events<E>>({ when }: Reducer<E>, { event }: Recorded<E>, { undo }: UndoStack): undefined {
  // The type of the event names its own reducer; the compiler cannot follow that through a union.
  const folds = when as Readonly<
    Record<string, ((each: Recorded<E>['event'], undo: UndoStack['undo']) => undefined) | undefined>
  >;
  folds[String(event.type)]?.(event, undo);
}
