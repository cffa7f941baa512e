import type { Status } from './dataset.js';
import type { Tranche } from './economics/debt.js';
import type { CountryCode, FurnaceGroupId, PlantGroupId, PlantId, Product, TechnologyCode } from './names.js';

/** A change of technology that is paid for; the present furnace produces until it is due. */
export interface PendingSwitch {
  readonly technology: TechnologyCode;
  /** First year of production with the new technology. */
  readonly due: number;
  readonly tranche: Tranche;
}

/**
 * One plant × technology × vintage: the agent that decides. Fields without `readonly` change in reducers and
 * nowhere else. Capacity in t/yr, money in USD of 2020, years are calendar years.
 */
export interface FurnaceGroup {
  readonly id: FurnaceGroupId;
  readonly plantId: PlantId;
  readonly plantGroupId: PlantGroupId;
  readonly country: CountryCode;
  readonly product: Product;
  /** Changes when the group is divided in two. */
  capacity: number;
  technology: TechnologyCode;
  status: Status;
  /** First year of production; for construction and announced groups the planned one. */
  commissionedYear: number;
  /** Last year of the campaign: afterwards the group is relined, changed or closed. */
  campaignEnd: number;
  /** Share of capacity that could be dispatched in the base year; moves to the technical maximum (model: availability). */
  baseAvailability: number;
  /** Year in which it starts, new, changed or called back, so that its output still grows; null when it ran before the start. */
  startsUp: number | null;
  tranches: readonly Tranche[];
  pendingSwitch: PendingSwitch | null;
  /** Last year in which it runs because something that is paid for takes its place; null as long as nothing does. */
  closesAfter: number | null;
  /** Sum of all profits since the start, USD. */
  historicBalance: number;
  /** Production over capacity in the last settled year. */
  utilisation: number;
  production: number;
  /** Settled years in a row in which it hardly ran (model §7, mothballing). */
  idleYears: number;
  /** Year at whose close it was mothballed; null when it is not. Groups that begin mothballed count from the start. */
  mothballedIn: number | null;
  /** Years run past the campaign for want of equity. */
  graceYears: number;
}

/** Load below which a year counts as idle: the marginal group may run for a few days of it. */
export const IDLE_LOAD = 0.05;

/** Statuses in which a group can be dispatched. */
export const isOperating = (group: { readonly status: Status }): boolean =>
  group.status === 'operating' || group.status === 'operating-pre-retirement';

/** Statuses of a furnace that has run: it runs still, or waits mothballed for better times. */
export const hasRun = (group: { readonly status: Status }): boolean =>
  isOperating(group) || group.status === 'mothballed';

/** Years left in the campaign at the close of `year`; zero or less when it has expired. */
export const yearsLeft = (group: FurnaceGroup, year: number): number => group.campaignEnd - year;

/** Technology with which the group produces in `year`, committed switches included. */
export const technologyIn = (group: FurnaceGroup, year: number): TechnologyCode =>
  group.pendingSwitch !== null && group.pendingSwitch.due <= year ? group.pendingSwitch.technology : group.technology;

/** Whether nothing is paid for yet that ends the present furnace. */
export const isFree = (group: Pick<FurnaceGroup, 'pendingSwitch' | 'closesAfter'>): boolean =>
  group.pendingSwitch === null && group.closesAfter === null;

/** Whether a group stands or is paid for: limits count it. */
export const isStanding = (group: FurnaceGroup): boolean =>
  isOperating(group) || group.status === 'construction' || group.status === 'mothballed';

/** The technology that a group will have when all that is paid for is carried out. */
export const committedTechnology = (group: FurnaceGroup): TechnologyCode =>
  group.pendingSwitch?.technology ?? group.technology;
