import type { FurnaceGroupId, PlantId, TechnologyCode } from './names.js';

export type Action = 'keep' | 'renovate' | 'switch' | 'close' | 'expand' | 'build' | 'mothball' | 'restart';

/**
 * Why a group did what it did, in the order of the rules of model §7, then the growth of §8. Codes that stop a group
 * before any option is valued, or a project before it is started, stand among the gates of `decisions.recorded`; the
 * others stand in `decisions.csv`.
 */
export const REASONS = {
  'retirement-awaited': 'marked for retirement; waits for its replacement or the end of its campaign',
  'switch-pending': 'has already paid for another technology',
  'outside-window': 'its campaign ends too far ahead to decide now',
  'losses-exceed-capex': 'has lost more than a new furnace costs',
  'retirement-due': 'marked for retirement and due',
  replaced: 'marked for retirement and replaced at its plant',
  'steel-shop-of-chain': 'its iron decides; its own campaign runs on',
  'no-option-pays': 'no option has a positive net present value',
  'incumbent-best': 'keeping the furnace is worth most',
  'equity-short': 'the owner cannot pay the equity',
  'not-accepted': 'the owners did not accept the investment',
  'capture-stays': 'a furnace with carbon capture does not switch',
  'build-out-limit': 'the year has no room for more construction of this product',
  'diffusion-limit': 'the technology cannot grow faster yet',
  accepted: 'the best case was accepted',
  'chain-replaced': 'closes when what replaces its chain is ready',
  'campaign-renewed': 'the campaign had expired and the furnace pays',
  'grace-year': 'the campaign had expired; the case is good but the equity is short',
  'campaign-expired': 'the campaign had expired and the furnace does not pay',
  'idle-too-long': 'hardly ran for so long that it was mothballed',
  'price-covers-cost': 'mothballed; the local price exceeds its dispatch cost again',
  'mothballed-waiting': 'mothballed; the local price does not cover its dispatch cost',
  'mothballed-too-long': 'mothballed for so long that it was closed',
  'project-started': 'a project of the pipeline pays, was permitted and paid for: construction starts',
  'project-loses': 'a project of the pipeline has no positive net present value this year',
  'project-waits': 'a project of the pipeline pays, but was not taken further this year',
  'planned-later': 'an announced project is planned for a later year',
  'not-permitted': 'a technology of the project is banned or not available now',
  'storage-limit': 'the country has no room for the CO2 that would be captured',
  'plant-expanded': 'the owner added capacity',
} as const;
export type Reason = keyof typeof REASONS;

/** One decision of a year. NPV and COSA in USD; prices in USD/t of the current year, on the curve as the plant found it. */
export interface Decision {
  readonly order: number;
  readonly plantId: PlantId;
  readonly furnaceGroupId: FurnaceGroupId | '';
  readonly action: Action;
  readonly fromTechnology: TechnologyCode | '';
  readonly toTechnology: TechnologyCode | '';
  readonly npv: number | null;
  readonly cosa: number | null;
  readonly steelPrice: number;
  readonly ironPrice: number;
  readonly worldSteelPrice: number;
  readonly reason: Reason;
}

/** The decisions of a year as parallel arrays, in the order in which they were taken. */
export type DecisionColumns = { readonly [K in keyof Decision]: readonly Decision[K][] };

/** Turns decisions into parallel arrays. */
export const decisionColumns = (decisions: readonly Decision[]): DecisionColumns => ({
  order: decisions.map((d) => d.order),
  plantId: decisions.map((d) => d.plantId),
  furnaceGroupId: decisions.map((d) => d.furnaceGroupId),
  action: decisions.map((d) => d.action),
  fromTechnology: decisions.map((d) => d.fromTechnology),
  toTechnology: decisions.map((d) => d.toTechnology),
  npv: decisions.map((d) => d.npv),
  cosa: decisions.map((d) => d.cosa),
  steelPrice: decisions.map((d) => d.steelPrice),
  ironPrice: decisions.map((d) => d.ironPrice),
  worldSteelPrice: decisions.map((d) => d.worldSteelPrice),
  reason: decisions.map((d) => d.reason),
});
