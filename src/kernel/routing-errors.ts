import { StructuredError } from './errors.js';

/** A name that no catalogue holds. Fields: `kind`, `name`, `nearest` (what was probably meant, if anything is near). */
export class UnknownNameError extends StructuredError {
  readonly code = 'kernel.unknown-name';
  constructor(kind: string, name: string, nearest: string | undefined) {
    const hint = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
    super(`There is no ${kind} "${name}".${hint}`, { kind, name, nearest });
  }
}

/** Commands without a handler, and handlers without a command. Fields: `missing`, `extra`, each a list of names. */
export class HandlerMismatchError extends StructuredError {
  readonly code = 'kernel.handler-mismatch';
  constructor(message: string, missing: readonly string[], extra: readonly string[]) {
    super(message, { missing, extra });
  }
}

/** Two things of one kind share a name, so that the second would replace the first. Fields: `kind`, `name`. */
export class DuplicateNameError extends StructuredError {
  readonly code = 'kernel.duplicate-name';
  constructor(kind: string, name: string) {
    super(`There are two of the ${kind} "${name}"; each needs a name of its own.`, { kind, name });
  }
}
