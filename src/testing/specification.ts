import type { Commands, Event, Events, KernelConfig, Recorded, StreamId, Year } from '../kernel/index.js';
import { commandNo, createKernel, replay, seq, streamId, year } from '../kernel/index.js';
import type { Outcome, Reply } from './outcome.js';
import { outcomeOf } from './outcome.js';

/** What a specification is about: the parts of a kernel over state in which nothing has happened, and that state. */
export interface Subject<C extends Commands<C>, E extends Events<E>, D, State> {
  readonly config: KernelConfig<C, E, D>;
  /** The state that `thenState` compares, as plain data. */
  readonly state: () => State;
}

/** A fact of the past: which stream, and what happened to it. */
export interface Given<E extends Events<E>> {
  readonly stream: StreamId;
  readonly event: Event<E>;
}

/** Examples of one catalogue: `given(…).when(command).thenEvents(…)`. */
export interface Specification<C extends Commands<C>, E extends Events<E>, State> {
  given(...past: readonly Given<E>[]): When<C, E, State>;
}

export interface When<C extends Commands<C>, E extends Events<E>, State> {
  when<K extends keyof C>(command: { readonly type: K } & Readonly<C[K]['data']>): Outcome<E, State, C[K]['result']>;
}

/** A fact of the past, for `given`. */
export const on = <E extends Events<E>>(stream: string, event: Event<E>): Given<E> => ({
  stream: streamId(stream),
  event,
});

/**
 * Specifies a catalogue by example: given events, when a command is sent, then events, a result, a state or an error.
 * Every example opens the subject anew and folds the past into it by reducers and projections; no handler sees it. The
 * past happened in the year `now`, in which the command is sent too.
 */
export function specification<C extends Commands<C>, E extends Events<E>, D, State>(
  open: () => Subject<C, E, D, State>,
  now: Year = year(2030),
): Specification<C, E, State> {
  return {
    given: (...past) => ({
      when: (command) => {
        const { config, state } = open();
        const history = recorded(past, now);
        replay(history, config.reducers, config.projections);
        const kernel = createKernel<C, E, D>({ ...config, history });
        kernel.beginYear(now);
        const before = structuredClone(state());
        const reply = attempt(() => kernel.send(command));
        const raised = [...kernel.log.read({ after: seq(history.length) })].map(({ event }) => event);
        return outcomeOf({ reply, raised, before, after: structuredClone(state()) });
      },
    }),
  };
}

/** The past as a log has it: each fact by a command of its own from outside. */
function recorded<E extends Events<E>>(past: readonly Given<E>[], now: Year): readonly Recorded<E>[] {
  const versions = new Map<StreamId, number>();
  return past.map(({ stream, event }, index) => {
    const version = (versions.get(stream) ?? 0) + 1;
    versions.set(stream, version);
    const at = { seq: seq(index + 1), stream, version, year: now };
    return { ...at, command: 'given', root: commandNo(index + 1), cause: 0, schema: 1, event };
  });
}

function attempt<Result>(send: () => Result): Reply<Result> {
  try {
    return { result: send() };
  } catch (error) {
    return { error };
  }
}
