import type { CostBook } from '../economics/cost-book.js';
import { ownCost, type Account } from './accounts.js';
import type { Allocation } from './allocation.js';

/** USD/t that the steel of a group's country earns. */
const steelRevenue = (allocation: Allocation, account: Account): number =>
  allocation.sales.get(account.group.country)?.revenue ?? 0;

/** Profit and the cost of hot metal of a group in the year, USD. */
export interface Settled {
  readonly account: Account;
  readonly profit: number;
  /** What the hot metal that a converter charged cost to make; zero for others. */
  readonly hotMetalCost: number;
}

const sum = (accounts: readonly Account[], value: (account: Account) => number): number =>
  accounts.reduce((total, account) => total + value(account), 0);

const fullCapex = (book: CostBook, account: Account): number =>
  book.capex(account.group.technology, account.group.country) * account.group.capacity;

const hotMetal = (account: Account): number => account.production * account.charge.hot_metal;

/** Groups that stand alone: steel at what the country's steel earns, tradable iron at the iron price; idle ones pay fixed cost and debt. */
export const settleAlone = (account: Account, allocation: Allocation): Settled => {
  const price = account.group.product === 'steel' ? steelRevenue(allocation, account) : allocation.ironPrice;
  return { account, profit: account.production * price - ownCost(account), hotMetalCost: 0 };
};

/**
 * Settles hot metal inside a network: it goes over at its cost plus that share of the chain's margin which the iron
 * side has in the chain's full capex, so both sides have the sign of the chain and the profits of a site add up
 * (model §4). Pig iron that the network sold earns the scrap price. Groups that stood idle bear their own cost.
 */
export const settleNetwork = (
  iron: readonly Account[],
  converters: readonly Account[],
  allocation: Allocation,
  book: CostBook,
): readonly Settled[] => {
  const pouring = iron.filter((account) => account.production > 0);
  const blowing = converters.filter((account) => account.production > 0);
  const idle = [...iron, ...converters].filter((account) => account.production === 0);
  const poured = sum(pouring, (account) => account.production);
  const charged = sum(blowing, hotMetal);
  const pigRevenue = (poured - charged) * allocation.scrapPrice;
  const ironCost = sum(pouring, ownCost);
  const margin =
    sum(blowing, (account) => account.production * steelRevenue(allocation, account) - ownCost(account)) -
    ironCost +
    pigRevenue;
  const ironCapex = sum(pouring, (account) => fullCapex(book, account));
  const steelCapex = sum(blowing, (account) => fullCapex(book, account));
  const ironShare = charged > 0 ? ironCapex / (ironCapex + steelCapex) : 1;
  const revenue = poured > 0 ? (ironCost + ironShare * margin) / poured : 0;
  const transfer = charged > 0 ? (revenue * poured - pigRevenue) / charged : 0;
  const costPerTonne = poured > 0 ? ironCost / poured : 0;
  return [
    ...pouring.map((account) => ({
      account,
      profit: account.production * revenue - ownCost(account),
      hotMetalCost: 0,
    })),
    ...blowing.map((account) => ({
      account,
      profit: account.production * steelRevenue(allocation, account) - ownCost(account) - hotMetal(account) * transfer,
      hotMetalCost: hotMetal(account) * costPerTonne,
    })),
    ...idle.map((account) => ({ account, profit: -ownCost(account), hotMetalCost: 0 })),
  ];
};

/** Settled groups in the order of their ids. */
export const byId = (settled: readonly Settled[]): readonly Settled[] =>
  [...settled].sort((a, b) => (a.account.group.id < b.account.group.id ? -1 : 1));
