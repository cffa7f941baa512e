import type { ClosureReason } from './commands.js';
import type { DecisionColumns } from './decisions.js';
import type { Tranche } from './economics/debt.js';
import type { ChargeMix } from './economics/charge.js';
import type { MonitorMetric } from './monitor.js';
import type {
  CountryCode,
  FurnaceGroupId,
  PlantGroupId,
  PlantId,
  Product,
  ProjectId,
  TechnologyCode,
} from './names.js';
import type { AboutProject, DropReason } from './project.js';

/** What every event of one furnace group carries, so that no reader needs the state. */
export interface AboutFurnaceGroup {
  readonly furnaceGroupId: FurnaceGroupId;
  readonly plantId: PlantId;
  readonly plantGroupId: PlantGroupId;
  readonly country: CountryCode;
  readonly product: Product;
  /** t/yr */
  readonly capacity: number;
}

/** An investment: the whole sum, what the owner pays at once, and the debt for the rest. USD. */
export interface Investment {
  readonly cost: number;
  readonly equity: number;
  readonly tranche: Tranche;
}

/** What one product's market settled on. USD/t and t. */
export interface MarketResult {
  readonly price: number;
  readonly demand: number;
  readonly capacity: number;
  readonly production: number;
  readonly marginal: FurnaceGroupId | null;
}

/** The accounts of all groups that could run or were mothballed in a year as parallel arrays, by id. USD and t of the year. */
export interface AccountColumns {
  readonly furnaceGroupId: readonly FurnaceGroupId[];
  readonly production: readonly number[];
  readonly variableCost: readonly number[];
  readonly hotMetalCost: readonly number[];
  readonly carbonCost: readonly number[];
  readonly fixedCost: readonly number[];
  readonly debtService: readonly number[];
  readonly scope1: readonly number[];
  readonly scope2: readonly number[];
  readonly captured: readonly number[];
  readonly profit: readonly number[];
  /** t of each metallic charged per t of product. */
  readonly charge: { readonly [K in keyof ChargeMix]: readonly number[] };
}

/** Steel by country in a year as parallel arrays, by ISO3: t, and USD/t of the local price and of what producers earned. */
export interface CountrySalesColumns {
  readonly country: readonly CountryCode[];
  readonly demand: readonly number[];
  readonly production: readonly number[];
  readonly exports: readonly number[];
  readonly imports: readonly number[];
  readonly price: readonly number[];
  readonly revenue: readonly number[];
  readonly premium: readonly number[];
}

/** Every event of the program: facts, in the past tense, with what readers need. */
export interface EventCatalogue {
  'year.started': { readonly year: number };
  'market.opened': { readonly year: number };
  'market.cleared': {
    readonly year: number;
    readonly steel: MarketResult;
    readonly iron: MarketResult;
    readonly scrap: { readonly price: number; readonly supplied: number; readonly used: number };
    readonly sales: CountrySalesColumns;
  };
  'accounts.settled': { readonly year: number; readonly columns: AccountColumns };
  'decisions.recorded': { readonly year: number; readonly columns: DecisionColumns; readonly gates: readonly string[] };
  /** USD by plant group. */
  'dividends.paid': {
    readonly year: number;
    readonly plantGroupId: readonly PlantGroupId[];
    readonly amount: readonly number[];
  };
  'year.closed': { readonly year: number };
  /** A year's value lies beyond a threshold of the scenario and last year's did not. */
  'monitor.threshold.crossed': {
    readonly year: number;
    readonly monitor: string;
    readonly metric: MonitorMetric;
    readonly value: number;
    readonly threshold: number;
    readonly direction: 'above' | 'below';
  };
  /** A new site, a hot-metal network of its own; degrees. */
  'plant.founded': {
    readonly plantId: PlantId;
    readonly name: string;
    readonly plantGroupId: PlantGroupId;
    readonly country: CountryCode;
    readonly latitude: number;
    readonly longitude: number;
  };
  'project.considered': AboutProject & { readonly year: number };
  'project.announced': AboutProject & { readonly year: number };
  'project.started': AboutProject & {
    readonly year: number;
    readonly furnaceGroupIds: readonly FurnaceGroupId[];
    readonly due: number;
  };
  'project.dropped': AboutProject & {
    readonly year: number;
    readonly from: 'considered' | 'announced';
    readonly reason: DropReason;
  };
  /** USD of net present value by project. */
  'projects.reviewed': {
    readonly year: number;
    readonly projectId: readonly ProjectId[];
    readonly npv: readonly number[];
  };
  'furnace-group.closed': AboutFurnaceGroup & { readonly technology: TechnologyCode; readonly reason: ClosureReason };
  'furnace-group.mothballed': AboutFurnaceGroup & { readonly technology: TechnologyCode; readonly year: number };
  'furnace-group.restarted': AboutFurnaceGroup & { readonly technology: TechnologyCode; readonly year: number };
  'furnace-group.renovated': AboutFurnaceGroup &
    Investment & {
      readonly technology: TechnologyCode;
      readonly campaignEnd: number;
      /** USD of the equity that shareholders put in because the treasury could not pay it; the owner pays the rest. */
      readonly raised: number;
    };
  'furnace-group.campaign-extended': AboutFurnaceGroup & { readonly campaignEnd: number };
  'furnace-group.tech-change-scheduled': AboutFurnaceGroup &
    Investment & { readonly from: TechnologyCode; readonly to: TechnologyCode; readonly due: number };
  'furnace-group.tech-changed': AboutFurnaceGroup & {
    readonly from: TechnologyCode;
    readonly to: TechnologyCode;
    readonly campaignEnd: number;
    readonly availability: number;
  };
  /** A part of a group goes on as a group of its own, with its share of debt, balance and this year's accounts. */
  'furnace-group.split': AboutFurnaceGroup & {
    readonly technology: TechnologyCode;
    readonly partId: FurnaceGroupId;
    /** t/yr; the group keeps the rest of the `capacity` that it had. */
    readonly partCapacity: number;
  };
  /** A group runs until what takes its place is ready. */
  'furnace-group.closure-scheduled': AboutFurnaceGroup & {
    readonly technology: TechnologyCode;
    readonly lastYear: number;
  };
  'furnace-group.added': AboutFurnaceGroup &
    Investment & {
      readonly technology: TechnologyCode;
      readonly due: number;
      readonly campaignEnd: number;
      readonly availability: number;
      /** The project of the pipeline that it belongs to; null for an expansion of an owner's plant. */
      readonly projectId: ProjectId | null;
    };
  'furnace-group.commissioned': AboutFurnaceGroup & {
    readonly technology: TechnologyCode;
    readonly campaignEnd: number;
  };
}
