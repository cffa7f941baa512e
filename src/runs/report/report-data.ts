/**
 * What a report shows, small enough to travel inside the page. Nothing here is imported from elsewhere: the browser's code
 * reads these types as well. Series have one value for each of the run's years. Mt are megatonnes, kt kilotonnes; money
 * is USD of 2020.
 */
export interface ReportData {
  /** Version of the program that wrote the page. */
  readonly version: string;
  readonly runs: readonly ReportedRun[];
}

export const PRODUCTS = ['iron', 'steel'] as const;
export type Product = (typeof PRODUCTS)[number];
export type ByProduct<T> = Readonly<Record<Product, T>>;

export interface NamedSeries {
  readonly name: string;
  readonly values: readonly number[];
}

export interface TechnologySeries {
  /** Code of the technology, as in the tables. */
  readonly name: string;
  readonly title: string;
  readonly product: Product;
  /** Mt */
  readonly production: readonly number[];
  /** Mt CO2 */
  readonly scope1: readonly number[];
  readonly scope2: readonly number[];
}

export interface MarketSeries {
  /** USD/t */
  readonly price: readonly number[];
  /** Mt; of iron the iron used */
  readonly demand: readonly number[];
  /** Mt */
  readonly production: readonly number[];
}

/** Capacity that changes from one technology to another over the whole run, Mt/yr; null is outside of the industry. */
export interface Transition {
  readonly product: Product;
  readonly from: string | null;
  readonly to: string | null;
  readonly capacity: number;
}

/** Billions of USD a year. Investment counts in the year in which it is decided. */
export interface Money {
  readonly built: readonly number[];
  readonly switched: readonly number[];
  readonly renovated: readonly number[];
  readonly carbon: readonly number[];
}

export const STATUSES = ['operating', 'construction', 'mothballed', 'closed'] as const;
export type ShownStatus = (typeof STATUSES)[number];

/**
 * What stands at a plant from a year on, until the next such list: the position of the year, then three numbers for
 * everything there: position of the technology, position of the status, capacity in kt/yr.
 */
export type PlantState = readonly number[];

export interface ReportedPlant {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  /** ISO 3166-1 alpha-3 */
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly states: readonly PlantState[];
  /** kt of crude steel, of iron, and kt CO2 of scope 1, by year */
  readonly steel: readonly number[];
  readonly iron: readonly number[];
  readonly scope1: readonly number[];
}

/** A plant whose emissions changed much from the first year to the last. kt CO2, kt of steel and iron. */
export interface Mover {
  /** Position among the plants. */
  readonly plant: number;
  readonly change: number;
}

/** One decision: plant, year, furnace group, action, technology before and chosen, NPV in millions of USD, USD/t of steel, reason. */
export type DecisionRow = readonly [
  plant: number,
  year: number,
  group: string,
  action: string,
  from: string,
  to: string,
  npv: number | null,
  price: number | null,
  reason: string,
];

export interface ReportedSource {
  readonly table: string;
  readonly figures: string;
  readonly source: string;
  readonly licence: string;
  readonly derivation: string;
  readonly assumption: boolean;
  readonly range: string;
}

/** Something that has to add up, and by how much it does not in the worst year, as a share of the whole. */
export interface Check {
  readonly name: string;
  readonly about: string;
  readonly deviation: number;
  readonly year: number;
  readonly holds: boolean;
}

export interface CalibrationRow {
  readonly section: string;
  readonly name: string;
  readonly kind: string;
  readonly unit: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: string;
}

/** The base year beside statistics, or why it is not judged. */
export type ReportedCalibration = { readonly rows: readonly CalibrationRow[] } | { readonly notJudgedBecause: string };

/** Corners of the curve of a year, x in Mt/yr and y in USD/t by turns. */
export interface ReportedCurve {
  readonly corners: readonly number[];
}

export interface ReportedRun {
  /** What the run is called in this report. */
  readonly label: string;
  readonly run: string;
  readonly scenario: string;
  readonly description: string;
  readonly seed: number;
  readonly model: string;
  readonly years: readonly number[];
  /** Mt of crude steel */
  readonly routes: readonly NamedSeries[];
  /** Mt, Mt CO2, Mt/yr of capacity */
  readonly totals: {
    readonly steel: readonly number[];
    readonly scope1: readonly number[];
    readonly scope2: readonly number[];
    readonly hydrogenIron: readonly number[];
  };
  readonly markets: ByProduct<MarketSeries>;
  readonly technologies: readonly TechnologySeries[];
  readonly curves: ByProduct<readonly ReportedCurve[]>;
  /** Mt/yr of capacity that opened as new and that closed */
  readonly opened: ByProduct<readonly number[]>;
  readonly closed: ByProduct<readonly number[]>;
  readonly transitions: readonly Transition[];
  readonly money: Money;
  readonly plants: readonly ReportedPlant[];
  readonly movers: readonly Mover[];
  readonly decisions: readonly DecisionRow[];
  /** Meaning of the reasons' codes. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly countries: Readonly<Record<string, string>>;
  /** Settings of the scenario by dotted path, as JSON. */
  readonly settings: Readonly<Record<string, string>>;
  readonly sources: readonly ReportedSource[];
  readonly checks: readonly Check[];
  readonly calibration: ReportedCalibration;
}
