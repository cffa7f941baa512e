import type { AccountColumns, CountrySalesColumns, MarketResult } from '../domain/events.js';
import { hasRun, type FurnaceGroup } from '../domain/furnace-group.js';
import { accountOf, type Account } from '../domain/market/accounts.js';
import { allocate, type Allocation } from '../domain/market/allocation.js';
import { byId, settleAlone, settleNetwork, type Settled } from '../domain/market/settlement.js';
import type { YearMarket } from '../domain/market/year-market.js';
import { MARKET_STREAM } from '../domain/streams.js';
import { networkOf } from '../domain/world.js';
import type { Dependencies, Handler } from './types.js';

/** Settles every group that stands, mothballed ones with what they cost: networks as wholes, all others alone. */
const settleAll = (deps: Dependencies, market: YearMarket, allocation: Allocation): readonly Settled[] => {
  const networks = new Map<string, { iron: Account[]; converters: Account[] }>();
  const settled = new Map<FurnaceGroup, Settled>();
  for (const group of deps.world.furnaceGroups.values()) {
    if (!hasRun(group)) continue;
    const account = accountOf(market.outlook, allocation, group);
    const { kind } = account.technology;
    if (kind !== 'hot-metal' && kind !== 'converter') {
      settled.set(group, settleAlone(account, allocation));
      continue;
    }
    const key = networkOf(deps.world, group.plantId);
    const sides = networks.get(key) ?? { iron: [], converters: [] };
    networks.set(key, sides);
    (kind === 'hot-metal' ? sides.iron : sides.converters).push(account);
  }
  for (const { iron, converters } of networks.values())
    for (const each of settleNetwork(iron, converters, allocation, deps.book)) settled.set(each.account.group, each);
  // The world's own order is nearly that of the ids, and little is left to sort.
  return byId([...deps.world.furnaceGroups.values()].flatMap((group) => settled.get(group) ?? []));
};

const columnsOf = (settled: readonly Settled[]): AccountColumns => {
  const column = (value: (account: Account) => number): readonly number[] =>
    settled.map(({ account }) => value(account));
  return {
    furnaceGroupId: settled.map(({ account }) => account.group.id),
    production: column((account) => account.production),
    variableCost: column((account) => account.variable),
    hotMetalCost: settled.map((each) => each.hotMetalCost),
    carbonCost: column((account) => account.carbon),
    fixedCost: column((account) => account.fixed),
    debtService: column((account) => account.debt),
    scope1: column((account) => account.scope1),
    scope2: column((account) => account.scope2),
    captured: column((account) => account.captured),
    profit: settled.map((each) => each.profit),
    charge: {
      hot_metal: column((account) => account.charge.hot_metal),
      pig_iron: column((account) => account.charge.pig_iron),
      dri: column((account) => account.charge.dri),
      scrap: column((account) => account.charge.scrap),
    },
  };
};

const salesColumns = ({ sales }: Allocation): CountrySalesColumns => {
  const rows = [...sales.values()].sort((a, b) => (a.country < b.country ? -1 : 1));
  return {
    country: rows.map((row) => row.country),
    demand: rows.map((row) => row.demand),
    production: rows.map((row) => row.production),
    exports: rows.map((row) => row.exports),
    imports: rows.map((row) => row.imports),
    price: rows.map((row) => row.price),
    revenue: rows.map((row) => row.revenue),
    premium: rows.map((row) => row.premium),
  };
};

const ironResult = (market: YearMarket, allocation: Allocation, settled: readonly Settled[]): MarketResult => {
  let capacity = 0;
  for (const units of market.allUnits()) {
    capacity += units.pool?.width ?? 0;
    for (const unit of units.tradable) capacity += unit.width;
  }
  const made = settled.reduce(
    (sum, { account }) => (account.group.product === 'iron' ? sum + account.production : sum),
    0,
  );
  return { price: allocation.ironPrice, demand: made, capacity, production: made, marginal: allocation.marginalIron };
};

/** Reads the market that is open, dispatches, and books the year. */
export const allocateProduction: Handler<'AllocateProduction'> = (_command, context) => {
  const { deps } = context;
  const { given, world } = deps;
  const market = deps.curve.current();
  const allocation = allocate(market);
  const settled = settleAll(deps, market, allocation);
  context.raise(MARKET_STREAM, {
    type: 'market.cleared',
    year: world.year,
    steel: {
      price: allocation.steelPrice,
      demand: given.worldDemand(world.year),
      capacity: market.steel.totalWidth,
      production: allocation.steelMade,
      marginal: allocation.marginalSteel,
    },
    iron: ironResult(market, allocation, settled),
    scrap: { price: allocation.scrapPrice, supplied: given.scrapSupply(world.year), used: allocation.supply.scrap },
    sales: salesColumns(allocation),
  });
  context.raise(MARKET_STREAM, { type: 'accounts.settled', year: world.year, columns: columnsOf(settled) });
};
