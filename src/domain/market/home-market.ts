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

/** A unit in the order of its home market, and where it stands on the world's curve. */
interface Offer {
  readonly unit: SteelUnit;
  readonly ask: number;
  /** The part of its width that home demand shields. */
  home: number;
  /** Its steps on the world's curve: the shielded part, and the rest. */
  readonly steps: SteelStep[];
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
  /** Offers before this one are shielded whole, this one perhaps in part, and none after it. */
  private edge = 0;
  private shielded = 0;

  constructor(terms: HomeTerms) {
    this.terms = terms;
  }

  /** Asking price of the own step that covers home demand, USD/t; infinite when there is not enough at home. */
  get coverPrice(): number {
    const { shield } = this.terms;
    if (shield === 0 || this.shielded < shield) return Infinity;
    const partly = this.order[this.edge];
    return (partly !== undefined && partly.home > 0 ? partly : this.order[this.edge - 1])?.ask ?? Infinity;
  }

  /** Takes in units at their asking prices, before the world's curve is made. */
  fill(units: readonly SteelUnit[], askOf: (unit: SteelUnit) => number): undefined {
    for (const unit of units) if (unit.width > 0) this.order.push({ unit, ask: askOf(unit), home: 0, steps: [] });
    this.order.sort(byAsk);
    this.shield(() => undefined);
  }

  /** Adds the market's steps to those of the world's curve; a unit on the edge of the shield has two. */
  addSteps(world: SteelStep[]): undefined {
    for (const offer of this.order) {
      this.step(offer);
      for (const step of offer.steps) world.push(step);
    }
  }

  /** Puts fresh units in place of old ones, and moves on the world's curve whatever that changes. */
  replace(
    old: readonly SteelUnit[],
    fresh: readonly SteelUnit[],
    askOf: (unit: SteelUnit) => number,
    curve: StepCurve<SteelStep>,
  ): undefined {
    for (const unit of old) {
      if (unit.width <= 0) continue;
      const gone = this.remove({ unit, ask: askOf(unit), home: 0, steps: [] });
      for (const step of gone?.steps ?? []) curve.remove(step);
    }
    const come = fresh
      .filter((unit) => unit.width > 0)
      .map((unit): Offer => ({ unit, ask: askOf(unit), home: 0, steps: [] }));
    for (const offer of come) this.insert(offer);
    const put = (offer: Offer): undefined => {
      for (const step of offer.steps) curve.remove(step);
      this.step(offer);
      for (const step of offer.steps) curve.insert(step);
    };
    this.shield(put);
    for (const offer of come) put(offer);
  }

  private remove(offer: Offer): Offer | undefined {
    const at = this.placeOf(offer);
    const [gone] = this.order.splice(at, 1);
    this.shielded -= gone?.home ?? 0;
    if (at < this.edge) this.edge -= 1;
    return gone;
  }

  /** An offer that comes before what is shielded in part, or whole, is shielded whole for now. */
  private insert(offer: Offer): undefined {
    const at = this.placeOf(offer);
    const inside = at < this.edge || (at === this.edge && (this.order[at]?.home ?? 0) > 0);
    this.order.splice(at, 0, offer);
    if (!inside) return;
    offer.home = offer.unit.width;
    this.shielded += offer.home;
    this.edge += 1;
  }

  /** Moves the edge to where home demand is shielded to a tonne, and calls `changed` for every offer that this touches. */
  private shield(changed: (offer: Offer) => undefined): undefined {
    const { shield } = this.terms;
    while (this.shielded > shield) {
      if ((this.order[this.edge]?.home ?? 0) === 0) this.edge -= 1;
      const offer = this.order[this.edge];
      if (offer === undefined) break;
      const less = Math.min(offer.home, this.shielded - shield);
      offer.home -= less;
      this.shielded -= less;
      changed(offer);
    }
    for (let offer = this.order[this.edge]; offer !== undefined; offer = this.order[this.edge]) {
      const more = Math.min(offer.unit.width - offer.home, shield - this.shielded);
      if (more > 0) {
        offer.home += more;
        this.shielded += more;
        changed(offer);
      }
      if (offer.home < offer.unit.width) break;
      this.edge += 1;
    }
  }

  /** Writes down the steps that an offer has on the world's curve now. */
  private step(offer: Offer): undefined {
    const { unit, ask, home, steps } = offer;
    steps.length = 0;
    const rest = unit.width - home;
    if (home > 0) steps.push({ key: unit.homeKey, cost: ask - this.terms.protection, width: home, unit });
    if (rest > 0) steps.push({ key: unit.group.id, cost: ask, width: rest, unit });
  }

  /** Where an offer stands, or belongs, in the order. */
  private placeOf(offer: Offer): number {
    let low = 0;
    let high = this.order.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      const other = this.order[mid];
      if (other !== undefined && byAsk(other, offer) < 0) low = mid + 1;
      else high = mid;
    }
    return low;
  }
}
