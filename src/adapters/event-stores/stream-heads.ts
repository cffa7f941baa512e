import type { Events, Recorded, StreamId } from '../../kernel/index.js';
import { ConcurrencyError } from '../../kernel/index.js';

/** The last version of every stream of a run, so that no version of a stream is written twice or left out. */
export class StreamHeads<E extends Events<E>> {
  private readonly versions = new Map<StreamId, number>();

  constructor(records: Iterable<Recorded<E>>) {
    for (const { stream, version } of records) this.versions.set(stream, version);
  }

  /** Throws `ConcurrencyError` for a batch whose streams do not go on where they are; nothing has been noted then. */
  expect(batch: readonly Recorded<E>[]): undefined {
    const ahead = new Map<StreamId, number>();
    for (const { stream, version } of batch) {
      const last = ahead.get(stream) ?? this.versions.get(stream) ?? 0;
      if (version !== last + 1) throw new ConcurrencyError(stream, version - 1, last);
      ahead.set(stream, version);
    }
  }

  /** Notes a batch that has been written. */
  reach(batch: readonly Recorded<E>[]): undefined {
    for (const { stream, version } of batch) this.versions.set(stream, version);
  }
}
