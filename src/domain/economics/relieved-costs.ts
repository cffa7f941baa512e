import type { Assumptions } from '../assumptions/assumptions.js';
import type { Relievable } from '../assumptions/subsidies.js';
import { relieved } from '../assumptions/subsidies.js';
import type { Technology } from './technology.js';

type Policies = Pick<Assumptions, 'subsidised' | 'relief'>;

/** A technology at a place in a year. */
export type Operator = Pick<Relievable, 'technology' | 'country' | 'year'>;

/** What an operator pays for a unit of a carrier of which `price` is the market price, subsidies and taxes included. */
export const paidPrice = (
  given: Policies,
  price: number,
  bought: Operator & Required<Pick<Relievable, 'carrier'>>,
): number => (given.subsidised('carrier') ? relieved(price, given.relief({ ...bought, on: 'carrier' })) : price);

/**
 * USD per t product by which subsidies lower an operator's opex; negative where it is taxed. `variable` is its variable
 * cost without the metallic charge, USD per t product.
 */
export const opexRelief = (
  given: Policies & Pick<Assumptions, 'scenario'>,
  variable: number,
  { operator, fixedOpex }: { readonly operator: Operator; readonly fixedOpex: number },
): number => {
  if (!given.subsidised('opex')) return 0;
  const opex = variable + fixedOpex / given.scenario.agents.referenceLoad;
  return opex - relieved(opex, given.relief({ ...operator, on: 'opex' }));
};

/** USD per t of capacity and year: what a technology's fixed opex is in a country. */
export const fixedOpexIn = (technology: Technology, country: Operator['country']): number =>
  technology.fixedOpex * country.fixedOpexMultiplier;
