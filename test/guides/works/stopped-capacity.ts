import type { Projection, Undo } from '../../../src/kernel/index.js';
import type { CountryCode } from '../../../src/domain/names.js';
import type { WorksEvents } from './events.js';

// #region projection
/** t/yr that stand still for repair, by country. */
export type StoppedByCountry = Readonly<Record<string, number>>;

/** Kept from events alone. Countries in which nothing stands still are absent. */
export class StoppedCapacity implements Projection<WorksEvents, StoppedByCountry> {
  readonly name = 'stopped-capacity';
  private readonly stopped = new Map<CountryCode, number>();

  readonly when: Projection<WorksEvents, StoppedByCountry>['when'] = {
    'furnace.stopped': ({ country, capacity }, undo) => {
      this.add(country, capacity, undo);
    },
    'furnace.restarted': ({ country, capacity }, undo) => {
      this.add(country, -capacity, undo);
    },
  };

  view(): StoppedByCountry {
    return Object.fromEntries([...this.stopped].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  truncate(): undefined {
    this.stopped.clear();
  }

  private add(country: CountryCode, tonnes: number, undo: Undo): undefined {
    const before = this.stopped.get(country) ?? 0;
    undo(() => {
      this.put(country, before);
    });
    this.put(country, before + tonnes);
  }

  private put(country: CountryCode, tonnes: number): undefined {
    if (tonnes === 0) this.stopped.delete(country);
    else this.stopped.set(country, tonnes);
  }
}
// #endregion
