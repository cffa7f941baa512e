import type { DecisionColumns } from './decisions.js';
import type { CountryCode, FurnaceGroupId, PlantGroupId, PlantId, ProjectId, TechnologyCode } from './names.js';
import type { DropReason } from './project.js';

/** Why a group closes. */
export type ClosureReason =
  'losses-exceed-capex' | 'campaign-expired' | 'replaced' | 'retirement-due' | 'mothballed-too-long';

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
  /** Pays for another technology; the present furnace produces until it is due. Answers with the year. */
  ChangeFurnaceGroupTechnology: {
    data: { readonly furnaceGroupId: FurnaceGroupId; readonly technology: TechnologyCode };
    result: { readonly due: number };
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
