import { StructuredError } from '../kernel/index.js';

/** Why a command cannot be carried out, or an invariant of the simulated world does not hold. */
export class DomainError extends StructuredError {
  readonly code: string;

  constructor(code: string, fields: Readonly<Record<string, unknown>> = {}) {
    super(`${code} ${JSON.stringify(fields)}`, fields);
    this.code = `domain.${code}`;
  }
}

/** Throws a `DomainError` unless the condition holds. */
export function ensure(
  condition: boolean,
  code: string,
  fields: Readonly<Record<string, unknown>> = {},
): asserts condition {
  if (!condition) throw new DomainError(code, fields);
}

/** The value of a map, or a `DomainError` that names the key that is missing. */
export const entry = <K, T>(map: ReadonlyMap<K, T>, key: K, code: string): T => {
  const value = map.get(key);
  if (value === undefined) throw new DomainError(code, { key });
  return value;
};

/** The value, or a `DomainError` naming what is missing. */
export const found = <T>(value: T | undefined, code: string, fields: Readonly<Record<string, unknown>>): T => {
  if (value === undefined) throw new DomainError(code, fields);
  return value;
};
