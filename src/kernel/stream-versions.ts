import type { Expected } from './journal.js';
import type { StreamId } from './names.js';
import { ConcurrencyError } from './scope-errors.js';

/** The version of every stream: how many events it holds, those not yet in the log included. */
export class StreamVersions {
  private readonly versions = new Map<StreamId, number>();

  /** The version of the stream's next event. Throws `ConcurrencyError` when the stream is not where it is expected. */
  next(stream: StreamId, expected: Expected): number {
    const actual = this.versions.get(stream) ?? 0;
    if (expected !== 'any' && !agrees(expected, actual)) throw new ConcurrencyError(stream, expected, actual);
    return actual + 1;
  }

  advance(stream: StreamId, version: number): undefined {
    this.versions.set(stream, version);
  }

  /** Forgets the stream's last event, which had this version. */
  retract(stream: StreamId, version: number): undefined {
    if (version === 1) this.versions.delete(stream);
    else this.versions.set(stream, version - 1);
  }
}

function agrees(expected: number | 'none' | 'exists', actual: number): boolean {
  if (expected === 'none') return actual === 0;
  return expected === 'exists' ? actual > 0 : actual === expected;
}
