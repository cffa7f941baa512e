import { describe, expect, test } from 'vitest';
import type { Dataset, TechnologyRow } from '../../src/domain/dataset.js';
import { countryCode, furnaceGroupId, plantGroupId, plantId, projectId } from '../../src/domain/names.js';
import { furnaceGroupIn, plantGroupIn, plantIn, projectIn } from '../../src/domain/world.js';
import { agentBased } from '../../src/economy/agent-based/model.js';
import { demandGaps } from '../../src/economy/agent-based/greenfield.js';
import { simulateYear } from '../../src/economy/simulation.js';
import { year } from '../../src/kernel/index.js';
import { baseline } from '../domain/given-worlds.js';
import { oreSteel, smallWorld, type Furnace } from '../domain/small-world.js';
import { assembled, type Assembled } from '../handlers/assembled.js';

/*
 * Steel from ore at 400 and 500 USD/t meets the demand; the dearer sets the price. `good` makes it at 200 and `bad` at
 * 600, each with a year of construction. Owners of existing sites build nothing: their share of the limit is zero.
 */
const fields: Partial<TechnologyRow> = { capex: 100, lifetime: 40, constructionYears: 1 };
const technologies = [
  oreSteel('cheap', 400, { ...fields, availableFrom: 2100 }),
  oreSteel('dear', 500, { ...fields, availableFrom: 2100 }),
  oreSteel('good', 200, fields),
  oreSteel('bad', 600, fields),
];
const standing: readonly Furnace[] = [
  { id: 'a', technology: 'cheap', capacity: 1000 },
  { id: 'b', technology: 'dear', capacity: 1000 },
];
const announcedAt2028 = (technology: string): Furnace => ({
  id: 'next',
  technology,
  capacity: 100,
  status: 'announced',
  commissioned: 2028,
});
const project = projectId('next-cold-2028');

interface Setting {
  readonly furnaces?: readonly Furnace[];
  readonly demand?: Readonly<Record<number, number>>;
  readonly set?: readonly string[];
  /** USD of each owner at the start; plenty unless given. */
  readonly treasury?: number;
  /** Numbers drawn by purpose and year. */
  readonly draw?: (purpose: string, at: number) => number;
}

/** Runs the years up to one; owners have money. */
const lived = async (setting: Setting, until: number): Promise<Assembled> => {
  const demand: Dataset['demand'] = Object.entries(setting.demand ?? { 2025: 1500 }).map(([at, value]) => ({
    region: 'AAA',
    year: Number(at),
    value,
  }));
  const dataset = smallWorld({
    technologies,
    furnaces: setting.furnaces ?? standing,
    scrap: { AAA: 1e6 },
    countries: [{ name: 'Arcadia', latitude: 37, longitude: 22 }],
    more: { demand },
  });
  const scenario = baseline('constraints.buildOut.existingSiteShare=0', ...(setting.set ?? []));
  const run = assembled({}, dataset, scenario);
  const { given, book, world, curve, commitments } = run;
  for (const owner of world.plantGroups.values()) owner.treasury = setting.treasury ?? 1e9;
  const uniform = (_agent: string, at: number, purpose: string): number => setting.draw?.(purpose, at) ?? 0;
  const model = agentBased({ given, book, world, curve, commitments, draws: { uniform } });
  for (let each = world.year + 1; each <= until; each += 1) {
    run.kernel.beginYear(year(each));
    simulateYear(run.kernel.send, model, each);
    await run.kernel.endYear();
  }
  return run;
};

const told = (run: Assembled): readonly string[] =>
  [...run.kernel.log.read()].flatMap(({ event, year: at }) =>
    event.type.startsWith('project.') || event.type.startsWith('plant.') ? [`${at} ${event.type}`] : [],
  );
const gates = (run: Assembled): readonly string[] =>
  [...run.kernel.log.read({ type: 'decisions.recorded' })].flatMap(({ event }) =>
    event.gates.filter((gate) => gate.startsWith('next-')).map((gate) => `${event.year} ${gate.split('=')[1] ?? ''}`),
  );

describe('a project that the data announce', () => {
  test('starts when it pays and its draw is below 0.4, so that it is not ready before it was planned', async () => {
    // One year of construction after the year of the decision: 2026 for 2028.
    const run = await lived({ furnaces: [...standing, announcedAt2028('good')] }, 2028);
    expect(gates(run)).toEqual(['2025 planned-later']);
    expect(told(run)).toEqual(['2026 project.started']);
    expect(furnaceGroupIn(run.world, furnaceGroupId('next'))).toMatchObject({
      status: 'operating',
      commissionedYear: 2028,
      plantId: 'next',
    });
    expect(plantIn(run.world, plantId('next')).furnaceGroups.map(({ id }) => id)).toEqual(['next']);
    expect(projectIn(run.world, project)).toMatchObject({ stage: 'started', since: 2026 });
  });

  test('waits a year whenever its draw is 0.4 or more', async () => {
    const draw = (purpose: string, at: number): number => (purpose === 'start' && at < 2028 ? 0.4 : 0.3999);
    const run = await lived({ furnaces: [...standing, announcedAt2028('good')], draw }, 2028);
    expect(gates(run)).toEqual(['2025 planned-later', '2026 project-waits', '2027 project-waits']);
    expect(told(run)).toEqual(['2028 project.started']);
  });

  test('is dropped in the third year in a row in which it is worth nothing', async () => {
    const run = await lived({ furnaces: [...standing, announcedAt2028('bad')] }, 2028);
    expect(gates(run)).toEqual(['2025 project-loses', '2026 project-loses', '2027 project-loses']);
    expect(told(run)).toEqual(['2027 project.dropped']);
    expect(furnaceGroupIn(run.world, furnaceGroupId('next')).status).toBe('closed');
  });

  test('waits for its equity', async () => {
    // 20 % of 100 USD/t × 100 t are 2,000 USD; of idle cash half is paid out at the end of 2025.
    const furnaces = [...standing, { ...announcedAt2028('good'), owner: 'newcomer' }];
    const poor = await lived({ furnaces, treasury: 3999 }, 2026);
    expect(gates(poor)).toEqual(['2025 planned-later', '2026 equity-short']);
    const able = await lived({ furnaces, treasury: 4001 }, 2026);
    expect(told(able)).toEqual(['2026 project.started']);
  });

  test('waits for room under the limits, and is not lost by it', async () => {
    // 80 of 80 million t: less than the 100 t of the project.
    const set = ['constraints.buildOut.multiplier=0.000001'];
    const run = await lived({ furnaces: [...standing, announcedAt2028('good')], set }, 2029);
    expect(gates(run).slice(1)).toEqual([2026, 2027, 2028, 2029].map((at) => `${at} build-out-limit`));
  });

  test('is left alone where the pipeline is switched off', async () => {
    const run = await lived(
      { furnaces: [...standing, announcedAt2028('good')], set: ['agents.greenfield.enabled=false'] },
      2028,
    );
    expect([told(run), gates(run)]).toEqual([[], []]);
  });
});

describe('a new site', () => {
  // Demand grows by 1,000 t in ten years; 0.88 of 2,000 t stand. 2,500 − 1,760 = 740 t: two sites of 300 t a year.
  const growing: Setting = {
    demand: { 2025: 1500, 2035: 2500 },
    set: ['agents.greenfield.size=300', 'agents.greenfield.perYear=8'],
  };

  test('is considered where growth is covered by nothing, then announced, then built and founded', async () => {
    const run = await lived(growing, 2027);
    const site = projectId('new-AAA-2025-1');
    expect(told(run).slice(0, 6)).toEqual([
      '2025 project.considered',
      '2025 project.considered',
      '2026 project.announced',
      '2026 project.announced',
      '2027 plant.founded',
      '2027 project.started',
    ]);
    expect(projectIn(run.world, site).units).toEqual([
      { technology: 'good', product: 'steel', capacity: 300, furnaceGroupId: null },
    ]);
    expect(plantIn(run.world, plantId(site))).toMatchObject({
      name: 'New site in Arcadia',
      latitude: 37,
      longitude: 22,
      plantGroupId: 'owner',
    });
    expect(plantGroupIn(run.world, plantGroupId('owner')).plants).toContain(site);
    expect(run.world.networkPlants.get(plantId(site))).toEqual([site]);
  });

  test('produces on the curve once it is ready', async () => {
    const run = await lived(growing, 2029);
    const built = furnaceGroupIn(run.world, furnaceGroupId('new-AAA-2025-1-good-2027'));
    expect(built).toMatchObject({ status: 'operating', commissionedYear: 2029 });
    // It is the cheapest of all: it runs at 0.95 of the quarter of 300 t that the first year of its start-up gives.
    expect(built.production).toBeCloseTo(71.25, 6);
  });

  test('takes its equity from the owner’s treasury', async () => {
    const run = await lived(growing, 2027);
    const paid = [...run.kernel.log.read({ type: 'furnace-group.added' })].map(({ event }) => event.equity);
    // 20 % of 100 USD/t × 300 t for each.
    expect(paid).toEqual([6000, 6000]);
  });

  test('is not announced by a draw of 0.4 or more', async () => {
    const run = await lived({ ...growing, draw: (purpose) => (purpose === 'announce' ? 0.4 : 0) }, 2027);
    expect(told(run).filter((each) => !each.includes('considered'))).toEqual([]);
  });

  test('is considered for what the pipeline does not cover yet', async () => {
    const { given, world } = await lived({ ...growing, set: ['agents.greenfield.perYear=0'] }, 2025);
    const gap = demandGaps({ given, world }).get(countryCode('AAA'));
    expect(gap).toBeCloseTo(740, 6);
    const two = await lived(growing, 2025);
    // 600 t in the pipeline: 0.88 × 600 = 528 t less.
    expect(demandGaps({ given: two.given, world: two.world }).get(countryCode('AAA'))).toBeCloseTo(212, 6);
  });
});
