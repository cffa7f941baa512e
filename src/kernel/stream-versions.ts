import type { Expected } from './journal.js';
import type { StreamId } from './names.js';
import { ConcurrencyError } from './scope-errors.js';

/** How many events a stream holds, those not yet in the log included. */
export interface StreamPosition {
  version: number;
}

/** The position of every stream. One look-up for each event: the position it answers with is moved in place. */
export class StreamVersions {
  private readonly positions = new Map<StreamId, StreamPosition>();

  /** Where the stream is. Throws `ConcurrencyError` when that is not where it is expected. */
  expect(stream: StreamId, expected: Expected): StreamPosition {
    const position = this.of(stream);
    const actual = position.version;
    if (expected !== 'any' && !agrees(expected, actual)) throw new ConcurrencyError(stream, expected, actual);
    return position;
  }

  /** Forgets the stream's last event, which had this version. */
  retract(stream: StreamId, version: number): undefined {
    this.of(stream).version = version - 1;
  }

  /** Notes an event of the past. */
  reach(stream: StreamId, version: number): undefined {
    this.of(stream).version = version;
  }

  private of(stream: StreamId): StreamPosition {
    let position = this.positions.get(stream);
    if (position === undefined) this.positions.set(stream, (position = { version: 0 }));
    return position;
  }
}

function agrees(expected: number | 'none' | 'exists', actual: number): boolean {
  if (expected === 'none') return actual === 0;
  return expected === 'exists' ? actual > 0 : actual === expected;
}
