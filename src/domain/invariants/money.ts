import type { AccountColumns, EventCatalogue } from '../events.js';
import type { Outlook } from '../market/outlook.js';
import { furnaceGroupIn } from '../world.js';
import { balances } from './balance.js';

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/**
 * The profits of all groups are what steel sold for, less what came from outside the industry: however iron is
 * settled inside it, nothing is made or lost on the way (model §11). Pig iron and tradable iron are paid by steel shops
 * inside their variable cost and earned by iron groups; here both sides are written out.
 */
export const checkProfits = (
  outlook: Outlook,
  columns: AccountColumns,
  cleared: EventCatalogue['market.cleared'],
): undefined => {
  const place = { year: outlook.year, about: 'world' };
  const { sales } = cleared;
  const steelSold = sales.production.reduce((sum, made, i) => sum + made * (sales.revenue[i] ?? 0), 0);
  let ironSold = 0;
  let hotMetal = 0;
  columns.furnaceGroupId.forEach((id, i) => {
    const group = furnaceGroupIn(outlook.world, id);
    const { kind } = outlook.given.technology(group.technology);
    const made = columns.production[i] ?? 0;
    if (kind === 'tradable-iron') ironSold += made * cleared.iron.price;
    if (kind === 'hot-metal') hotMetal += made;
    hotMetal -= made * (columns.charge.hot_metal[i] ?? 0);
  });
  const revenue = steelSold + ironSold + hotMetal * cleared.scrap.price;
  const costs =
    total(columns.variableCost) + total(columns.carbonCost) + total(columns.fixedCost) + total(columns.debtService);
  balances('Σ profit = Σ revenue − Σ cost', total(columns.profit), revenue - costs, place, revenue);
};
