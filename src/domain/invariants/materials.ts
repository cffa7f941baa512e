import type { AccountColumns, EventCatalogue } from '../events.js';
import { METALLICS } from '../economics/technology.js';
import { availableTonnes } from '../market/availability.js';
import type { Outlook } from '../market/outlook.js';
import { furnaceGroupIn } from '../world.js';
import { balances, finite, within } from './balance.js';

/** Tonnes of each metallic charged in the year, and of iron made. */
interface MetalFlows {
  readonly charged: Record<(typeof METALLICS)[number], number>;
  hotMetalMade: number;
  tradableMade: number;
  steelMade: number;
}

const flowsOf = (outlook: Outlook, columns: AccountColumns): MetalFlows => {
  const flows: MetalFlows = {
    charged: { hot_metal: 0, pig_iron: 0, dri: 0, scrap: 0 },
    hotMetalMade: 0,
    tradableMade: 0,
    steelMade: 0,
  };
  columns.furnaceGroupId.forEach((id, i) => {
    const technology = outlook.given.technology(furnaceGroupIn(outlook.world, id).technology);
    const made = columns.production[i] ?? 0;
    if (technology.kind === 'hot-metal') flows.hotMetalMade += made;
    else if (technology.kind === 'tradable-iron') flows.tradableMade += made;
    else flows.steelMade += made;
    for (const metallic of METALLICS) flows.charged[metallic] += made * (columns.charge[metallic][i] ?? 0);
  });
  return flows;
};

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** No group makes more than it can, and every number is one. */
export const checkProduction = (outlook: Outlook, columns: AccountColumns): undefined => {
  const { given, world, year } = outlook;
  columns.furnaceGroupId.forEach((id, i) => {
    const group = furnaceGroupIn(world, id);
    within('production ≤ available capacity', columns.production[i] ?? 0, availableTonnes(given, group, year), {
      year,
      about: id,
    });
  });
  const { furnaceGroupId, charge, ...numbers } = columns;
  for (const [name, values] of Object.entries({ ...numbers, ...charge })) {
    finite(`no NaN among ${furnaceGroupId.length} groups`, values, { year, about: name });
  }
};

/**
 * Metal in equals metal out (model §11): all hot metal and pig iron that was poured is charged, all tradable iron is,
 * and scrap charged is scrap used, which is at most what was supplied. World, year by year.
 */
export const checkMetal = (
  outlook: Outlook,
  columns: AccountColumns,
  cleared: EventCatalogue['market.cleared'],
): undefined => {
  const place = { year: outlook.year, about: 'world' };
  const flows = flowsOf(outlook, columns);
  balances(
    'hot metal made = hot metal and pig iron charged',
    flows.hotMetalMade,
    flows.charged.hot_metal + flows.charged.pig_iron,
    place,
  );
  balances(
    'tradable iron made = tradable iron charged',
    flows.tradableMade,
    flows.charged.dri,
    place,
    cleared.iron.production,
  );
  balances('scrap charged = scrap used', flows.charged.scrap, cleared.scrap.used, place, cleared.steel.production);
  balances('steel made = steel on the market', flows.steelMade, cleared.steel.production, place);
  const { production, exports, imports } = cleared.sales;
  balances('Σ exports = Σ imports', total(exports), total(imports), place, cleared.steel.production);
  balances('Σ steel of countries = steel made', total(production), cleared.steel.production, place);
  within('scrap used ≤ scrap supplied', cleared.scrap.used, cleared.scrap.supplied, place);
  within('steel made ≤ steel demanded', cleared.steel.production, cleared.steel.demand, place);
};
