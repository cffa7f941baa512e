import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { AnyEvents } from '../../src/kernel/catalogue.js';
import { routeEvents } from '../../src/kernel/event-routes.js';
import type { Undo } from '../../src/kernel/index.js';
import { MemoryLog, streamId } from '../../src/kernel/index.js';
import type { CommandNo, Year } from '../../src/kernel/names.js';
import { KernelUnitOfWork } from '../../src/kernel/unit-of-work.js';

/** What may happen to a shelf of numbers: a change made directly, an event that a reducer applies, a savepoint. */
type Step =
  | { readonly do: 'set' | 'raise'; readonly key: string; readonly value: number }
  | { readonly do: 'open' | 'persist' | 'discard' };

const key = fc.constantFrom('a', 'b', 'c');
const value = fc.integer({ min: 0, max: 9 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('set' as const, 'raise' as const), key, value }),
  fc.record({ do: fc.constantFrom('open' as const, 'persist' as const, 'discard' as const) }),
);

/** The whole world, copied at every savepoint: slow, and obviously right. */
class CopyingModel {
  world = { shelf: {} as Record<string, number>, pending: [] as string[] };
  readonly log: string[] = [];
  readonly copies: CopyingModel['world'][] = [];

  take(step: Step): void {
    if (step.do === 'open') this.copies.push(structuredClone(this.world));
    else if (step.do === 'discard') this.world = this.copies.pop() ?? this.world;
    else if (step.do === 'persist') this.persist();
    else if ('key' in step) this.change(step.key, step.value, step.do === 'raise');
  }

  private change(key: string, value: number, raised: boolean): void {
    this.world.shelf[key] = value;
    if (raised) this.world.pending.push(`${key}=${value}`);
  }

  private persist(): void {
    this.copies.pop();
    if (this.copies.length === 0) this.log.push(...this.world.pending.splice(0));
  }
}

/** The same steps on a unit of work whose only memory of the past is its journal. */
class JournalledShelf {
  readonly shelf: Record<string, number> = {};
  readonly log = new MemoryLog<AnyEvents>();
  readonly unit: KernelUnitOfWork;
  private readonly savepoints: ReturnType<KernelUnitOfWork['open']>[] = [];

  constructor() {
    const reducer = {
      name: 'shelf',
      when: {
        put: (event: object, undo: Undo): undefined => {
          this.reduce(event, undo);
        },
      },
    };
    const routes = routeEvents(['put'], { reducers: [reducer], projections: [], subscriptions: [] }, () => 1);
    const origin = { year: 2030 as Year, command: 'Put', root: 1 as CommandNo, cause: 0, priority: 'normal' } as const;
    this.unit = new KernelUnitOfWork({ log: this.log, routes, origin, freeze: true });
  }

  take(step: Step): void {
    const at = this.savepoints.at(-1);
    if (step.do === 'open') this.savepoints.push(this.unit.open());
    else if ('key' in step) this.change(step.key, step.value, step.do === 'raise');
    else if (at !== undefined) {
      this.savepoints.pop();
      this.unit[step.do](at);
    }
  }

  logged(): readonly string[] {
    return [...this.log.read()].map(({ event }) => {
      const { key, value } = event as unknown as { key: string; value: number };
      return `${key}=${value}`;
    });
  }

  private change(key: string, value: number, raised: boolean): void {
    if (raised) this.unit.raise(streamId(key), { type: 'put', ...{ key, value } });
    else this.put(key, value, this.unit.undo);
  }

  private reduce(event: object, undo: Undo): undefined {
    const { key, value } = event as { key: string; value: number };
    this.put(key, value, undo);
  }

  private put(key: string, value: number, undo: Undo): void {
    const before = this.shelf[key];
    undo(() => {
      if (before === undefined) Reflect.deleteProperty(this.shelf, key);
      else this.shelf[key] = before;
    });
    this.shelf[key] = value;
  }
}

/** Leaves out what may not happen outside a scope, and closes what is left open. */
function wellFormed(steps: readonly Step[]): readonly Step[] {
  let depth = 0;
  const kept: Step[] = [];
  for (const each of steps) {
    if (depth === 0 && each.do !== 'open') continue;
    depth += each.do === 'open' ? 1 : each.do === 'persist' || each.do === 'discard' ? -1 : 0;
    kept.push(each);
  }
  return [...kept, ...Array.from({ length: depth }, () => ({ do: 'persist' }) as const)];
}

describe('Nested savepoints', () => {
  test.prop([fc.array(step, { maxLength: 60 })], { seed: 2030, numRuns: 500 })(
    'agree after every step with a model that copies the world',
    (steps) => {
      const model = new CopyingModel();
      const shelf = new JournalledShelf();
      for (const each of wellFormed(steps)) {
        model.take(each);
        shelf.take(each);
        expect(shelf.shelf).toEqual(model.world.shelf);
        expect(shelf.logged()).toEqual(model.log);
        expect(shelf.unit.waiting).toBe(model.world.pending.length);
      }
    },
  );

  test.prop([fc.array(step, { maxLength: 60 })], { seed: 2030, numRuns: 200 })(
    'leave neither a gap in the log nor one in a stream',
    (steps) => {
      const shelf = new JournalledShelf();
      for (const each of wellFormed(steps)) shelf.take(each);
      const versions = new Map<string, number>();
      let last = 0;
      for (const { seq, stream, version } of shelf.log.read()) {
        expect(seq).toBe(++last);
        expect(version).toBe((versions.get(stream) ?? 0) + 1);
        versions.set(stream, version);
      }
    },
  );
});
