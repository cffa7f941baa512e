import type { CostSeries } from '../economics/cost-book.js';
import { shareOf } from '../economics/technology.js';
import { conversionCost, variableCostAt } from '../economics/unit-cost.js';
import { technologyIn, type FurnaceGroup } from '../furnace-group.js';
import type { PlantId } from '../names.js';
import { groupsOf } from '../world.js';
import { availableTonnes } from './availability.js';
import { producesIn, type Outlook } from './outlook.js';
import type { HotMetalPool, IronUnit, NetworkUnits, SteelUnit } from './units.js';

const NONE: readonly never[] = [];

/** A group that runs, with the costs of the technology that it has in the year. */
interface RunningGroup {
  readonly group: FurnaceGroup;
  readonly series: CostSeries;
  readonly tonnes: number;
}

const ironUnit = (outlook: Outlook, { group, series, tonnes }: RunningGroup): IronUnit => {
  const { book } = outlook;
  return {
    group,
    technology: series.technology,
    width: tonnes,
    cost: conversionCost(outlook, series, group),
    variable: variableCostAt(series, book.at(outlook.year), book.at(outlook.carbonYear)),
  };
};

/** What the network's hot metal means for a converter, as shares of its charge. */
interface Coverage {
  /** Hot metal of the network for each tonne that its converters can make, t/t. */
  readonly perTonne: number;
  readonly cost: number;
  readonly variable: number;
}

const NOTHING: Coverage = { perTonne: 0, cost: 0, variable: 0 };

const steelUnit = (outlook: Outlook, { group, series, tonnes }: RunningGroup, coverage: Coverage): SteelUnit => {
  const { technology } = series;
  const scrap = shareOf(technology, 'scrap');
  const hotMetal = shareOf(technology, 'hot_metal');
  const converter = technology.kind === 'converter';
  const covered = converter ? coverage.perTonne / hotMetal.perT : 0;
  const reachable = Math.max(covered, hotMetal.min);
  // Without its least hot metal a converter cannot run: it makes the tonnes for which there is enough.
  const share = converter ? Math.min(1, covered / hotMetal.min) : 1;
  return {
    group,
    technology,
    width: Math.floor(tonnes * share),
    conversion: conversionCost(outlook, series, group),
    metallics: scrap.perT,
    scrapDifference: series.country.scrapPriceDifference,
    ownLeast: converter ? Math.min(reachable, 1 - scrap.max) : 0,
    ownMost: converter ? Math.min(reachable, hotMetal.max, 1 - scrap.min) : 0,
    ownCost: coverage.cost,
    ownVariable: coverage.variable,
    pigShare: converter ? Math.max(0, 1 - scrap.max - reachable) : 0,
    home: outlook.given.homeMarket(group.country),
    premium: outlook.world.qualityPremiums.get(group.country) ?? 0,
    homeKey: `${group.id}/home`,
  };
};

const cheapestFirst = (a: IronUnit, b: IronUnit): number =>
  a.cost === b.cost ? (a.group.id < b.group.id ? -1 : 1) : a.cost - b.cost;

/** Iron of a network with its mean costs, before its converters are known. */
const poolOf = (network: PlantId, hot: readonly IronUnit[]): Omit<HotMetalPool, 'converters'> => {
  let width = 0;
  let cost = 0;
  let variable = 0;
  for (const unit of hot) {
    width += unit.width;
    cost += unit.cost * unit.width;
    variable += unit.variable * unit.width;
  }
  const tonnes = Math.max(width, 1);
  return { network, iron: hot.toSorted(cheapestFirst), width, cost: cost / tonnes, variable: variable / tonnes };
};

/** Groups that run in the year of the outlook, by what they are on the market; most networks have one or two. */
interface Running {
  hot?: IronUnit[];
  tradable?: IronUnit[];
  converters?: RunningGroup[];
  others?: RunningGroup[];
}

/** Whether a group is counted among those that run in the year of the outlook. */
type Counted = (group: FurnaceGroup, outlook: Outlook) => boolean;

const running = (outlook: Outlook, network: PlantId, counted: Counted): Running => {
  const found: Running = {};
  const { world, book, given, year } = outlook;
  for (const plant of world.networkPlants.get(network) ?? NONE) {
    for (const group of groupsOf(world, plant)) {
      if (!counted(group, outlook)) continue;
      const series = book.of(technologyIn(group, year), group.country);
      const one = { group, series, tonnes: availableTonnes(given, group, year, series.technology) };
      const { kind } = series.technology;
      if (kind === 'hot-metal') (found.hot ??= []).push(ironUnit(outlook, one));
      else if (kind === 'tradable-iron') (found.tradable ??= []).push(ironUnit(outlook, one));
      else if (kind === 'converter') (found.converters ??= []).push(one);
      else (found.others ??= []).push(one);
    }
  }
  return found;
};

/** Reads the units of a network from the state of the world: of the groups that run then, or of others that are asked about. */
export const networkUnits = (outlook: Outlook, network: PlantId, counted: Counted = producesIn): NetworkUnits => {
  const { hot = NONE, tradable = NONE, converters = NONE, others = NONE } = running(outlook, network, counted);
  const alone = others.map((one) => steelUnit(outlook, one, NOTHING));
  if (hot.length === 0) {
    const short = converters.map((one) => steelUnit(outlook, one, NOTHING));
    return { pool: null, steel: short.length === 0 ? alone : [...short, ...alone], tradable };
  }
  const pool = poolOf(network, hot);
  const converting = converters.reduce((sum, { tonnes }) => sum + tonnes, 0);
  const coverage = { perTonne: converting > 0 ? pool.width / converting : 0, cost: pool.cost, variable: pool.variable };
  const shops = converters.map((one) => steelUnit(outlook, one, coverage));
  return { pool: { ...pool, converters: shops }, steel: [...shops, ...alone], tradable };
};
