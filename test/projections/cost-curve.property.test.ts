import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDataset } from '../../src/adapters/datasets/read-dataset.js';
import { simulateYear } from '../../src/economy/simulation.js';
import type { Send } from '../../src/economy/model.js';
import type { Dataset } from '../../src/domain/dataset.js';
import { KNOTS_AHEAD } from '../../src/domain/market/price-view.js';
import type { Step, StepCurve } from '../../src/domain/market/step-curve.js';
import type { YearMarket } from '../../src/domain/market/year-market.js';
import type { Scenario } from '../../src/domain/scenario.js';
import { year as calendarYear } from '../../src/kernel/index.js';
import { CostCurve } from '../../src/projections/cost-curve.js';
import { baseline } from '../domain/given-worlds.js';
import { assembled, type Assembled, type Wrapping } from '../handlers/assembled.js';
import { marketSnapshot } from '../handlers/snapshot.js';
import { EagerCostCurve } from './eager-cost-curve.js';

/** Simulates the years and calls `after` when an outside command and all it caused have been folded. */
const simulate = async (run: Assembled, until: number, after: (command: string) => undefined): Promise<void> => {
  const send: Send = (command) => {
    const result = run.kernel.send(command);
    after(command.type);
    return result;
  };
  for (let year = run.given.scenario.years.start; year <= until; year += 1) {
    run.kernel.beginYear(calendarYear(year));
    simulateYear(send, run.model, year);
    await run.kernel.endYear();
  }
};

/** Every market of the curve against the same one read anew from the world, to the last bit. */
const expectRebuilt = ({ curve }: Assembled, after: string): undefined => {
  for (const market of curve.markets) {
    expect(marketSnapshot(market), after).toEqual(marketSnapshot(market.rebuilt()));
  }
};

describe('the cost curve kept from events', () => {
  test('equals the curve read anew after every command of 26 years, in this year and at every knot', async () => {
    const run = assembled();
    let compared = 0;
    await simulate(run, 2050, (command) => {
      expectRebuilt(run, `${command} in ${run.world.year}`);
      compared += 1;
    });
    // Five commands frame a year; the rest are decisions and expansions.
    expect(compared).toBeGreaterThan(26 * 5);
  });

  test('sees the same when everyone chooses without chance and owners have money to build', async () => {
    const set = ['agents.choice=deterministic', 'agents.openingTreasury.multiplier=8', 'markets.demand.multiplier=1.3'];
    const run = assembled({}, undefined, baseline(...set));
    await simulate(run, 2040, (command) => {
      expectRebuilt(run, `${command} in ${run.world.year}`);
    });
    const moved = [...run.kernel.log.read({ type: 'furnace-group.*' })].map(({ event }) => event.type);
    expect(new Set(moved)).toContain('furnace-group.added');
    expect(new Set(moved)).toContain('furnace-group.commissioned');
  });

  test('holds this year, the next that five divides and two more that ten divides', async () => {
    const run = assembled();
    const years = () => run.curve.markets.map(({ outlook }) => outlook.year);
    await simulate(run, 2025, () => undefined);
    expect(years()).toEqual([2025, 2030, 2040, 2050]);
    run.kernel.beginYear(calendarYear(2026));
    simulateYear(run.kernel.send, run.model, 2026);
    expect(years()).toEqual([2026, 2030, 2040, 2050]);
  });

  test('answers with the same prices until an event moves a curve, and with others after a closure', async () => {
    const run = assembled();
    const { kernel, curve } = run;
    await simulate(run, 2025, () => undefined);
    const before = curve.prices();
    expect(curve.prices()).toBe(before);
    kernel.beginYear(calendarYear(2026));
    const group = [...curve.current().steel.steps()][0]?.unit.group;
    if (group === undefined) throw new Error('no group behind the first step');
    kernel.send({ type: 'CloseFurnaceGroup', furnaceGroupId: group.id, reason: 'campaign-expired' });
    expect(curve.prices()).not.toBe(before);
    const left = [...curve.current().steel.steps()].map(({ unit }) => unit.group.id);
    expect(left).not.toContain(group.id);
    expect(curve.prices().worldSteelPrice).toBeGreaterThanOrEqual(before.worldSteelPrice);
  });
});

/** One market against another, without the cost of a deep comparison when they agree. */
const agree = (one: YearMarket, other: YearMarket): boolean => {
  if (one.steelPrice() !== other.steelPrice() || one.ironPrice() !== other.ironPrice()) return false;
  return sameSteps(one.steel, other.steel) && sameSteps(one.metallics, other.metallics);
};

const sameSteps = (kept: StepCurve, anew: StepCurve): boolean => {
  const others = anew.steps()[Symbol.iterator]();
  for (const step of kept.steps()) {
    const other = others.next().value as Step | undefined;
    if (step.key !== other?.key || step.cost !== other.cost || step.width !== other.width) return false;
  }
  return others.next().done === true;
};

/** Between the start of a year and the opening of its market nobody asks for prices. */
const isOpen = ({ curve, world }: Assembled): boolean => curve.markets[0]?.outlook.year === world.year;

/** All that agents read of prices now and ahead. */
const pricesRead = (curve: CostCurve, { given }: Assembled): readonly unknown[] => {
  const { year, steel, iron, scrap, steelIn, worldSteelPrice } = curve.prices();
  const local = given.countries.map(({ country }) => steelIn(country));
  return [year, worldSteelPrice, ...[steel, iron, scrap, ...local].map((path) => path.join(' '))];
};

/** A run, whose own curve reads lazily what is stale, with a curve beside it that every event brings up to date. */
const withEagerCurve = (
  dataset?: Dataset,
  scenario?: Scenario,
  freeze = true,
): { run: Assembled; eager: EagerCostCurve } => {
  const eagers: EagerCostCurve[] = [];
  const watching: Wrapping['watching'] = ({ given, book, world }) => {
    eagers.push(new EagerCostCurve(new CostCurve(given, book, world)));
    return eagers;
  };
  const run = assembled({ watching }, dataset, scenario, freeze);
  const [eager] = eagers;
  if (eager === undefined) throw new Error('nobody asked for the eager curve');
  return { run, eager };
};

describe('three ways to keep the curve', () => {
  test('agree: lazily, at every event and read anew, whenever the tiny world is looked at', async () => {
    const set = ['agents.openingTreasury.multiplier=8', 'markets.demand.multiplier=1.3'];
    const { run, eager } = withEagerCurve(undefined, baseline(...set));
    let commands = 0;
    let looks = 0;
    await simulate(run, 2050, (command) => {
      commands += 1;
      if (commands % 4 !== 0) return;
      looks += 1;
      const place = `${command} in ${run.world.year}`;
      expect(eager.view().markets.map(marketSnapshot), place).toEqual(run.curve.markets.map(marketSnapshot));
      expectRebuilt(run, place);
      if (isOpen(run)) expect(pricesRead(eager.view(), run), place).toEqual(pricesRead(run.curve, run));
    });
    expect(eager.updates).toBeGreaterThan(looks);
  });
});

describe.skipIf(!existsSync('data/plants.csv'))('on the shipped dataset', () => {
  test('the curve read lazily, the one kept at every event and the one read anew agree all along a whole baseline', async () => {
    const { run, eager } = withEagerCurve(readDataset('data'), undefined, false);
    let commands = 0;
    await simulate(run, 2050, (command) => {
      commands += 1;
      // After every tenth decision and every command that frames a year: this year's curve and one knot in turn read
      // anew, all of the eager one.
      if (commands % 10 !== 0 && /Furnace|Plant|Campaign/.test(command)) return;
      const knot = 1 + (commands % KNOTS_AHEAD);
      const eagerly = eager.view();
      expect(eagerly.markets.length).toBe(run.curve.markets.length);
      for (const [k, market] of run.curve.markets.entries()) {
        const place = `${command} in ${run.world.year}, seen for ${market.outlook.year}`;
        const other = eagerly.markets[k];
        expect(other !== undefined && agree(market, other), `eager: ${place}`).toBe(true);
        if (k === 0 || k === knot) expect(agree(market, market.rebuilt()), place).toBe(true);
      }
      if (isOpen(run)) expect(pricesRead(eagerly, run), command).toEqual(pricesRead(run.curve, run));
    });
    expect(commands).toBeGreaterThan(3000);
  }, 300_000);
});
