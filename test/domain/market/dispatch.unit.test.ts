import { describe, expect, test } from 'vitest';
import { allocate } from '../../../src/domain/market/allocation.js';
import { furnaceGroupId } from '../../../src/domain/names.js';
import { CONVERTER_RECIPE, iron, oreSteel, smallWorld } from '../small-world.js';
import { MT, opened } from './small-market.js';

/** Two works, each with a converter of 10 Mt and 7.5 Mt of hot metal: a twentieth of every charge has to be pig iron. */
const made = (demand: number): readonly (number | undefined)[] => {
  const { market } = opened(
    smallWorld({
      technologies: [iron('BF', 'hot-metal', 150), oreSteel('BOF', 80)],
      recipes: CONVERTER_RECIPE,
      furnaces: ['a', 'b'].flatMap((works) => [
        { id: `${works}-bf`, technology: 'BF', capacity: 7.5 * MT, plant: works },
        { id: `${works}-bof`, technology: 'BOF', capacity: 10 * MT, plant: works },
      ]),
      demand: { AAA: demand * MT },
      scrap: { AAA: 100 * MT },
    }),
    'markets.clearingShare=1',
  );
  const { production } = allocate(market);
  return ['a-bof', 'b-bof', 'a-bf', 'b-bf'].map((id) => production.get(furnaceGroupId(id)));
};

describe('converters that are short of hot metal', () => {
  test('run on the pig iron of a works whose converter stands idle', () => {
    // 10 Mt at a need 7.5 Mt of a's hot metal and 0.5 Mt of b's as pig iron.
    const [a, b, , pigIron] = made(10);
    expect([a, b]).toEqual([10 * MT, undefined]);
    expect(pigIron).toBeCloseTo(0.5 * MT, 3);
  });

  test('make the steel for which all hot metal together lasts', () => {
    // 15 Mt of hot metal at 0.75 + 0.05 a tonne: 18.75 Mt.
    const [a, b, ...irons] = made(20);
    expect(a).toBe(10 * MT);
    expect(b).toBeCloseTo(8.75 * MT, 3);
    for (const poured of irons) expect(poured).toBeCloseTo(7.5 * MT, 3);
  });
});
