import { describe, expect, test } from 'vitest';
import { runOf, shippedInputs, tinyInputs, type Inputs } from './run-of.js';

/*
 * What one decision shows on the same state holds over runs where markets move smoothly. Two small worlds are left out:
 * one country alone, whose scrap jumps between its floor and the offer of the first DRI with a tonne of demand, and the
 * tiny world with poor owners, where arc furnaces are the last resort and a year's delay of one decides the count.
 */

/** t/yr of each technology that owners paid for over a run: new furnaces and changes. */
const adopted = async (inputs: Inputs): Promise<ReadonlyMap<string, number>> => {
  const { kernel } = await runOf(inputs);
  const tonnes = new Map<string, number>();
  const add = (technology: string, capacity: number): undefined => {
    tonnes.set(technology, (tonnes.get(technology) ?? 0) + capacity);
  };
  for (const { event } of kernel.log.read({ type: 'furnace-group.*' })) {
    if (event.type === 'furnace-group.added') add(event.technology, event.capacity);
    if (event.type === 'furnace-group.tech-change-scheduled') add(event.to, event.capacity);
  }
  return tonnes;
};

/** Those that are adopted when they cost twice as much more than when they do not, with both figures, t/yr. */
const raised = async (world: (...set: readonly string[]) => Inputs, only?: readonly string[]) => {
  const before = await adopted(world());
  const found: unknown[] = [];
  for (const technology of only ?? before.keys()) {
    const plain = before.get(technology) ?? 0;
    const dearer = (await adopted(world(`technologies.${technology}.capex.multiplier=2`))).get(technology) ?? 0;
    if (dearer > plain) found.push({ technology, plain, dearer });
  }
  return { adopted: [...before.keys()], raised: found };
};

const DETERMINISTIC = 'agents.choice=deterministic';

describe('a technology that costs twice as much is not adopted more, over runs without chance', () => {
  test.each([1, 1.3])(
    'in the tiny world with owners that can pay, demand × %f',
    async (demand) => {
      const set = [DETERMINISTIC, 'agents.openingTreasury.multiplier=8', `markets.demand.multiplier=${demand}`];
      const seen = await raised((...more) => tinyInputs(...set, ...more));
      expect(seen.raised).toEqual([]);
      expect(seen.adopted).toEqual(expect.arrayContaining(['BF', 'DRI-gas', 'DRI-gas-CCS', 'DRI-H2', 'EAF', 'MOE']));
    },
    60_000,
  );

  test('in three countries of the shipped data on the way to net zero', async () => {
    const set = [DETERMINISTIC, 'countries=[DEU,IND,USA]', 'markets.demand.multiplier=0.9', 'years.end=2036'];
    const seen = await raised((...more) => shippedInputs('net-zero', ...set, ...more));
    expect(seen.raised).toEqual([]);
    expect(seen.adopted).toEqual(expect.arrayContaining(['BF', 'DRI-gas', 'DRI-gas-CCS', 'DRI-H2', 'EAF', 'IF']));
  }, 120_000);

  test('in the whole world of the baseline, of the three that are built most and of a young one', async () => {
    const set = [DETERMINISTIC, 'years.end=2032'];
    const world = (...more: readonly string[]) => shippedInputs('baseline', ...set, ...more);
    const seen = await raised(world, ['EAF', 'BF', 'DRI-gas', 'SR']);
    expect(seen.raised).toEqual([]);
    expect(seen.adopted).toEqual(expect.arrayContaining(['EAF', 'BF', 'DRI-gas', 'SR']));
  }, 120_000);
});
