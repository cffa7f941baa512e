import { describe, expect, it } from 'vitest';
import type { EventSink, PublishedEvent } from '../../../src/adapters/publishers/publish-to.js';
import { publishTo } from '../../../src/adapters/publishers/publish-to.js';
import { simulateYears } from '../../../src/runs/simulate-years.js';
import { FORGETFUL, tinyAssembly } from '../../runs/tiny-world.js';

/** A sink in memory that fails as often as it is told to. */
class Inbox implements EventSink {
  readonly name = 'inbox';
  readonly batches: (readonly PublishedEvent[])[] = [];
  private refusals: number;

  constructor(refusals = 0) {
    this.refusals = refusals;
  }

  deliver(batch: readonly PublishedEvent[]): Promise<undefined> {
    if (this.refusals > 0) {
      this.refusals -= 1;
      return Promise.reject(new Error('no connection'));
    }
    this.batches.push(batch);
    return Promise.resolve(undefined);
  }
}

const YEARS = [2025, 2026, 2027, 2028, 2029, 2030];

/** A run of six years that publishes into the inbox, with a clock that names its looks. */
const published = async (inbox: Inbox) => {
  let looks = 0;
  const publisher = publishTo(inbox, { run: 'r1', source: 'steelsim/test', now: () => `look ${(looks += 1)}` });
  const assembly = tinyAssembly(['years.end=2030'], { outbox: { run: 'r1', publishers: [publisher] } });
  await simulateYears(assembly, { keeper: FORGETFUL });
  return { events: inbox.batches.flat(), batches: inbox.batches, kernel: assembly.kernel };
};

describe('publishing', () => {
  it('sends one batch a year, with all events of that year', async () => {
    const { batches } = await published(new Inbox());
    expect(batches.map((batch) => [...new Set(batch.map(({ record }) => record.year))])).toEqual(
      YEARS.map((year) => [year]),
    );
  });

  it('carries every record of the log in its order', async () => {
    const { events, kernel } = await published(new Inbox());
    expect(events.map(({ record }) => record)).toEqual(JSON.parse(JSON.stringify([...kernel.log.read()])));
  });

  it('names each event by run and sequence number, its type, and where it comes from', async () => {
    const { events } = await published(new Inbox());
    for (const { id, type, source, record } of events) {
      expect([id, type, source]).toEqual([`r1:${record.seq}`, record.event.type, 'steelsim/test']);
    }
  });

  it('gives all events of one outside command the same correlation', async () => {
    const { events } = await published(new Inbox());
    const roots = new Map(events.map(({ correlationId, record }) => [correlationId, record.root]));
    expect(roots.size).toBe(new Set(events.map(({ record }) => record.root)).size);
    for (const { correlationId, record } of events) expect(roots.get(correlationId)).toBe(record.root);
  });

  it('names as the cause an event that came before, or nothing', async () => {
    const { events } = await published(new Inbox());
    const seen = new Set<string>();
    for (const { id, causationId, record } of events) {
      expect(causationId === null ? record.cause === 0 : seen.has(causationId)).toBe(true);
      seen.add(id);
    }
    expect(events.some(({ causationId }) => causationId !== null)).toBe(true);
  });

  it('stamps a batch with one time', async () => {
    const { batches } = await published(new Inbox());
    expect(batches.map((batch) => new Set(batch.map(({ recordedAt }) => recordedAt)))).toEqual(
      YEARS.map((_, i) => new Set([`look ${i + 1}`])),
    );
  });

  it('sends a year that did not arrive again with the next, every id once', async () => {
    const { batches, events, kernel } = await published(new Inbox(2));
    expect(batches).toHaveLength(YEARS.length - 2);
    expect(events.map(({ id }) => id)).toEqual([...kernel.log.read()].map(({ seq }) => `r1:${seq}`));
  });

  it('leaves a dead letter for each time it failed', async () => {
    const { kernel } = await published(new Inbox(2));
    expect(kernel.deadLetters).toMatchObject([
      { kind: 'publisher', subscriber: 'inbox', seq: 1, attempts: 1, year: 2025 },
      { kind: 'publisher', subscriber: 'inbox', seq: 1, attempts: 2, year: 2026 },
    ]);
  });
});
