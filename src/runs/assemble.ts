import { createKernel } from '../kernel/index.js';
import type { Codecs, Kernel, Names, OutboxConfig, Probe, Projection, Recorded, Reducer } from '../kernel/index.js';
import type { Assumptions } from '../domain/assumptions/assumptions.js';
import type { CommandCatalogue } from '../domain/commands.js';
import type { Draws } from '../domain/draws.js';
import type { EventCatalogue } from '../domain/events.js';
import { foundWorld, type FoundingReport } from '../domain/founding/found-world.js';
import { worldReducers } from '../domain/reducers/index.js';
import type { World } from '../domain/world.js';
import type { DeliberationListener } from '../economy/agent-based/deliberation.js';
import { agentBased } from '../economy/agent-based/model.js';
import type { EconomicModel } from '../economy/model.js';
import { handlers, processes } from '../handlers/routing.js';
import { COMMAND_NAMES, EVENT_NAMES, type Dependencies } from '../handlers/types.js';
import { CommitmentCounter } from '../projections/commitments.js';
import { ConservationWatch } from '../projections/conservation.js';
import type { Experience } from '../projections/experience.js';
import { CostCurve } from '../projections/cost-curve.js';
import { LimitWatch } from '../projections/limit-watch.js';
import { Regime, type Grounds } from '../projections/regime.js';
import { YearlyRecords } from '../projections/yearly-records.js';
import type { Consumer } from './consumer.js';

/** A world with its kernel, ready for its first year. */
export interface Assembly {
  /** What holds in the year that the run is in. */
  readonly given: Assumptions;
  readonly world: World;
  readonly founding: FoundingReport;
  /** Folds before the read models that ask for capex, also when a log is replayed. */
  readonly experience: Experience;
  readonly curve: CostCurve;
  readonly records: YearlyRecords;
  /** The world and the memory of processes: what a log changes when it is folded. */
  readonly reducers: readonly Reducer<EventCatalogue>[];
  /** The read models, in the order in which they fold. */
  readonly projections: readonly Projection<EventCatalogue, unknown>[];
  readonly kernel: Kernel<CommandCatalogue, EventCatalogue>;
  readonly model: EconomicModel;
}

/** What a run is made from. */
export interface RunInputs extends Grounds {
  readonly draws: Draws;
}

/** Who stands around the kernel. None of it has a say in the results. */
export interface KernelSurroundings {
  /** Told of events after the processes, in this order. */
  readonly consumers?: readonly Consumer[];
  readonly probe?: Probe | undefined;
  readonly outbox?: OutboxConfig<EventCatalogue>;
  /** Records that the run goes on from: the kernel numbers on, the world has to be brought there by folding them. */
  readonly history?: Iterable<Recorded<EventCatalogue>>;
  /** Say which version of its event a record has; 1 otherwise. */
  readonly codecs?: Codecs<EventCatalogue>;
  /** Told how every furnace group came to what it did. */
  readonly listener?: DeliberationListener;
}

const commands: Names<CommandCatalogue> = COMMAND_NAMES;

/** Founds the world and connects reducers, read models, handlers and processes. */
export const assemble = (
  { draws, ...grounds }: RunInputs,
  { consumers = [], probe, outbox, history, codecs, listener }: KernelSurroundings = {},
): Assembly => {
  const regime = new Regime(grounds);
  const { given, book, experience } = regime;
  const { world, report } = foundWorld(given, book, draws);
  const curve = new CostCurve(given, book, world);
  const commitments = new CommitmentCounter(world, book);
  const records = new YearlyRecords(world, curve, book);
  const deps: Dependencies = { given, book, world, curve, commitments };
  const running = processes(world, given);
  const reducers = [...worldReducers(world), ...running.map((process) => process.memory)];
  const projections = [
    regime,
    experience,
    curve,
    commitments,
    new ConservationWatch(world, curve),
    new LimitWatch(given, book, world),
    records,
  ];
  const kernel = createKernel<CommandCatalogue, EventCatalogue, Dependencies>({
    commands,
    events: EVENT_NAMES,
    handlers,
    reducers,
    projections,
    subscriptions: [...running.map((process) => process.subscription), ...consumers],
    deps,
    ...(probe !== undefined && { probe }),
    ...(outbox !== undefined && { outbox }),
    ...(history !== undefined && { history }),
    ...(codecs !== undefined && { codecs }),
  });
  return {
    given,
    world,
    founding: report,
    experience,
    curve,
    records,
    reducers,
    projections,
    kernel,
    model: agentBased({ given, book, world, curve, commitments, draws }, listener),
  };
};
