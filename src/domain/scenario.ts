import type { Monitor } from './monitor.js';
import type { Carrier, CountryCode, Product, TechnologyCode } from './names.js';

/** Knots by year: linear between them, the first and last value held beyond. */
export type Path = Readonly<Record<string, number>>;

export interface Multiplier {
  readonly multiplier: number;
}

/** Forbids technologies in some places from a year on (both years inclusive). */
export interface Ban {
  readonly technologies: readonly TechnologyCode[];
  /** `world`, or a list of ISO3 codes and blocs. */
  readonly countries: 'world' | readonly string[];
  readonly from: number;
  readonly until?: number;
  /** `new`: no new furnace of it may be started; existing ones run on and may be relined. `renovation`: nor relined. */
  readonly scope: 'new' | 'renovation';
}

/**
 * Money from the state for what technologies cost in some places and years (both inclusive); negative: a tax. An absolute
 * `amount` or a relative `share`. What is left of a cost is never below zero.
 */
export interface Subsidy {
  /** Investments, operation, the interest of new loans, or what an energy carrier or material costs. */
  readonly on: 'capex' | 'opex' | 'debtRate' | 'carrier';
  /** For subsidies on a carrier. */
  readonly carrier?: Carrier;
  readonly technologies: 'all' | readonly TechnologyCode[];
  /** `world`, or a list of ISO3 codes and blocs. */
  readonly countries: 'world' | readonly string[];
  readonly from: number;
  readonly until?: number;
  /** capex: USD per t of capacity; opex: USD per t product; debtRate: percentage points; carrier: USD per unit. */
  readonly amount?: number;
  readonly share?: number;
}

/** What a scenario changes about a technology of the dataset. */
export interface TechnologyChanges {
  readonly capex?: Multiplier;
  /** First and last year in which a new furnace of it may be started, in place of the dataset's first. */
  readonly availableFrom?: number;
  readonly availableUntil?: number;
}

/**
 * A scenario with every value resolved: what `extends` and `--set` have left to say. Plain data.
 * Money is USD of 2020, quantities are per year, shares are between 0 and 1.
 */
export interface Scenario {
  readonly name: string;
  readonly description: string;
  /** Last year that is simulated is `end`. */
  readonly years: { readonly start: number; readonly end: number };
  readonly seed: number;
  /** Folder of the dataset; null for the one that is shipped. */
  readonly data: string | null;
  /** Restricts the world to these countries; null for all. */
  readonly countries: readonly CountryCode[] | null;
  readonly policies: {
    readonly carbonPrice: {
      /** USD/tCO2 by ISO3, bloc or `world`; null for the dataset's own paths. */
      readonly paths: Readonly<Record<string, Path>> | null;
      /** USD/tCO2 in every country and year; replaces the paths. */
      readonly flat: number | null;
      readonly multiplier: number;
    };
    /** Free allocation falls in a straight line from its share in the first year to zero in this one; null: the dataset's own schedule. */
    readonly freeAllocation: { readonly endYear: number | null };
    readonly bans: readonly Ban[];
    /** Share of the reference price that imports of steel pay, by ISO3, bloc, region or `world`; null for the dataset's own. */
    readonly tariffs: Readonly<Record<string, Path>> | null;
    /** Imports into these places pay the carbon price of the place on what they emit, less what was paid abroad. */
    readonly borderAdjustment: {
      readonly enabled: boolean;
      readonly places: readonly string[];
      /** tCO2 per t of the average import. */
      readonly importIntensity: number;
    };
    readonly subsidies: readonly Subsidy[];
  };
  readonly markets: {
    /** Share s of the available capacity that can be dispatched before the shortage premium sets in. */
    readonly clearingShare: number;
    /** Premium at full shortage, USD/t. */
    readonly shortageBuffer: number;
    /** Multiplies tonnes demanded. */
    readonly demand: Multiplier;
    /** These multiply the price of the carrier. */
    readonly electricity: Multiplier;
    readonly gas: Multiplier;
    readonly coal: Multiplier;
    readonly ironOre: Multiplier;
    readonly hydrogen: Multiplier & {
      /** What its price is before the multiplier: the cost of making it from electricity, or the dataset's own rows. */
      readonly source: 'electrolysis' | 'given';
      /** tCO2 per MWh up to which power from the grid makes low-carbon hydrogen. */
      readonly gridIntensityLimit: number;
    };
    /** Multiplies the tonnes of scrap supplied, `collection` by year on top of that; its price comes from the market. */
    readonly scrap: Multiplier & { readonly collection: Path; readonly floorPrice: number };
  };
  readonly technologies: Readonly<Record<string, TechnologyChanges>>;
  readonly agents: {
    readonly market: 'live' | 'frozen';
    readonly foresight: 'myopic' | 'announced';
    readonly choice: 'probabilistic' | 'deterministic';
    readonly equityShare: number;
    readonly costOfEquity: Multiplier;
    /** Years before the end of a campaign in which a group decides. */
    readonly decisionWindow: number;
    /** Load at which dispatch cost spreads fixed opex and debt. */
    readonly referenceLoad: number;
    /** Load at which a new furnace is valued. */
    readonly newFurnaceLoad: number;
    /** Opening treasury as a multiple of the equity of one renovation of everything owned. */
    readonly openingTreasury: Multiplier;
    /** Years that a group with a good case but no equity may run past its campaign. */
    readonly graceYears: number;
    readonly mothballing: {
      /** Idle years in a row after which a group is mothballed. */
      readonly afterIdleYears: number;
      /** Years mothballed after which it closes. */
      readonly closeAfterYears: number;
      /** Share of its fixed opex that it costs meanwhile. */
      readonly fixedOpexShare: number;
    };
    readonly greenfield: {
      readonly enabled: boolean;
      /** t/yr of steel of a new site. */
      readonly size: number;
      /** New sites that owners consider in a year, world-wide. */
      readonly perYear: number;
      /** Years over which demand is held against capacity and pipeline. */
      readonly lookAhead: number;
      /** Probability a year that a considered project is announced, and that an announced one is started. */
      readonly announceProbability: number;
      readonly startProbability: number;
      /** Years in a row with a negative value after which a project is dropped. */
      readonly dropAfterYears: number;
    };
    /** Multiplies the exponent of the learning curve of every technology; 0: capex stays what it is. */
    readonly learning: Multiplier;
    readonly expansion: {
      /** t/yr of one package */
      readonly size: number;
      /** Share of the country's dispatchable tonnes that must have run. */
      readonly utilisationGate: number;
    };
  };
  readonly constraints: {
    /** t/yr of new capacity that may be started in a year. */
    readonly buildOut: Multiplier & {
      readonly limits: Readonly<Record<Product, Path>>;
      /** Share of the limit that expansions of existing sites may use; changes of technology and projects of the pipeline may use it all. */
      readonly existingSiteShare: number;
    };
    /**
     * Yearly commitments to a technology that is not at scale in the base year: max(seed t, growth × its capacity). One
     * that is built in some places only is never at scale and grows by `localGrowth`.
     */
    readonly diffusion: Readonly<Record<'growth' | 'localGrowth' | 'seed' | 'atScale', number>>;
    /** Of what announced projects would capture, this share is held back from others. */
    readonly co2Storage: Multiplier & { readonly announcedShare: number };
  };
  /** Thresholds that are watched; crossing one is told, not an error. */
  readonly monitors: readonly Monitor[];
  readonly allocation: {
    /** `home-markets`: freight, tariffs and habit protect a country's own producers; `merit-order`: one world market. */
    readonly rule: 'merit-order' | 'home-markets';
    /** Years until availability reaches the technical maximum. */
    readonly rampYears: number;
    /** Years that a furnace takes from its start, new, changed or called back, to its full availability. */
    readonly startUpYears: number;
    /** USD/t of steel between two countries. */
    readonly freight: number;
    /** USD/t that buyers pay more for steel from home out of habit, for quality and delivery. */
    readonly homePreference: number;
    /** Blocs whose members are at home with each other: no freight, tariff or habit stands between them. */
    readonly commonMarkets: readonly string[];
    /** USD/t of steel on which tariffs are taken. */
    readonly tariffReferencePrice: number;
    /** Highest premium that a country's steel can earn for its quality, USD/t. */
    readonly qualityPremiumCap: number;
  };
}
