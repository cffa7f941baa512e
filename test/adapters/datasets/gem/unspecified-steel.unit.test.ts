import { expect, it } from 'vitest';
import { withTechnology } from '../../../../src/adapters/datasets/gem/assign-technology.js';
import type { Process } from '../../../../src/adapters/datasets/gem/processes.js';
import type { SizedFurnace } from '../../../../src/adapters/datasets/gem/typical-capacity.js';

const furnace = (plantId: string, country: string, process: Process, capacity: number): SizedFurnace => ({
  id: `${plantId}:${process}`,
  plantId,
  country,
  process,
  status: 'operating',
  capacity,
  sizeImputed: false,
  startYear: 2000,
  relineYear: null,
  reductant: '',
  gasReductant: '',
});

/** Known converters and arc furnaces stand 3 to 1 in India, 1 to 1 in Vietnam. */
const KNOWN = [
  furnace('X1', 'IND', 'BOF', 3_000_000),
  furnace('X1', 'IND', 'EAF', 1_000_000),
  furnace('X2', 'VNM', 'BOF', 2_000_000),
  furnace('X2', 'VNM', 'EAF', 2_000_000),
];

function shopsOf(plant: string, ...furnaces: readonly SizedFurnace[]): readonly (readonly [string, number])[] {
  const rated = withTechnology([...KNOWN, ...furnaces], () => undefined);
  return rated
    .filter(({ plantId, process }) => plantId === plant && process === 'other-steel')
    .map(({ technology, capacity }) => [technology, capacity]);
}

it('is induction furnaces in India up to 2 Mt', () => {
  expect(shopsOf('P', furnace('P', 'IND', 'other-steel', 2_000_000))).toEqual([['IF', 2_000_000]]);
});

it('is split as the country’s known capacity at a larger plant with hot metal', () => {
  const iron = furnace('P', 'IND', 'BF', 4_000_000);
  expect(shopsOf('P', iron, furnace('P', 'IND', 'other-steel', 4_000_000))).toEqual([
    ['BOF', 3_000_000],
    ['EAF', 1_000_000],
  ]);
});

it('is split in other countries whatever the size', () => {
  const iron = furnace('P', 'VNM', 'other-iron', 500_000);
  expect(shopsOf('P', iron, furnace('P', 'VNM', 'other-steel', 500_000))).toEqual([
    ['BOF', 250_000],
    ['EAF', 250_000],
  ]);
});

it('is an arc furnace where the plant has no hot metal yet', () => {
  const planned: SizedFurnace = { ...furnace('P', 'VNM', 'BF', 500_000), status: 'announced' };
  expect(shopsOf('P', planned, furnace('P', 'VNM', 'other-steel', 500_000))).toEqual([['EAF', 500_000]]);
});
