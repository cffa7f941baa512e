import type { CommandHandlers, Names } from '../kernel/index.js';
import type { Assumptions } from '../domain/assumptions/assumptions.js';
import type { CommandCatalogue } from '../domain/commands.js';
import type { CostBook } from '../domain/economics/cost-book.js';
import type { EventCatalogue } from '../domain/events.js';
import type { World } from '../domain/world.js';
import type { Commitments } from '../domain/limits.js';
import type { GlobalCostCurve } from '../projections/cost-curve.js';

/** What handlers and processes read; chosen at the composition root. */
export interface Dependencies {
  readonly given: Assumptions;
  readonly book: CostBook;
  readonly world: World;
  readonly curve: GlobalCostCurve;
  readonly commitments: Commitments;
}

export type Handlers = CommandHandlers<CommandCatalogue, EventCatalogue, Dependencies>;
export type Handler<K extends keyof CommandCatalogue> = Handlers[K];

/** The names of all commands and events, once more as values: the kernel checks its routing against them. */
export const COMMAND_NAMES: Names<CommandCatalogue> = {
  StartYear: true,
  OpenMarket: true,
  AllocateProduction: true,
  CloseFurnaceGroup: true,
  RenovateFurnaceGroup: true,
  ExtendCampaign: true,
  ChangeFurnaceGroupTechnology: true,
  ChangeChainTechnology: true,
  SplitFurnaceGroup: true,
  ScheduleClosure: true,
  CompleteTechnologyChange: true,
  AddFurnaceGroup: true,
  ExpandPlant: true,
  MothballFurnaceGroup: true,
  RestartFurnaceGroup: true,
  ConsiderProject: true,
  AnnounceProject: true,
  StartConstruction: true,
  DropProject: true,
  ReviewProjects: true,
  CommissionFurnaceGroup: true,
  RecordDecisions: true,
  CloseYear: true,
};
export const EVENT_NAMES: Names<EventCatalogue> = {
  'year.started': true,
  'market.opened': true,
  'market.cleared': true,
  'accounts.settled': true,
  'decisions.recorded': true,
  'dividends.paid': true,
  'year.closed': true,
  'monitor.threshold.crossed': true,
  'plant.founded': true,
  'project.considered': true,
  'project.announced': true,
  'project.started': true,
  'project.dropped': true,
  'projects.reviewed': true,
  'furnace-group.closed': true,
  'furnace-group.mothballed': true,
  'furnace-group.restarted': true,
  'furnace-group.renovated': true,
  'furnace-group.campaign-extended': true,
  'furnace-group.tech-change-scheduled': true,
  'furnace-group.tech-changed': true,
  'furnace-group.split': true,
  'furnace-group.closure-scheduled': true,
  'furnace-group.added': true,
  'furnace-group.commissioned': true,
};
