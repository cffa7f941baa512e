import { describe, expect, it } from 'vitest';
import { crossings } from '../../src/domain/monitor.js';
import type { Scenario } from '../../src/domain/scenario.js';
import { simulateYear } from '../../src/economy/simulation.js';
import { year } from '../../src/kernel/index.js';
import { baseline, tinyWorld } from '../domain/given-worlds.js';
import { assembled } from '../handlers/assembled.js';

describe('a threshold', () => {
  const dear = { name: 'dear', metric: 'steelPrice', above: 800 } as const;

  it('is crossed when last year lay on this side of it and this year lies beyond', () => {
    expect(crossings(dear, 790, 810)).toEqual([{ direction: 'above', threshold: 800 }]);
  });

  it('is not crossed again by a year that stays beyond, nor by one that comes back', () => {
    expect(crossings(dear, 810, 820)).toEqual([]);
    expect(crossings(dear, 810, 790)).toEqual([]);
  });

  it('is crossed by a first value that lies beyond it', () => {
    expect(crossings(dear, null, 810)).toHaveLength(1);
  });

  it('counts the value itself as this side', () => {
    expect(crossings(dear, 790, 800)).toEqual([]);
  });

  it('watches both sides when both are given', () => {
    const band = { name: 'band', metric: 'scope1', above: 3, below: 1 } as const;
    expect(crossings(band, 2, 0.5)).toEqual([{ direction: 'below', threshold: 1 }]);
    expect(crossings(band, 2, 3.5)).toEqual([{ direction: 'above', threshold: 3 }]);
  });
});

describe('monitors of a run', () => {
  const watching: Scenario = {
    ...baseline(),
    monitors: [
      { name: 'any-price', metric: 'steelPrice', above: 1 },
      { name: 'no-emissions', metric: 'scope1', below: 0 },
    ],
  };

  const run = async (): Promise<ReturnType<typeof assembled>> => {
    const world = assembled({}, tinyWorld(), watching);
    for (const y of [watching.years.start, watching.years.start + 1]) {
      world.kernel.beginYear(year(y));
      simulateYear(world.kernel.send, world.model, y);
      await world.kernel.endYear();
    }
    return world;
  };

  it('raise one event in the year that crosses a threshold and none after it', async () => {
    const told = [...(await run()).kernel.log.read({ type: 'monitor.threshold.crossed' })];
    expect(told.map((record) => [record.year, record.event.monitor, record.event.direction])).toEqual([
      [watching.years.start, 'any-price', 'above'],
    ]);
  });

  it('carry the value that crossed: the price on which the market cleared', async () => {
    const { kernel } = await run();
    const [told] = kernel.log.read({ type: 'monitor.threshold.crossed' });
    const [cleared] = kernel.log.read({ type: 'market.cleared' });
    expect(told?.event.value).toBe(cleared?.event.steel.price);
  });
});
