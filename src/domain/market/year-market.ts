import type { CountryCode, PlantId } from '../names.js';
import { clearingPrice, marginalPrice } from './clearing-price.js';
import { HomeMarket, type HomeTerms, type SteelStep } from './home-market.js';
import { homeTermsIn, termsOf, unitsByHome } from './home-terms.js';
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
import { solveScrapPrice, type ScrapSolution, type Supply } from './scrap-price.js';
import { StepCurve, type Step } from './step-curve.js';
import { askingPrice, type NetworkUnits, type SteelUnit } from './units.js';
import { sameUnits, without } from './changed-units.js';
import { networkUnits } from './network-units.js';

/** What every network offers in the year of the outlook. */
const readNetworks = (outlook: Outlook): Map<PlantId, NetworkUnits> => {
  const networks = new Map<PlantId, NetworkUnits>();
  for (const network of outlook.world.networkPlants.keys()) networks.set(network, networkUnits(outlook, network));
  return networks;
};

/** Prices of a market, USD/t: of steel and scrap, and how much of the price of steel is scrap that moved since the opening. */
export interface Quote {
  readonly steel: number;
  readonly scrap: number;
  readonly passedOn: number;
}

/** What is given of a year before anybody's furnace is looked at. */
interface Frame {
  readonly outlook: Outlook;
  readonly terms: ReadonlyMap<string, HomeTerms>;
  readonly meltValue: MeltValue;
  readonly powerPrice: number;
}

const frameOf = (outlook: Outlook): Frame => ({
  outlook,
  terms: homeTermsIn(outlook),
  meltValue: meltValueOf(outlook.given.technologies),
  powerPrice: meltingPowerPrice(outlook.given, outlook.year),
});

type Solve = (supply: Supply) => ScrapSolution;

/**
 * The markets of one year as they are seen from now: the curve of steel with chains at chain cost, and the supply of
 * metallics in scrap equivalents. The price of scrap and the demand for metallics are solved when the market is
 * opened; afterwards a change of one group refreshes the steps of its network.
 */
export class YearMarket {
  readonly outlook: Outlook;
  /** Every steel group that can run, at the key that orders it; shielded parts of home markets stand apart. */
  readonly steel: StepCurve<SteelStep>;
  readonly metallics: StepCurve;
  readonly meltValue: MeltValue;
  /** USD/MWh at which DRI is compared with scrap. */
  readonly powerPrice: number;
  private readonly frame: Frame;
  private readonly solution: ScrapSolution;
  private readonly networks: Map<PlantId, NetworkUnits>;
  private readonly terms: ReadonlyMap<string, HomeTerms>;
  private readonly homes = new Map<string, HomeMarket>();
  /** t/yr in scrap equivalents that iron groups can make; steel made from ore counts as if it were charged. */
  private ironWidth = 0;

  private constructor(frame: Frame, networks: Map<PlantId, NetworkUnits>, solve: Solve) {
    const { outlook } = frame;
    this.frame = frame;
    this.outlook = outlook;
    this.networks = networks;
    this.terms = frame.terms;
    this.meltValue = frame.meltValue;
    this.powerPrice = frame.powerPrice;
    const all = [...networks.values()];
    const byHome = unitsByHome(all);
    for (const units of all) this.ironWidth += ironWidth(units, this.meltValue);
    this.solution = solve({ networks: all, byHome, terms: this.terms, value: this.meltValue, power: this.powerPrice });
    for (const [home, units] of byHome) this.homeOf(home).fill(units, this.askOf);
    const steps: SteelStep[] = [];
    for (const home of this.homes.values()) home.addSteps(steps);
    this.steel = StepCurve.of(steps);
    const metallics: Step[] = [scrapStep(outlook.given, outlook.year)];
    for (const units of all) for (const step of this.metallicSteps(units)) metallics.push(step);
    this.metallics = StepCurve.of(metallics);
  }

  /** Reads the fleet and solves the market; `guess` is a first scrap price, USD/t. */
  static open(outlook: Outlook, guess: number): YearMarket {
    return YearMarket.solve(frameOf(outlook), readNetworks(outlook), guess);
  }

  private static solve(frame: Frame, networks: Map<PlantId, NetworkUnits>, guess: number): YearMarket {
    return new YearMarket(frame, networks, (supply) => solveScrapPrice(frame.outlook, supply, guess));
  }

  /** The market of the same fleet with its prices found again. It takes the units over: this one is to be let go, or rebuilt. */
  solvedAnew(): YearMarket {
    return YearMarket.solve(this.frame, this.networks, this.scrapPrice);
  }

  /** The same market with the solved prices kept and every step read anew from the world: what `refresh` has to equal. */
  rebuilt(): YearMarket {
    return new YearMarket(this.frame, readNetworks(this.outlook), () => this.solution);
  }

  /** USD/t of scrap that converged with dispatch; costs on the steel curve are at this price. */
  get scrapPrice(): number {
    return this.solution.price;
  }

  /**
   * The prices of the market as its curves stand now. Metal that is short counts like capacity that is short. Steps of
   * steel stand at the scrap price of the opening: what scrap has moved since is passed on as far as the margin buys it.
   */
  quote(): Quote {
    const { given, year } = this.outlook;
    const { markets } = given.scenario;
    const scrap = this.currentScrapPrice();
    const passedOn = this.solution.steelPerScrap * (scrap - this.solution.supplyPrice);
    const step = clearingPrice(this.steel, given.worldDemand(year), markets, 'steel', year, this.attainableSteel());
    return { steel: step + passedOn, scrap, passedOn };
  }

  /** USD/t of steel on the world market at the world's demand of the year. */
  steelPrice(): number {
    return this.quote().steel;
  }

  /**
   * USD/t at which steel is sold where a country is at home: the world price and the protection where steel is imported,
   * the world price where it is exported, and in between what the own step asks that just covers demand (model §4).
   */
  localPrice(country: CountryCode, { steel, passedOn }: Quote = this.quote()): number {
    const home = this.outlook.given.homeMarket(country);
    const own = (this.homes.get(home)?.coverPrice ?? Infinity) + passedOn;
    return Math.min(Math.max(own, steel), steel + termsOf(this.terms, home).protection);
  }

  /** USD/t that a producer of the country is paid on top of the local or the world price. */
  premiumOf(country: CountryCode): number {
    return this.outlook.world.qualityPremiums.get(country) ?? 0;
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
  ironPrice({ scrap }: Pick<Quote, 'scrap'> = { scrap: this.currentScrapPrice() }): number {
    return ironPriceOf(scrap, this.meltValue, this.powerPrice);
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

  /** Brings the steps of a hot-metal network up to date with the world. Answers whether that changed any. */
  refresh(network: PlantId): boolean {
    const old = this.networks.get(network) ?? { pool: null, steel: [], tradable: [] };
    const fresh = networkUnits(this.outlook, network);
    if (sameUnits(old, fresh)) return false;
    this.ironWidth += ironWidth(fresh, this.meltValue) - ironWidth(old, this.meltValue);
    this.networks.set(network, fresh);
    const country = (fresh.steel[0] ?? old.steel[0])?.group.country;
    if (country !== undefined) {
      const home = this.homeOf(this.outlook.given.homeMarket(country));
      home.replace(without(old.steel, fresh.steel), without(fresh.steel, old.steel), this.askOf, this.steel);
    }
    move(this.metallics, this.metallicSteps(old), this.metallicSteps(fresh));
    return true;
  }

  private homeOf(home: string): HomeMarket {
    let market = this.homes.get(home);
    if (market === undefined) this.homes.set(home, (market = new HomeMarket(termsOf(this.terms, home))));
    return market;
  }

  private readonly askOf = (unit: SteelUnit): number => askingPrice(unit, this.solution.price);

  private metallicSteps(units: NetworkUnits): readonly Step[] {
    const steps: Step[] = units.tradable.map((unit) => driStep(unit, this.meltValue, this.powerPrice));
    return units.pool === null
      ? steps
      : [...steps, ...poolSteps(units.pool, this.outlook.given.scenario.markets.clearingShare, this.solution.runs)];
  }
}

/** Puts the fresh steps in place of the old ones; steps that stay as they are stay where they are. */
const move = (curve: StepCurve, old: readonly Step[], fresh: readonly Step[]): undefined => {
  const stays = (step: Step, others: readonly Step[]): boolean =>
    others.some(({ key, cost, width }) => key === step.key && cost === step.cost && width === step.width);
  for (const step of old) if (!stays(step, fresh)) curve.remove(step);
  for (const step of fresh) if (!stays(step, old)) curve.insert(step);
};
