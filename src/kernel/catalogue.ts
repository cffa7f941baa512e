/** The message names of a catalogue. */
export type Name<T> = keyof T & string;

/** What a handler may return: anything but a promise, so that a forgotten `await` does not compile. */
export type Sync = null | undefined | boolean | number | string | bigint | (object & { readonly then?: never });

/** Constraint of a command catalogue: the one place where a command's name, data and result are spelled. */
export type Commands<C> = { readonly [K in keyof C]: { readonly data: object; readonly result: Sync } };

/** Constraint of an event catalogue: event name to the plain data it carries. */
export type Events<E> = { readonly [K in keyof E]: object };

/** A command as a value. Distributes over `K`: without it, the discriminated union of the whole catalogue. */
export type Command<C extends Commands<C>, K extends keyof C = keyof C> = K extends keyof C
  ? Readonly<{ type: K } & C[K]['data']>
  : never;

/** An event as a value. Distributes over `K` like {@link Command}. */
export type Event<E extends Events<E>, K extends keyof E = keyof E> = K extends keyof E
  ? Readonly<{ type: K } & E[K]>
  : never;

/** Sends a command and returns its result; `K` is inferred from `type`, so the result type is exact. */
export type Send<C extends Commands<C>> = <K extends keyof C>(
  command: { readonly type: K } & Readonly<C[K]['data']>,
) => C[K]['result'];

/**
 * Every name of a catalogue, spelled once more as a value. Types are gone at run time; the compiler keeps this list
 * complete, and the kernel checks handlers and patterns against it when it is made.
 */
export type Names<T> = { readonly [K in keyof T]: true };

/** A catalogue whose names the kernel's inside does not know: it routes by string, the compiler has checked the rest. */
export type AnyCommands = Record<string, { readonly data: object; readonly result: Sync }>;
export type AnyEvents = Record<string, object>;
