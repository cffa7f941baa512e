import type { Technology } from '../../domain/economics/technology.js';
import { forbidden, type LimitContext, type Refusal } from '../../domain/limits.js';
import type { CountryCode, TechnologyCode } from '../../domain/names.js';

/** A change of technology that the dataset knows, and the share of the new capex that it costs. */
export interface Transition {
  readonly technology: Technology;
  readonly capexShare: number;
}

type Given = Pick<LimitContext, 'given' | 'world'>;

/** What may be built and changed in a year as far as no decision of the year moves it: looked up once. */
export class OpenWays {
  private readonly transitions = new Map<TechnologyCode, readonly Transition[]>();
  private readonly refusals = new Map<CountryCode, Map<TechnologyCode, Refusal | null>>();

  /** Transitions from a technology, in the order of the dataset. */
  from({ given }: Given, technology: TechnologyCode): readonly Transition[] {
    const known = this.transitions.get(technology);
    if (known !== undefined) return known;
    const found = given.dataset.transitions
      .filter((row) => row.from === technology)
      .map((row) => ({ technology: given.technology(row.to), capexShare: row.capexShare }));
    this.transitions.set(technology, found);
    return found;
  }

  /** Why nobody may start a technology in a country this year, or null. */
  refusal({ given, world }: Given, technology: TechnologyCode, country: CountryCode): Refusal | null {
    let known = this.refusals.get(country);
    if (known === undefined) this.refusals.set(country, (known = new Map<TechnologyCode, Refusal | null>()));
    let refused = known.get(technology);
    if (refused === undefined) {
      refused = forbidden(given, { technology, country, year: world.year });
      known.set(technology, refused);
    }
    return refused;
  }
}
