import type { Assumptions } from '../domain/assumptions/assumptions.js';
import type { World } from '../domain/world.js';
import { construction } from '../processes/construction.js';
import { monitors } from '../processes/monitors.js';
import type { Process } from '../processes/process.js';
import { scheduledClosures } from '../processes/scheduled-closures.js';
import { technologyChanges } from '../processes/technology-changes.js';
import { addFurnaceGroup } from './add-furnace-group.js';
import { allocateProduction } from './allocate-production.js';
import { changeChainTechnology } from './change-chain-technology.js';
import { announceProject } from './announce-project.js';
import { changeFurnaceGroupTechnology } from './change-furnace-group-technology.js';
import { closeFurnaceGroup } from './close-furnace-group.js';
import { closeYear } from './close-year.js';
import { commissionFurnaceGroup } from './commission-furnace-group.js';
import { completeTechnologyChange } from './complete-technology-change.js';
import { considerProject } from './consider-project.js';
import { dropProject } from './drop-project.js';
import { expandPlant } from './expand-plant.js';
import { extendCampaign } from './extend-campaign.js';
import { mothballFurnaceGroup } from './mothball-furnace-group.js';
import { openMarket } from './open-market.js';
import { recordDecisions } from './record-decisions.js';
import { renovateFurnaceGroup } from './renovate-furnace-group.js';
import { scheduleClosure } from './schedule-closure.js';
import { splitFurnaceGroup } from './split-furnace-group.js';
import { restartFurnaceGroup } from './restart-furnace-group.js';
import { reviewProjects } from './review-projects.js';
import { startConstruction } from './start-construction.js';
import { startYear } from './start-year.js';
import type { Dependencies, Handlers } from './types.js';

/** Who handles what: exactly one handler for each command. */
export const handlers: Handlers = {
  StartYear: startYear,
  OpenMarket: openMarket,
  AllocateProduction: allocateProduction,
  CloseFurnaceGroup: closeFurnaceGroup,
  RenovateFurnaceGroup: renovateFurnaceGroup,
  ExtendCampaign: extendCampaign,
  ChangeFurnaceGroupTechnology: changeFurnaceGroupTechnology,
  ChangeChainTechnology: changeChainTechnology,
  SplitFurnaceGroup: splitFurnaceGroup,
  ScheduleClosure: scheduleClosure,
  CompleteTechnologyChange: completeTechnologyChange,
  AddFurnaceGroup: addFurnaceGroup,
  ExpandPlant: expandPlant,
  MothballFurnaceGroup: mothballFurnaceGroup,
  RestartFurnaceGroup: restartFurnaceGroup,
  ConsiderProject: considerProject,
  AnnounceProject: announceProject,
  StartConstruction: startConstruction,
  DropProject: dropProject,
  ReviewProjects: reviewProjects,
  CommissionFurnaceGroup: commissionFurnaceGroup,
  RecordDecisions: recordDecisions,
  CloseYear: closeYear,
};

/**
 * Who listens to what, in the order of delivery; the cost curve and the other read models come before all of them. Each
 * process brings the reducer that keeps its memory.
 */
export const processes = (world: World, given: Pick<Assumptions, 'scenario'>): readonly Process<Dependencies>[] => [
  construction(world), //          year.started → CommissionFurnaceGroup
  technologyChanges(world), //     year.started → CompleteTechnologyChange
  scheduledClosures(world), //     decisions.recorded → CloseFurnaceGroup
  monitors(given), //              year.closed → monitor.threshold.crossed
];
