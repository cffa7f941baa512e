import type { Send as KernelSend } from '../kernel/index.js';
import type { Assumptions } from '../domain/assumptions/assumptions.js';
import type { CommandCatalogue } from '../domain/commands.js';
import type { Draws } from '../domain/draws.js';
import type { CostBook } from '../domain/economics/cost-book.js';
import type { World } from '../domain/world.js';
import type { Commitments } from '../domain/limits.js';
import type { GlobalCostCurve } from '../projections/cost-curve.js';

/** Sends a command over the bus. */
export type Send = KernelSend<CommandCatalogue>;

/** What an economic model reads. It changes nothing itself: it sends commands. */
export interface ModelInputs {
  readonly given: Assumptions;
  readonly book: CostBook;
  readonly world: World;
  readonly curve: GlobalCostCurve;
  readonly commitments: Commitments;
  readonly draws: Draws;
}

/** How the agents of a year decide, once production is allocated and settled. */
export interface EconomicModel {
  readonly name: string;
  decide(send: Send): undefined;
}
