import type { Status } from '../../src/domain/dataset.js';
import { decisionColumns } from '../../src/domain/decisions.js';
import {
  countryCode,
  furnaceGroupId,
  plantGroupId,
  plantId,
  technologyCode,
  type Product,
} from '../../src/domain/names.js';
import type { YearRecord } from '../../src/projections/yearly-records.js';

/** What a test says of one furnace group; the rest is zero. */
export interface GroupOfYear {
  readonly id: string;
  readonly plant?: string;
  readonly country?: string;
  readonly product: Product;
  readonly technology?: string;
  readonly status?: Status;
  readonly capacity: number;
  /** Without it the group could not run and has no accounts. */
  readonly production?: number;
  readonly scope1?: number;
  readonly scope2?: number;
  readonly charge?: {
    readonly hot_metal?: number;
    readonly pig_iron?: number;
    readonly dri?: number;
    readonly scrap?: number;
  };
}

const NO_SALES: YearRecord['sales'] = {
  country: [],
  demand: [],
  production: [],
  exports: [],
  imports: [],
  price: [],
  revenue: [],
  premium: [],
};

/** A year of the given groups, in their order, with markets of which only steel's quantities are given. */
export const yearRecord = (
  groups: readonly GroupOfYear[],
  steel: { readonly demand: number; readonly production: number } = { demand: 0, production: 0 },
  sales: YearRecord['sales'] = NO_SALES,
): YearRecord => {
  const ran = groups.filter(({ production }) => production !== undefined);
  const zeros = ran.map(() => 0);
  const market = { price: 500, capacity: 0, marginal: null };
  return {
    year: 2030,
    markets: { steel: { ...market, ...steel }, iron: { ...market, demand: 0, production: 0 } },
    scrap: { price: 300, supplied: 0, used: 0 },
    sales,
    curves: { steel: [], iron: [] },
    accounts: {
      furnaceGroupId: ran.map(({ id }) => furnaceGroupId(id)),
      production: ran.map(({ production }) => production ?? 0),
      variableCost: zeros,
      hotMetalCost: zeros,
      carbonCost: zeros,
      fixedCost: zeros,
      debtService: zeros,
      scope1: ran.map(({ scope1 }) => scope1 ?? 0),
      scope2: ran.map(({ scope2 }) => scope2 ?? 0),
      captured: zeros,
      profit: zeros,
      charge: {
        hot_metal: ran.map(({ charge }) => charge?.hot_metal ?? 0),
        pig_iron: ran.map(({ charge }) => charge?.pig_iron ?? 0),
        dri: ran.map(({ charge }) => charge?.dri ?? 0),
        scrap: ran.map(({ charge }) => charge?.scrap ?? 0),
      },
    },
    decisions: decisionColumns([]),
    fleet: {
      groups: groups.map(({ id, plant = 'plant', country = 'DEU', product, capacity }) => ({
        id: furnaceGroupId(id),
        plantId: plantId(plant),
        plantGroupId: plantGroupId('owner'),
        country: countryCode(country),
        product,
        capacity,
      })),
      technology: groups.map(({ technology = 'EAF' }) => technologyCode(technology)),
      status: groups.map(({ status = 'operating' }) => status),
      account: Int32Array.from(groups, (group) => ran.indexOf(group)),
      historicBalance: new Float64Array(groups.length),
      debt: new Float64Array(groups.length),
    },
    capex: new Map(),
    investments: new Map(),
    treasuries: new Map(),
  };
};
