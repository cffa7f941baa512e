import type { Step, StepCurve } from './step-curve.js';
import type { SteelUnit } from './units.js';

/** How the producers of a home market, a country or a common market, stand towards the world. */
export interface HomeTerms {
  /** t/yr of width that home demand shields: demand over the clearing share, whole tonnes; 0 without protection. */
  readonly shield: number;
  /** φ: what a tonne from abroad costs more than one from home, USD/t. */
  readonly protection: number;
}

/** A step of the world's steel curve: `cost` is the key that orders it, the asking price less the protection it enjoys. */
export interface SteelStep extends Step {
  readonly unit: SteelUnit;
}

/** A unit in the order of its home market. `home` is the part of its width that home demand shields. */
interface Offer {
  readonly unit: SteelUnit;
  readonly ask: number;
  home: number;
}

const byAsk = (a: Offer, b: Offer): number =>
  a.ask === b.ask ? (a.unit.group.id < b.unit.group.id ? -1 : 1) : a.ask - b.ask;

/**
 * The steel of one home market in order of its asking prices. Home demand shields that much of it, cheapest first: on the
 * world's curve the shielded part stands at its asking price − φ, the rest at its asking price (model §4, `home-markets`).
 */
export class HomeMarket {
  private readonly terms: HomeTerms;
  private readonly order: Offer[] = [];
  private cover = Infinity;

  constructor(terms: HomeTerms) {
    this.terms = terms;
  }

  /** Asking price of the own step that covers home demand, USD/t; infinite when there is not enough at home. */
  get coverPrice(): number {
    return this.cover;
  }

  /** Takes in units at their asking prices, before the world's curve is made. */
  fill(units: readonly SteelUnit[], askOf: (unit: SteelUnit) => number): undefined {
    for (const unit of units) if (unit.width > 0) this.order.push({ unit, ask: askOf(unit), home: 0 });
    this.order.sort(byAsk);
    this.shield(() => undefined);
  }

  /** The market's steps on the world's curve; a unit on the edge of the shield has two. */
  *steps(): Iterable<SteelStep> {
    for (const offer of this.order) {
      if (offer.home > 0) yield this.homeStep(offer);
      if (offer.home < offer.unit.width) yield this.restStep(offer);
    }
  }

  /**
   * Puts fresh units in place of old ones, and moves on the world's curve whatever that changes. Units that have gone or
   * come already are left alone, so that a replacement can be taken back however far it has come.
   */
  replace(
    old: readonly SteelUnit[],
    fresh: readonly SteelUnit[],
    askOf: (unit: SteelUnit) => number,
    curve: StepCurve<SteelStep>,
  ): undefined {
    for (const unit of old) {
      const { at, stands } = this.find({ unit, ask: askOf(unit), home: 0 });
      if (!stands) continue;
      this.order.splice(at, 1);
      curve.remove(unit.group.id);
      curve.remove(unit.homeKey);
    }
    for (const unit of fresh) {
      const offer = { unit, ask: askOf(unit), home: -1 };
      const { at, stands } = this.find(offer);
      if (!stands && unit.width > 0) this.order.splice(at, 0, offer);
    }
    this.shield((offer) => {
      curve.set(this.homeStep(offer));
      curve.set(this.restStep(offer));
    });
  }

  /** Lets home demand shield the cheapest widths, and calls `changed` for every unit of which it shields another part. */
  private shield(changed: (offer: Offer) => undefined): undefined {
    let open = this.terms.shield;
    this.cover = Infinity;
    for (const offer of this.order) {
      const { width } = offer.unit;
      const home = Math.min(open, width);
      if (open > 0 && open <= width) this.cover = offer.ask;
      open -= home;
      if (home === offer.home) continue;
      offer.home = home;
      changed(offer);
    }
  }

  private homeStep({ unit, ask, home }: Offer): SteelStep {
    return { key: unit.homeKey, cost: ask - this.terms.protection, width: home, unit };
  }

  private restStep({ unit, ask, home }: Offer): SteelStep {
    return { key: unit.group.id, cost: ask, width: unit.width - home, unit };
  }

  /** Where an offer stands, or belongs, in the order. */
  private find(offer: Offer): { readonly at: number; readonly stands: boolean } {
    let low = 0;
    let high = this.order.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      const other = this.order[mid];
      if (other !== undefined && byAsk(other, offer) < 0) low = mid + 1;
      else high = mid;
    }
    return { at: low, stands: this.order[low]?.unit === offer.unit };
  }
}
