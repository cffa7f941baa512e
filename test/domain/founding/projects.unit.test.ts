import { expect, test } from 'vitest';
import { isPending } from '../../../src/domain/project.js';
import { founded } from '../given-worlds.js';
import { CONVERTER_RECIPE, iron, oreSteel, smallWorld, type Furnace } from '../small-world.js';

const technologies = [
  oreSteel('EAF', 1),
  oreSteel('BOF', 1),
  iron('BF', 'hot-metal', 1),
  iron('DRI', 'tradable-iron', 1),
];

const announced = (id: string, technology: string, commissioned: number): Furnace => ({
  id,
  technology,
  capacity: 1,
  plant: 'works',
  status: 'announced',
  commissioned,
});

/** The projects of a plant with these announced units: id, planned year, units. */
const projects = (...furnaces: readonly Furnace[]): readonly (readonly unknown[])[] => {
  const { world } = founded(smallWorld({ technologies, recipes: CONVERTER_RECIPE, furnaces }));
  return [...world.projects.values()].map((project) => {
    expect(isPending(project)).toBe(true);
    return [project.id, project.plannedYear, project.units.map(({ furnaceGroupId }) => furnaceGroupId)];
  });
};

test('a blast furnace and a converter that one plant announces are one project', () => {
  expect(projects(announced('bf', 'BF', 2029), announced('bof', 'BOF', 2030))).toEqual([
    ['works-hot-2030', 2030, ['bf', 'bof']],
  ]);
});

test('DRI and an arc furnace are one, beside a chain of hot metal', () => {
  expect(
    projects(
      announced('bf', 'BF', 2029),
      announced('bof', 'BOF', 2029),
      announced('dri', 'DRI', 2028),
      announced('eaf', 'EAF', 2028),
    ),
  ).toEqual([
    ['works-cold-2028', 2028, ['dri', 'eaf']],
    ['works-hot-2029', 2029, ['bf', 'bof']],
  ]);
});

test('units planned more than two years apart are phases', () => {
  expect(projects(announced('e1', 'EAF', 2027), announced('e2', 'EAF', 2029), announced('e3', 'EAF', 2030))).toEqual([
    ['works-cold-2029', 2029, ['e1', 'e2']],
    ['works-cold-2030', 2030, ['e3']],
  ]);
});

test('what runs or is being built is no project', () => {
  const { status: _announced, ...running } = announced('e', 'EAF', 2020);
  expect(projects(running, { ...running, id: 'c', status: 'construction', commissioned: 2027 })).toEqual([]);
});
