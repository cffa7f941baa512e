import { readDataset } from '../../src/adapters/datasets/read-dataset.js';
import { EVENT_CODECS } from '../../src/adapters/event-codecs/index.js';
import { keyedDraws } from '../../src/adapters/random/keyed-draws.js';
import { loadScenario } from '../../src/adapters/scenarios/load-scenario.js';
import type { EventCatalogue } from '../../src/domain/events.js';
import { isOperating } from '../../src/domain/furnace-group.js';
import type { FurnaceGroupId, PlantId, TechnologyCode } from '../../src/domain/names.js';
import { networkOf } from '../../src/domain/world.js';
import { simulateYear } from '../../src/economy/simulation.js';
import type { Send } from '../../src/economy/model.js';
import { year as calendarYear } from '../../src/kernel/index.js';
import { assemble } from '../../src/runs/assemble.js';

/** What one year of a run comes to; t, USD/t and tCO2. */
export interface WorldYear {
  readonly year: number;
  readonly cleared: EventCatalogue['market.cleared'];
  /** Crude steel by technology. */
  readonly steelBy: ReadonlyMap<string, number>;
  readonly scope1: number;
  /** Costs of the steps on the steel curve when the market cleared. */
  readonly stepCosts: ReadonlySet<number>;
  /** Profit of the two sides of each hot-metal network that poured and blew, USD: iron, then steel. */
  readonly sites: ReadonlyMap<PlantId, readonly [number, number]>;
  /** Capacity that closed for good in the year, iron and steel together, t/yr. */
  readonly closed: number;
  /** World steel price that each decision saw, in the order of the decisions. */
  readonly seenPrices: readonly number[];
}

export interface WorldRun {
  readonly years: readonly WorldYear[];
  /** Operating capacity by technology when the last year has closed, t/yr. */
  readonly capacity: ReadonlyMap<string, number>;
  /** Of the log when the last year has closed. */
  readonly digest: string;
}

const add = (map: Map<string, number>, key: string, tonnes: number): undefined => {
  map.set(key, (map.get(key) ?? 0) + tonnes);
};

/** Runs a shipped scenario on the shipped dataset, from the first year to the last. */
export const runWorld = async (name: string, ...set: readonly string[]): Promise<WorldRun> => {
  const { scenario } = loadScenario(name, { scenariosDir: 'scenarios', set });
  const inputs = { dataset: readDataset('data'), scenario, draws: keyedDraws(scenario.seed) };
  const run = assemble(inputs, { codecs: EVENT_CODECS });
  const years: WorldYear[] = [];
  for (let year = scenario.years.start; year <= scenario.years.end; year += 1) {
    let stepCosts: ReadonlySet<number> = new Set();
    const technologies = new Map<FurnaceGroupId, TechnologyCode>();
    const send: Send = (command) => {
      const result = run.kernel.send(command);
      if (command.type === 'AllocateProduction') {
        stepCosts = new Set([...run.curve.current().steel.steps()].map(({ cost }) => cost));
        for (const group of run.world.furnaceGroups.values()) technologies.set(group.id, group.technology);
      }
      return result;
    };
    run.kernel.beginYear(calendarYear(year));
    simulateYear(send, run.model, year);
    await run.kernel.endYear();
    const of = { from: calendarYear(year), until: calendarYear(year) };
    const [cleared] = [...run.kernel.log.read({ type: 'market.cleared', ...of })];
    const [settled] = [...run.kernel.log.read({ type: 'accounts.settled', ...of })];
    const [decided] = [...run.kernel.log.read({ type: 'decisions.recorded', ...of })];
    if (cleared === undefined || settled === undefined) throw new Error(`no market in ${year}`);
    const { columns } = settled.event;
    const steelBy = new Map<string, number>();
    columns.furnaceGroupId.forEach((id, i) => {
      const technology = technologies.get(id) ?? ('' as TechnologyCode);
      if (run.given.technology(technology).product === 'steel') add(steelBy, technology, columns.production[i] ?? 0);
    });
    const sites = new Map<PlantId, [number, number]>();
    const running = new Map<PlantId, Set<string>>();
    columns.furnaceGroupId.forEach((id, i) => {
      const group = run.world.furnaceGroups.get(id);
      const { kind } = run.given.technology(technologies.get(id) ?? ('' as TechnologyCode));
      if (group === undefined || (columns.production[i] ?? 0) <= 0) return;
      if (kind !== 'hot-metal' && kind !== 'converter') return;
      const network = networkOf(run.world, group.plantId);
      const sides = sites.get(network) ?? [0, 0];
      sides[kind === 'converter' ? 1 : 0] += columns.profit[i] ?? 0;
      sites.set(network, sides);
      running.set(network, (running.get(network) ?? new Set()).add(kind));
    });
    for (const [network, kinds] of running) if (kinds.size < 2) sites.delete(network);
    let closed = 0;
    for (const { event } of run.kernel.log.read({ type: 'furnace-group.closed', ...of }))
      closed += run.world.furnaceGroups.get(event.furnaceGroupId)?.capacity ?? 0;
    const scope1 = columns.scope1.reduce((sum, tonnes) => sum + tonnes, 0);
    const seenPrices = decided?.event.columns.worldSteelPrice ?? [];
    years.push({ year, cleared: cleared.event, steelBy, scope1, stepCosts, sites, closed, seenPrices });
  }
  const capacity = new Map<string, number>();
  for (const group of run.world.furnaceGroups.values())
    if (isOperating(group)) add(capacity, group.technology, group.capacity);
  return { years, capacity, digest: run.kernel.log.digest() };
};
