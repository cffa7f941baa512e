import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { readDataset } from '../../src/adapters/datasets/read-dataset.js';
import { SHIPPED_DATA, SHIPPED_SCENARIOS } from '../../src/adapters/installation.js';
import { keyedDraws } from '../../src/adapters/random/keyed-draws.js';
import { loadScenario } from '../../src/adapters/scenarios/load-scenario.js';
import type { Dataset } from '../../src/domain/dataset.js';
import type { Scenario } from '../../src/domain/scenario.js';
import { assemble } from '../../src/runs/assemble.js';
import { simulateYears } from '../../src/runs/simulate-years.js';
import { doubledDataset, doubledScenario, undoubled } from './doubled-money.js';
import { FORGETFUL, TINY_DATA, TINY_SCENARIO } from './tiny-world.js';

/** What a run leaves behind: its log with every decision, its yearly records and what owners have at the end. */
const leftBy = async (dataset: Dataset, scenario: Scenario) => {
  const { kernel, records, world, ...assembly } = assemble({ dataset, scenario, draws: keyedDraws(scenario.seed) });
  await simulateYears({ kernel, records, world, ...assembly }, { keeper: FORGETFUL });
  const treasuries = [...world.plantGroups.values()].map(({ treasury }) => treasury);
  return { log: [...kernel.log.read()], records: records.view(), treasuries };
};

const kindsIn = ({ log }: Awaited<ReturnType<typeof leftBy>>): ReadonlySet<string> =>
  new Set(log.map(({ event }) => event.type));

const scenarioOf = (name: string, dataset: Dataset, set: readonly string[]): Scenario =>
  loadScenario(name, {
    scenariosDir: SHIPPED_SCENARIOS,
    set,
    technologies: dataset.technologies.map(({ technology }) => technology),
  }).scenario;

/** Money from the state of every kind, so that amounts and shares of all of them are doubled or not as they should be. */
const SUBSIDIES = [
  '{ on: capex, technologies: [EAF], countries: world, from: 2026, until: 2035, amount: 40 }',
  '{ on: capex, technologies: [DRI-H2], countries: world, from: 2025, share: 0.3 }',
  '{ on: opex, technologies: [DRI-gas], countries: world, from: 2027, until: 2033, amount: 12 }',
  '{ on: debtRate, technologies: all, countries: world, from: 2030, amount: 1 }',
  '{ on: carrier, carrier: electricity, technologies: all, countries: world, from: 2028, amount: 5 }',
].join(', ');

const MONITOR = 'monitors=[{ name: dear-steel, metric: steelPrice, above: 450 }]';

const circumstances = fc.record({
  seed: fc.integer({ min: 1, max: 1e6 }),
  choice: fc.constantFrom('deterministic', 'probabilistic'),
  rule: fc.constantFrom('home-markets', 'merit-order'),
  foresight: fc.constantFrom('announced', 'myopic'),
  hydrogen: fc.constantFrom('electrolysis', 'given'),
  demand: fc.constantFrom(0.9, 1.1, 1.3),
  treasury: fc.constantFrom(1, 8),
});

const settings = (given: typeof circumstances extends fc.Arbitrary<infer T> ? T : never): readonly string[] => [
  `seed=${given.seed}`,
  `agents.choice=${given.choice}`,
  `agents.foresight=${given.foresight}`,
  `agents.openingTreasury.multiplier=${given.treasury}`,
  `allocation.rule=${given.rule}`,
  `markets.demand.multiplier=${given.demand}`,
  `markets.hydrogen.source=${given.hydrogen}`,
];

test.prop([circumstances], { seed: 20250306, numRuns: 8 })(
  'twice the money in every figure of the tiny world and its scenario doubles all money to the last bit and changes nothing else',
  async (given) => {
    const dataset = readDataset(TINY_DATA);
    const set = [...settings(given), `policies.subsidies=[${SUBSIDIES}]`, MONITOR, 'years.end=2040'];
    const scenario = scenarioOf(TINY_SCENARIO, dataset, set);
    const plain = await leftBy(dataset, scenario);
    expect(undoubled(plain, await leftBy(doubledDataset(dataset), doubledScenario(scenario)))).toEqual([]);
    expect(kindsIn(plain)).toContain('furnace-group.renovated');
  },
  60_000,
);

test.each(['deterministic', 'probabilistic'])(
  'so it does on the shipped data of two countries, when choice is %s',
  async (choice) => {
    const dataset = readDataset(SHIPPED_DATA);
    // The monitors of the shipped scenario are for emissions; one on prices takes their place.
    const set = [
      'countries=[DEU,USA]',
      'markets.demand.multiplier=0.85',
      `agents.choice=${choice}`,
      MONITOR,
      'years.end=2032',
    ];
    const scenario = scenarioOf('net-zero', dataset, set);
    const plain = await leftBy(dataset, scenario);
    expect(undoubled(plain, await leftBy(doubledDataset(dataset), doubledScenario(scenario)))).toEqual([]);
    expect(kindsIn(plain)).toContain('furnace-group.tech-change-scheduled');
  },
  60_000,
);
