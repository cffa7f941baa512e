import { canonicalJson } from './canonical-json.js';
import type { Events, Name } from './catalogue.js';
import type { EventLog, Query, Recorded } from './event-log.js';
import type { Seq, StreamId } from './names.js';
import type { Matched, Pattern } from './patterns.js';
import { matches } from './patterns.js';
import { RollingHash } from './rolling-hash.js';
import { Shelf } from './shelf.js';

/** The event log of a run, in memory. Records are shared, not copied. */
export class MemoryLog<E extends Events<E>> implements EventLog<E> {
  private readonly records = new Shelf<Recorded<E>>();
  private readonly hash = new RollingHash();
  private hashed = 0;

  get head(): Seq | 0 {
    return this.records.length as Seq;
  }

  append(batch: readonly Recorded<E>[]): Seq | 0 {
    for (const record of batch) this.records.push(record);
    return this.head;
  }

  *read<P extends Pattern<Name<E>> = '*'>(query: Query<P> = {}): Generator<Recorded<E, Matched<Name<E>, P>>> {
    // A record with sequence number n stands at index n - 1; a length taken once keeps a reader from chasing a writer.
    const end = this.records.length;
    for (let index = query.after ?? 0; index < end; index++) {
      const record = this.records.at(index);
      if (record !== undefined && fits(record, query)) yield record as Recorded<E, Matched<Name<E>, P>>;
    }
  }

  /** Hashes only what came since the last call. */
  digest(): string {
    for (; this.hashed < this.records.length; this.hashed++) {
      this.hash.update(canonicalJson(this.records.at(this.hashed)));
      this.hash.update('\n');
    }
    return this.hash.hex();
  }
}

interface Conditions extends Query<string> {
  readonly stream?: StreamId;
}

function fits<E extends Events<E>>(record: Recorded<E>, { type, stream, from, until }: Conditions): boolean {
  if (stream !== undefined && record.stream !== stream) return false;
  if (from !== undefined && record.year < from) return false;
  if (until !== undefined && record.year > until) return false;
  return type === undefined || matches(type, String(record.event.type));
}
