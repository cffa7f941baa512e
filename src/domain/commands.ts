import type { DecisionColumns } from './decisions.js';
import type { CountryCode, FurnaceGroupId, PlantGroupId, PlantId, ProjectId, TechnologyCode } from './names.js';
import type { DropReason } from './project.js';

/** Why a group closes. */
export type ClosureReason =
  'losses-exceed-capex' | 'campaign-expired' | 'replaced' | 'retirement-due' | 'chain-replaced' | 'mothballed-too-long';

/** What becomes of a group, or of a part of one, t/yr, when its chain changes; it closes where no technology is named. */
export interface ChainSide {
  readonly furnaceGroupId: FurnaceGroupId;
  readonly capacity: number;
  readonly technology: TechnologyCode | null;
}

/**
 * Every command of the program: an intention as plain data. Handlers check it against the state of the world, raise
 * events, and answer with `result`. Years are calendar years, capacity is t/yr.
 */
export interface CommandCatalogue {
  /** Opens a year: what is due in it is commissioned and switched. */
  StartYear: { data: { readonly year: number }; result: undefined };
  /** Solves the markets of the year and of the horizon as they are seen from now. */
  OpenMarket: { data: object; result: undefined };
  /** Dispatches the year's production and books its money and emissions. */
  AllocateProduction: { data: object; result: undefined };
  CloseFurnaceGroup: {
    data: { readonly furnaceGroupId: FurnaceGroupId; readonly reason: ClosureReason };
    result: undefined;
  };
  /** Relines a group whose campaign has expired; equity leaves the owner's treasury. */
  RenovateFurnaceGroup: { data: { readonly furnaceGroupId: FurnaceGroupId }; result: undefined };
  /** Lets an expired group run one more year for want of equity. */
  ExtendCampaign: { data: { readonly furnaceGroupId: FurnaceGroupId }; result: undefined };
  /**
   * Pays for another technology; the present furnace produces until it is due: after its construction, or in a later
   * year that `due` asks for. Answers with the year.
   */
  ChangeFurnaceGroupTechnology: {
    data: { readonly furnaceGroupId: FurnaceGroupId; readonly technology: TechnologyCode; readonly due?: number };
    result: { readonly due: number };
  };
  /**
   * Changes several groups of a chain as a whole or not at all, all in the year in which the slowest of them is ready.
   * Of a group with more capacity than its side says, that part alone. Answers with the groups that change.
   */
  ChangeChainTechnology: {
    data: { readonly sides: readonly ChainSide[] };
    result: { readonly due: number; readonly furnaceGroupIds: readonly FurnaceGroupId[] };
  };
  /** Divides a group in two. Answers with the new one, which has `capacity`. */
  SplitFurnaceGroup: {
    data: { readonly furnaceGroupId: FurnaceGroupId; readonly capacity: number };
    result: { readonly furnaceGroupId: FurnaceGroupId };
  };
  /** Lets a group run to the end of a year and closes it then. */
  ScheduleClosure: {
    data: { readonly furnaceGroupId: FurnaceGroupId; readonly lastYear: number };
    result: undefined;
  };
  /** Carries out a change that is due. */
  CompleteTechnologyChange: { data: { readonly furnaceGroupId: FurnaceGroupId }; result: undefined };
  /** Starts the construction of a group at a plant. Answers with its id. */
  AddFurnaceGroup: {
    data: { readonly plantId: PlantId; readonly technology: TechnologyCode; readonly capacity: number };
    result: { readonly furnaceGroupId: FurnaceGroupId };
  };
  /** Starts several groups at one plant as a whole or not at all, such as a shaft and its steel shop. */
  ExpandPlant: {
    data: {
      readonly plantId: PlantId;
      readonly units: readonly { readonly technology: TechnologyCode; readonly capacity: number }[];
    };
    result: { readonly furnaceGroupIds: readonly FurnaceGroupId[] };
  };
  /** Takes a group that has stood idle off the market; it keeps its debt and a part of its fixed cost. */
  MothballFurnaceGroup: { data: { readonly furnaceGroupId: FurnaceGroupId }; result: undefined };
  /** Brings a mothballed group back: it can be dispatched from the next year on. */
  RestartFurnaceGroup: { data: { readonly furnaceGroupId: FurnaceGroupId }; result: undefined };
  /** An owner takes a new site into its pipeline. Answers with the project. */
  ConsiderProject: {
    data: {
      readonly plantId: PlantId;
      readonly plantGroupId: PlantGroupId;
      readonly country: CountryCode;
      readonly units: readonly { readonly technology: TechnologyCode; readonly capacity: number }[];
    };
    result: { readonly projectId: ProjectId };
  };
  /** Makes a project public: CO2 storage is held back for a part of what it would capture. */
  AnnounceProject: { data: { readonly projectId: ProjectId }; result: undefined };
  /** Pays the equity and starts all units of a project, founding the plant where there is none. */
  StartConstruction: {
    data: { readonly projectId: ProjectId };
    result: { readonly furnaceGroupIds: readonly FurnaceGroupId[] };
  };
  DropProject: { data: { readonly projectId: ProjectId; readonly reason: DropReason }; result: undefined };
  /** Writes down what every project of the pipeline was worth in the year, USD. */
  ReviewProjects: {
    data: { readonly projectId: readonly ProjectId[]; readonly npv: readonly number[] };
    result: undefined;
  };
  CommissionFurnaceGroup: { data: { readonly furnaceGroupId: FurnaceGroupId }; result: undefined };
  /** Writes down what every group that came to a decision weighed and chose. */
  RecordDecisions: {
    data: { readonly columns: DecisionColumns; readonly gates: readonly string[] };
    result: undefined;
  };
  /** Closes the year: pays out, and brings the records up to date. */
  CloseYear: { data: object; result: undefined };
}
