import { annuityFactor } from '../../domain/economics/annuity.js';
import { construction, pooledLoan } from '../../domain/economics/investment.js';
import type { PresentValue } from '../../domain/economics/discounting.js';
import { discountedPayments, netPresentValue, type FlowTerms } from '../../domain/economics/npv.js';
import { shareOf, type Technology } from '../../domain/economics/technology.js';
import type { CountryCode, TechnologyCode } from '../../domain/names.js';
import type { DecisionContext } from './furnace-group-decision.js';
import { costValue, marginAlone, ownersRate, scrapValue, steelValue } from './margins.js';

/** New units of one package: a steel group, alone or with the iron group that feeds it. Capacity in t/yr. */
export interface Package {
  readonly units: readonly { readonly technology: TechnologyCode; readonly capacity: number }[];
  readonly npv: number;
  readonly equity: number;
  readonly worth: number;
}

/** Iron that feeds a steel technology, and tonnes of it per tonne of steel; null when the two do not fit. */
const feeds = (iron: Technology, steel: Technology): number | null => {
  if (iron.kind === 'hot-metal' && steel.technology === 'BOF') {
    const hotMetal = shareOf(steel, 'hot_metal');
    return hotMetal.perT * hotMetal.max;
  }
  if (iron.kind === 'tradable-iron' && steel.technology === 'EAF') return shareOf(steel, 'dri').perT;
  return null;
};

/** What a tonne of steel of a pair or of a single group leaves before debt, discounted, USD/t. */
const packageMargin = (
  context: DecisionContext,
  country: CountryCode,
  steel: Technology,
  iron: Technology | null,
  perSteel: number,
): PresentValue => {
  if (iron === null) return marginAlone(context, steel, country);
  if (iron.kind !== 'hot-metal') {
    const melted = marginAlone(context, steel, country);
    const reduced = marginAlone(context, iron, country);
    return (after, until) => melted(after, until) + perSteel * reduced(after, until);
  }
  const scrap = shareOf(steel, 'scrap');
  const price = steelValue(context, country);
  const conversion = costValue(context, steel.technology, country);
  const hotMetal = costValue(context, iron.technology, country);
  const bought = scrapValue(context, country, context.given.country(country).scrapPriceDifference);
  return (after, until) =>
    price(after, until) -
    conversion(after, until) -
    scrap.perT * scrap.min * bought(after, until) -
    perSteel * hotMetal(after, until);
};

/** What prices do not move in a package: units, money to be raised and the years of its flow. */
export interface Design {
  readonly units: Package['units'];
  readonly equity: number;
  readonly steel: Technology;
  readonly iron: Technology | null;
  /** t of iron that the pair makes for each tonne of its steel. */
  readonly perSteel: number;
  /** Years before the first of its flow, and years of it. */
  readonly startAfter: number;
  readonly life: number;
  /** t/yr of steel that earn its margin. */
  readonly tonnes: number;
  /** Equity and debt service, discounted. */
  readonly payments: Omit<FlowTerms, 'margin'>;
}

const designOf = (
  context: DecisionContext,
  country: CountryCode,
  steel: Technology,
  iron: Technology | null,
  perSteel: number,
  size: number,
): Design => {
  const { given, book, prices } = context;
  const members =
    iron === null
      ? [{ technology: steel, capacity: size }]
      : [
          { technology: iron, capacity: size * perSteel },
          { technology: steel, capacity: size },
        ];
  // A pair starts when its slower half is ready and is valued over the life of its shorter-lived half.
  const startAfter = Math.max(...members.map(({ technology }) => technology.constructionYears));
  const life = Math.min(...members.map(({ technology }) => technology.lifetime));
  const loans = members.map(({ technology, capacity }) =>
    construction(given, book, { country }, technology.technology, capacity, prices.year + startAfter + 1, prices.year),
  );
  const equity = loans.reduce((sum, loan) => sum + loan.equity, 0);
  const tonnes = given.scenario.agents.newFurnaceLoad * size;
  const debt = pooledLoan(loans, life);
  const units = members.map(({ technology, capacity }) => ({
    technology: technology.technology,
    capacity: Math.round(capacity),
  }));
  const k = ownersRate(context, { country });
  const payments = discountedPayments({ equity, equityAfter: 0, startAfter, life, debt }, k);
  return { units, equity, steel, iron, perSteel, startAfter, life, tonnes, payments };
};

/** Every package of `size` t/yr of steel that may be built in a country this year. */
export const designsIn = (context: DecisionContext, country: CountryCode, size: number): readonly Design[] => {
  const allowed = context.given.technologies.filter(
    ({ technology }) => context.ways.refusal(context, technology, country) === null,
  );
  const found: Design[] = [];
  for (const steel of allowed.filter((each) => each.product === 'steel')) {
    if (steel.kind !== 'converter') found.push(designOf(context, country, steel, null, 0, size));
    for (const iron of allowed) {
      const perSteel = iron.product === 'iron' ? feeds(iron, steel) : null;
      if (perSteel !== null) found.push(designOf(context, country, steel, iron, perSteel, size));
    }
  }
  return found;
};

/** Every package that a country allows with a positive value at today's prices, the best first. */
export const packagesOf = (
  context: DecisionContext,
  country: CountryCode,
  designs: readonly Design[],
): readonly Package[] => {
  const k = ownersRate(context, { country });
  const found: Package[] = [];
  for (const { units, equity, steel, iron, perSteel, startAfter, life, tonnes, payments } of designs) {
    const lastYear = startAfter + life;
    const margin = tonnes * packageMargin(context, country, steel, iron, perSteel)(startAfter, lastYear);
    const { npv } = netPresentValue([{ ...payments, margin }], 0);
    if (npv > 0) found.push({ units, equity, npv, worth: npv * annuityFactor(k, lastYear) });
  }
  return found.sort((a, b) => b.worth - a.worth);
};
