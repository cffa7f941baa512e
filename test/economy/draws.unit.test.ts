import { describe, expect, test } from 'vitest';
import { keyedDraws } from '../../src/adapters/random/keyed-draws.js';
import type { Dataset } from '../../src/domain/dataset.js';
import type { Draws } from '../../src/domain/draws.js';
import { furnaceGroupId, plantGroupId, plantId } from '../../src/domain/names.js';
import { inDrawnOrder } from '../../src/economy/agent-based/decide-furnace-groups.js';
import type { DecisionContext } from '../../src/economy/agent-based/furnace-group-decision.js';
import { baseline, founded, tinyWorld } from '../domain/given-worlds.js';

/** The tiny world and one more works, whose owner, plant and furnace stand first in every table. */
const oneMore = (): Dataset => {
  const dataset = tinyWorld();
  const [plant, group, furnace] = [dataset.plants[0], dataset.plantGroups[0], dataset.furnaceGroups[0]];
  if (plant === undefined || group === undefined || furnace === undefined) throw new Error('empty');
  const [first, owner] = [plantId('a-new-works'), plantGroupId('a-new-owner')];
  return {
    ...dataset,
    plants: [{ ...plant, plantId: first, plantGroupId: owner, latitude: 10 }, ...dataset.plants],
    plantGroups: [{ ...group, plantGroupId: owner }, ...dataset.plantGroups],
    furnaceGroups: [
      { ...furnace, furnaceGroupId: furnaceGroupId('a-new-bf'), plantId: first, lastRelineYear: null },
      ...dataset.furnaceGroups,
    ],
  };
};

/** Draws that remember what was asked of them. */
const listening = (seed: number): { draws: Draws; asked: Map<string, number> } => {
  const asked = new Map<string, number>();
  const inner = keyedDraws(seed);
  const uniform: Draws['uniform'] = (agent, year, purpose) => {
    const value = inner.uniform(agent, year, purpose);
    asked.set(`${agent} ${year} ${purpose}`, value);
    return value;
  };
  return { draws: { uniform }, asked };
};

describe('one more plant', () => {
  test('changes no draw of another agent when the world is founded', () => {
    const [before, after] = [listening(3), listening(3)];
    founded(tinyWorld(), baseline(), before.draws);
    founded(oneMore(), baseline(), after.draws);
    expect(after.asked.size).toBe(before.asked.size + 1);
    for (const [key, value] of before.asked) expect(after.asked.get(key)).toBe(value);
  });

  test('changes no campaign of another group', () => {
    const ends = (dataset: Dataset): ReadonlyMap<string, number> =>
      new Map([...founded(dataset).world.furnaceGroups.values()].map((group) => [group.id, group.campaignEnd]));
    const [before, after] = [ends(tinyWorld()), ends(oneMore())];
    for (const [id, end] of before) expect(after.get(id)).toBe(end);
  });

  test.each([2025, 2031, 2049])('leaves the others in their order of deciding (%i)', (year) => {
    const order = (dataset: Dataset): readonly string[] => {
      const { world } = founded(dataset);
      world.year = year;
      const context: Pick<DecisionContext, 'world' | 'draws'> = { world, draws: keyedDraws(1) };
      return inDrawnOrder(context as DecisionContext, world.plants.keys());
    };
    const [before, after] = [order(tinyWorld()), order(oneMore())];
    expect(after).toHaveLength(before.length + 1);
    expect(after.filter((id) => id !== 'a-new-works')).toEqual(before);
  });
});
