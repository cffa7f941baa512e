import type { Undo } from '../../kernel/index.js';
import type { PlantId, FurnaceGroupId } from '../names.js';
import { networkOf } from '../world.js';
import { clearingPrice } from './clearing-price.js';
import {
  boughtPerTonne,
  driStep,
  ironWidth,
  ironPriceOf,
  meltingPowerPrice,
  meltValueOf,
  poolSteps,
  scrapStep,
  type MeltValue,
} from './metallics.js';
import type { Outlook } from './outlook.js';
import { StepCurve, type Step } from './step-curve.js';
import { networkUnits, steelCost, type NetworkUnits, type SteelUnit } from './units.js';

/** Passes that bring the scrap price and dispatch together, and the step in USD/t that ends them early. */
const MOST_PASSES = 5;
const SETTLED = 0.05;

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
  readonly powerPrice: number;
  /** USD/t that converged with dispatch; costs on the steel curve are at this price. */
  readonly scrapPrice: number;
  private readonly networks: Map<PlantId, NetworkUnits>;
  /** t/yr in scrap equivalents that iron groups can make; steel made from ore counts as if it were charged. */
  private ironWidth = 0;
  private readonly steelStepPrice: number;
  private readonly metallicsDemand: number;

  private constructor(outlook: Outlook, startPrice: number) {
    this.outlook = outlook;
    this.meltValue = meltValueOf(outlook.given.technologies);
    this.powerPrice = meltingPowerPrice(outlook.given, outlook.year);
    this.networks = new Map();
    for (const network of outlook.world.networkPlants.keys()) {
      const units = networkUnits(outlook, network);
      this.networks.set(network, units);
      this.ironWidth += ironWidth(units, this.meltValue);
    }
    let price = startPrice;
    let steel = StepCurve.of(this.allSteelSteps(price));
    let solved = this.solveMetallics(steel, price);
    for (let pass = 1; pass < MOST_PASSES && Math.abs(solved.price - price) > SETTLED; pass += 1) {
      price = pass === 1 ? solved.price : (price + solved.price) / 2;
      steel = StepCurve.of(this.allSteelSteps(price));
      solved = this.solveMetallics(steel, price);
    }
    this.scrapPrice = price;
    this.steel = steel;
    this.metallics = solved.curve;
    this.metallicsDemand = solved.demand;
    this.steelStepPrice = solved.steelStepPrice;
  }

  /** Reads the fleet and solves the market; `startPrice` (USD/t of scrap) is a first guess. */
  static open(outlook: Outlook, startPrice: number): YearMarket {
    return new YearMarket(outlook, startPrice);
  }

  /** USD/t of steel at the world's demand of the year; metal that is short counts like capacity that is short. */
  steelPrice(): number {
    const { given, year } = this.outlook;
    return clearingPrice(
      this.steel,
      given.worldDemand(year),
      given.scenario.markets,
      'steel',
      year,
      this.attainableSteel(),
    );
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
    return clearingPrice(this.metallics, this.metallicsDemand, given.scenario.markets, 'metallics', year);
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

  *allUnits(): Iterable<NetworkUnits> {
    yield* this.networks.values();
  }

  /** Brings the steps of a group and of its hot-metal network up to date with the world. */
  refresh(id: FurnaceGroupId, undo: Undo): undefined {
    const group = this.outlook.world.furnaceGroups.get(id);
    if (group === undefined) return;
    const network = networkOf(this.outlook.world, group.plantId);
    const old = this.networks.get(network) ?? { pool: null, steel: [], tradable: [] };
    const fresh = networkUnits(this.outlook, network);
    undo(() => {
      this.replace(network, fresh, old);
    });
    this.replace(network, old, fresh);
  }

  private replace(network: PlantId, old: NetworkUnits, fresh: NetworkUnits): undefined {
    this.networks.set(network, fresh);
    this.ironWidth += ironWidth(fresh, this.meltValue) - ironWidth(old, this.meltValue);
    for (const step of this.steelSteps(old, this.scrapPrice)) this.steel.remove(step.key);
    for (const step of this.metallicSteps(old)) this.metallics.remove(step.key);
    for (const step of this.steelSteps(fresh, this.scrapPrice)) this.steel.set(step);
    for (const step of this.metallicSteps(fresh)) this.metallics.set(step);
  }

  private steelSteps(units: NetworkUnits, scrapPrice: number): Step[] {
    return units.steel.map((unit) => ({
      key: unit.group.id,
      cost: steelCost(unit, units.pool, scrapPrice),
      width: unit.width,
    }));
  }

  private metallicSteps(
    units: NetworkUnits,
    steelStepPrice = this.steelStepPrice,
    scrapPrice = this.scrapPrice,
  ): Step[] {
    const s = this.outlook.given.scenario.markets.clearingShare;
    const steps = units.tradable.map((unit) => driStep(unit, this.meltValue, this.powerPrice));
    if (units.pool === null) return steps;
    const { pool } = units;
    // Converters whose cost the price covers run at the clearing share; which ones is settled when the market is opened.
    const runs = (unit: SteelUnit): number =>
      steelCost(unit, pool, scrapPrice) <= steelStepPrice ? s * unit.width : 0;
    return [...steps, ...poolSteps(pool, s, s, runs)];
  }

  private allSteelSteps(scrapPrice: number): Step[] {
    const steps: Step[] = [];
    for (const units of this.networks.values()) steps.push(...this.steelSteps(units, scrapPrice));
    return steps;
  }

  /** Demand for and price of metallics when steel is dispatched from this curve. */
  private solveMetallics(
    steel: StepCurve,
    scrapPrice: number,
  ): { curve: StepCurve; price: number; demand: number; steelStepPrice: number } {
    const { given, year } = this.outlook;
    const { markets } = given.scenario;
    const s = markets.clearingShare;
    const demandSteel = Math.min(given.worldDemand(year), s * steel.totalWidth);
    const steelStepPrice = steel.stepAt(demandSteel)?.cost ?? 0;
    const steps: Step[] = [scrapStep(given, year)];
    let demand = 0;
    for (const units of this.networks.values()) {
      steps.push(...this.metallicSteps(units, steelStepPrice, scrapPrice));
      for (const unit of units.steel) {
        if (steelCost(unit, units.pool, scrapPrice) <= steelStepPrice) demand += s * unit.width * boughtPerTonne(unit);
      }
    }
    const curve = StepCurve.of(steps);
    return { curve, demand, steelStepPrice, price: clearingPrice(curve, demand, markets, 'metallics', year) };
  }
}
