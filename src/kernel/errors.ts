/**
 * Base of every error of the program. `code` is stable and meant for machines (`kernel.concurrency`), `fields` holds
 * the values the message was made of, `cause` the error that led to it. Domain and adapters extend it.
 */
export abstract class StructuredError extends Error {
  abstract readonly code: string;
  readonly fields: Readonly<Record<string, unknown>>;

  constructor(message: string, fields: Readonly<Record<string, unknown>> = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.fields = fields;
  }
}

/** One error of a chain of causes, as plain data. */
export interface ErrorLink {
  readonly name: string;
  readonly code?: string;
  readonly message: string;
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** An error may, by mistake, be its own cause. */
const LONGEST_CHAIN = 32;

/** The error and its causes as plain data, the outermost first; at most 32 links. */
export function errorChain(error: unknown): readonly ErrorLink[] {
  const links: ErrorLink[] = [];
  for (let at = error; at !== undefined && links.length < LONGEST_CHAIN;) {
    links.push(linkOf(at));
    at = at instanceof Error ? at.cause : undefined;
  }
  return links;
}

function linkOf(error: unknown): ErrorLink {
  if (error instanceof StructuredError) {
    return { name: error.name, code: error.code, message: error.message, fields: error.fields };
  }
  if (error instanceof Error) return { name: error.name, message: error.message };
  return { name: typeof error, message: String(error) };
}
