import type { CountryCode } from '../names.js';
import type { SteelDispatch } from './dispatch.js';
import type { YearMarket } from './year-market.js';

/** One country's steel in a year: t, USD/t. Countries that neither make nor take steel are left out. */
export interface CountrySales {
  readonly country: CountryCode;
  readonly demand: number;
  readonly production: number;
  /** Net of what goes both ways: one of the two is zero. Demand that nobody meets is neither. */
  readonly exports: number;
  readonly imports: number;
  /** Price at home. */
  readonly price: number;
  /** What the country's producers earn per tonne: home sales at the local price, exports at the world's, and the premium. */
  readonly revenue: number;
  /** Quality premium, part of the revenue. */
  readonly premium: number;
}

type Flow = Pick<CountrySales, 'country' | 'demand' | 'production'>;

/** Tonnes of one home market, and the share of its demand that is met. */
interface HomeSales {
  demand: number;
  production: number;
  met: number;
}

const flowsOf = ({ outlook }: YearMarket, { tonnes }: SteelDispatch): readonly Flow[] => {
  const { given, world, year } = outlook;
  const made = new Map<CountryCode, number>();
  for (const [id, each] of tonnes) {
    const country = world.furnaceGroups.get(id)?.country;
    if (country !== undefined) made.set(country, (made.get(country) ?? 0) + each);
  }
  const flows = given.countries.map(({ country }) => ({
    country,
    demand: given.demand(country, year),
    production: made.get(country) ?? 0,
  }));
  return flows.filter(({ demand, production }) => demand > 0 || production > 0);
};

/** Own steel serves home demand first; importers share what is exported in proportion to what they lack (model §4). */
const homeSales = (
  flows: readonly Flow[],
  homeOf: (country: CountryCode) => string,
): ReadonlyMap<string, HomeSales> => {
  const homes = new Map<string, HomeSales>();
  for (const { country, demand, production } of flows) {
    const home = homes.get(homeOf(country)) ?? { demand: 0, production: 0, met: 1 };
    homes.set(homeOf(country), home);
    home.demand += demand;
    home.production += production;
  }
  let [lacking, exported] = [0, 0];
  for (const { demand, production } of homes.values()) {
    lacking += Math.max(0, demand - production);
    exported += Math.max(0, production - demand);
  }
  const served = lacking > 0 ? Math.min(1, exported / lacking) : 0;
  for (const home of homes.values()) {
    const { demand, production } = home;
    if (production < demand) home.met = (production + (demand - production) * served) / demand;
  }
  return homes;
};

/** Who sold where, at which price, and what producers earned, by country. */
export const salesOf = (market: YearMarket, steel: SteelDispatch): ReadonlyMap<CountryCode, CountrySales> => {
  const { given } = market.outlook;
  const quote = market.quote();
  const flows = flowsOf(market, steel);
  const homes = homeSales(flows, (country) => given.homeMarket(country));
  return new Map(
    flows.map((flow) => {
      const { country, demand, production } = flow;
      const home = homes.get(given.homeMarket(country)) ?? { ...flow, met: 1 };
      const sold = home.production > 0 ? Math.min(1, home.demand / home.production) : 1;
      const [price, premium] = [market.localPrice(country, quote), market.premiumOf(country)];
      const revenue = sold * price + (1 - sold) * quote.steel + premium;
      const net = production - demand * home.met;
      const trade = { exports: Math.max(0, net), imports: Math.max(0, -net) };
      return [country, { ...flow, ...trade, price, revenue, premium }];
    }),
  );
};
