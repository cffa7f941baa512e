import type { Undo } from '../../kernel/index.js';
import type { FurnaceGroupId, PlantId } from '../names.js';
import { networkOf } from '../world.js';
import { clearingPrice, marginalPrice } from './clearing-price.js';
import {
  driStep,
  ironPriceOf,
  ironWidth,
  meltingPowerPrice,
  meltValueOf,
  poolSteps,
  scrapStep,
  type MeltValue,
} from './metallics.js';
import type { Outlook } from './outlook.js';
import { solveScrapPrice, type ScrapSolution } from './scrap-price.js';
import { StepCurve, type Step } from './step-curve.js';
import { networkUnits, steelCost, type NetworkUnits, type SteelUnit } from './units.js';

/** What every network offers in the year of the outlook. */
const readNetworks = (outlook: Outlook): Map<PlantId, NetworkUnits> => {
  const networks = new Map<PlantId, NetworkUnits>();
  for (const network of outlook.world.networkPlants.keys()) networks.set(network, networkUnits(outlook, network));
  return networks;
};

/**
 * The markets of one year as they are seen from now: the curve of steel with chains at chain cost, and the supply of
 * metallics in scrap equivalents. The price of scrap and the demand for metallics are solved when the market is
 * opened; afterwards a change of one group refreshes the steps of its network.
 */
export class YearMarket {
  readonly outlook: Outlook;
  readonly steel: StepCurve;
  readonly metallics: StepCurve;
  readonly meltValue: MeltValue;
  /** USD/MWh at which DRI is compared with scrap. */
  readonly powerPrice: number;
  private readonly solution: ScrapSolution;
  private readonly networks: Map<PlantId, NetworkUnits>;
  /** t/yr in scrap equivalents that iron groups can make; steel made from ore counts as if it were charged. */
  private ironWidth = 0;

  private constructor(
    outlook: Outlook,
    networks: Map<PlantId, NetworkUnits>,
    solve: (units: readonly NetworkUnits[], value: MeltValue, power: number) => ScrapSolution,
  ) {
    this.outlook = outlook;
    this.networks = networks;
    this.meltValue = meltValueOf(outlook.given.technologies);
    this.powerPrice = meltingPowerPrice(outlook.given, outlook.year);
    const all = [...networks.values()];
    for (const units of all) this.ironWidth += ironWidth(units, this.meltValue);
    this.solution = solve(all, this.meltValue, this.powerPrice);
    this.steel = StepCurve.of(all.flatMap((units) => this.steelSteps(units)));
    this.metallics = StepCurve.of([
      scrapStep(outlook.given, outlook.year),
      ...all.flatMap((units) => this.metallicSteps(units)),
    ]);
  }

  /** Reads the fleet and solves the market; `guess` is a first scrap price, USD/t. */
  static open(outlook: Outlook, guess: number): YearMarket {
    return YearMarket.solve(outlook, readNetworks(outlook), guess);
  }

  private static solve(outlook: Outlook, networks: Map<PlantId, NetworkUnits>, guess: number): YearMarket {
    return new YearMarket(outlook, networks, (units, value, power) =>
      solveScrapPrice(outlook, units, value, power, guess),
    );
  }

  /** The market of the same fleet with its prices found again. It takes the units over: this one is to be let go. */
  solvedAnew(): YearMarket {
    return YearMarket.solve(this.outlook, this.networks, this.scrapPrice);
  }

  /** The same market with the solved prices kept and every step read anew from the world: what `refresh` has to equal. */
  rebuilt(): YearMarket {
    return new YearMarket(this.outlook, readNetworks(this.outlook), () => this.solution);
  }

  /** USD/t of scrap that converged with dispatch; costs on the steel curve are at this price. */
  get scrapPrice(): number {
    return this.solution.price;
  }

  /**
   * USD/t of steel at the world's demand of the year; metal that is short counts like capacity that is short. Steps
   * stand at the scrap price of the opening: what scrap has moved since is passed on as far as the margin buys it.
   */
  steelPrice(): number {
    const { given, year } = this.outlook;
    const { markets } = given.scenario;
    const { steelPerScrap, supplyPrice } = this.solution;
    const step = clearingPrice(this.steel, given.worldDemand(year), markets, 'steel', year, this.attainableSteel());
    return step + steelPerScrap * (this.currentScrapPrice() - supplyPrice);
  }

  /** t/yr of steel for which there is metal: scrap, DRI and hot metal over the charge that a tonne of steel takes. */
  private attainableSteel(): number {
    const { given, year } = this.outlook;
    const scrap = given.scrapSupply(year) / given.scenario.markets.clearingShare;
    return (scrap + this.ironWidth) / this.meltValue.chargePerTonne;
  }

  /** USD/t of scrap on the supply curve as it stands now. */
  currentScrapPrice(): number {
    const { given, year } = this.outlook;
    return marginalPrice(this.metallics, this.solution.demand, given.scenario.markets, 'metallics', year);
  }

  /** USD/t of tradable iron on the supply curve as it stands now. */
  ironPrice(): number {
    return ironPriceOf(this.currentScrapPrice(), this.meltValue, this.powerPrice);
  }

  /** t of scrap equivalents that can be charged in the year at a load: scrap, and what the iron groups make. */
  metal(load: number): number {
    const { given, year } = this.outlook;
    return given.scrapSupply(year) + load * this.ironWidth;
  }

  units(network: PlantId): NetworkUnits | undefined {
    return this.networks.get(network);
  }

  allUnits(): Iterable<NetworkUnits> {
    return this.networks.values();
  }

  /** Brings the steps of a group and of its hot-metal network up to date with the world. */
  refresh(id: FurnaceGroupId, undo: Undo): undefined {
    const group = this.outlook.world.furnaceGroups.get(id);
    if (group === undefined) return;
    const network = networkOf(this.outlook.world, group.plantId);
    const old = this.networks.get(network) ?? { pool: null, steel: [], tradable: [] };
    const fresh = networkUnits(this.outlook, network);
    const before = this.ironWidth;
    const after = before + ironWidth(fresh, this.meltValue) - ironWidth(old, this.meltValue);
    // Puts back what was there, however far the change below has come.
    undo(() => {
      this.replace(network, fresh, old, before);
    });
    this.replace(network, old, fresh, after);
  }

  private replace(network: PlantId, old: NetworkUnits, fresh: NetworkUnits, width: number): undefined {
    this.networks.set(network, fresh);
    this.ironWidth = width;
    move(this.steel, this.steelSteps(old), this.steelSteps(fresh));
    move(this.metallics, this.metallicSteps(old), this.metallicSteps(fresh));
  }

  private steelSteps(units: NetworkUnits): Step[] {
    return units.steel.map((unit) => ({
      key: unit.group.id,
      cost: steelCost(unit, this.solution.price),
      width: unit.width,
    }));
  }

  private metallicSteps(units: NetworkUnits): readonly Step[] {
    const steps: Step[] = units.tradable.map((unit) => driStep(unit, this.meltValue, this.powerPrice));
    return units.pool === null
      ? steps
      : [...steps, ...poolSteps(units.pool, this.outlook.given.scenario.markets.clearingShare, this.runs)];
  }

  /** Converters whose cost the price covers run at the clearing share; which price is settled when the market is opened. */
  private readonly runs = (unit: SteelUnit): number => {
    const { price, lastRunningCost } = this.solution;
    return steelCost(unit, price) <= lastRunningCost
      ? this.outlook.given.scenario.markets.clearingShare * unit.width
      : 0;
  };
}

/** Puts the fresh steps in place of the old ones; steps that stay as they are stay where they are. */
const move = (curve: StepCurve, old: readonly Step[], fresh: readonly Step[]): undefined => {
  for (const { key } of old) if (!fresh.some((step) => step.key === key)) curve.remove(key);
  for (const step of fresh) curve.set(step);
};
