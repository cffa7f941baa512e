import { keyedDraws } from '../../src/adapters/random/keyed-draws.js';
import type { CommandCatalogue } from '../../src/domain/commands.js';
import type { Dataset } from '../../src/domain/dataset.js';
import type { EventCatalogue } from '../../src/domain/events.js';
import { worldReducers } from '../../src/domain/reducers/index.js';
import type { Scenario } from '../../src/domain/scenario.js';
import type { World } from '../../src/domain/world.js';
import { agentBased } from '../../src/economy/agent-based/model.js';
import type { EconomicModel } from '../../src/economy/model.js';
import { handlers, processes } from '../../src/handlers/routing.js';
import { COMMAND_NAMES, EVENT_NAMES, type Dependencies, type Handlers } from '../../src/handlers/types.js';
import { createKernel, type Kernel, type Projection, type Reducer } from '../../src/kernel/index.js';
import { CommitmentCounter } from '../../src/projections/commitments.js';
import { ConservationWatch } from '../../src/projections/conservation.js';
import { CostCurve } from '../../src/projections/cost-curve.js';
import { LimitWatch } from '../../src/projections/limit-watch.js';
import { baseline, founded, tinyWorld, type Founded } from '../domain/given-worlds.js';

export type WorldReducer = Reducer<EventCatalogue>;
export type WorldProjection = Projection<EventCatalogue, unknown>;

/** Where a test may stand between the kernel and what it runs. */
export interface Wrapping {
  readonly reducer?: (reducer: WorldReducer) => WorldReducer;
  readonly projection?: (projection: WorldProjection) => WorldProjection;
  readonly handlers?: (handlers: Handlers) => Handlers;
  /** Changes the founded world before anything has read it. */
  readonly prepare?: (world: World) => undefined;
  /** Projections of the test's own, after all others. */
  readonly watching?: (parts: Parts) => readonly WorldProjection[];
}

interface Parts extends Founded {
  readonly curve: CostCurve;
  readonly commitments: CommitmentCounter;
}

export interface Assembled extends Parts {
  readonly conservation: ConservationWatch;
  readonly limits: LimitWatch;
  readonly kernel: Kernel<CommandCatalogue, EventCatalogue>;
  /** What a log is folded with: the reducers of the world and the memories of the processes. */
  readonly reducers: readonly WorldReducer[];
  readonly model: EconomicModel;
}

/** A kernel over a founded world with the program's own reducers, read models, handlers and processes, as a run has it. */
export const assembled = (
  wrapping: Wrapping = {},
  dataset: Dataset = tinyWorld(),
  scenario: Scenario = baseline(),
  freeze = true,
): Assembled => {
  const draws = keyedDraws(scenario.seed);
  const { given, experience, book, world } = founded(dataset, scenario, draws);
  wrapping.prepare?.(world);
  const curve = new CostCurve(given, book, world);
  const commitments = new CommitmentCounter(world, book);
  const conservation = new ConservationWatch(world, curve);
  const limits = new LimitWatch(given, book, world);
  const deps: Dependencies = { given, book, world, curve, commitments };
  const parts: Parts = { given, experience, book, world, curve, commitments };
  const running = processes(world, given);
  const reducers = [...worldReducers(world), ...running.map((process) => process.memory)];
  const kernel = createKernel<CommandCatalogue, EventCatalogue, Dependencies>({
    commands: COMMAND_NAMES,
    events: EVENT_NAMES,
    handlers: wrapping.handlers?.(handlers) ?? handlers,
    reducers: reducers.map((each) => wrapping.reducer?.(each) ?? each),
    projections: [
      ...[experience, curve, commitments, conservation, limits].map(
        (each: WorldProjection) => wrapping.projection?.(each) ?? each,
      ),
      ...(wrapping.watching?.(parts) ?? []),
    ],
    subscriptions: running.map((process) => process.subscription),
    deps,
    freeze,
  });
  return {
    ...parts,
    conservation,
    limits,
    kernel,
    reducers,
    model: agentBased({ given, book, world, curve, commitments, draws }),
  };
};
