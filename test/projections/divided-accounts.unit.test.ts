import { expect, test } from 'vitest';
import type { AccountColumns } from '../../src/domain/events.js';
import { furnaceGroupId } from '../../src/domain/names.js';
import { dividedAccounts } from '../../src/projections/divided-accounts.js';

const [a, b, part] = [furnaceGroupId('a'), furnaceGroupId('b'), furnaceGroupId('a-part-1')];
const accounts: AccountColumns = {
  furnaceGroupId: [a, b],
  production: [100, 7],
  variableCost: [200, 7],
  hotMetalCost: [40, 7],
  carbonCost: [8, 7],
  fixedCost: [12, 7],
  debtService: [4, 7],
  scope1: [16, 7],
  scope2: [20, 7],
  captured: [24, 7],
  profit: [-60, 7],
  charge: { hot_metal: [0.9, 7], pig_iron: [0, 7], dri: [0, 7], scrap: [0.2, 7] },
};

test('the row of a divided group is divided by capacity; what is charged per tonne stays', () => {
  // A quarter goes to the part.
  expect(dividedAccounts(accounts, a, part, 0.25)).toEqual({
    furnaceGroupId: [a, part, b],
    production: [75, 25, 7],
    variableCost: [150, 50, 7],
    hotMetalCost: [30, 10, 7],
    carbonCost: [6, 2, 7],
    fixedCost: [9, 3, 7],
    debtService: [3, 1, 7],
    scope1: [12, 4, 7],
    scope2: [15, 5, 7],
    captured: [18, 6, 7],
    profit: [-45, -15, 7],
    charge: { hot_metal: [0.9, 0.9, 7], pig_iron: [0, 0, 7], dri: [0, 0, 7], scrap: [0.2, 0.2, 7] },
  });
});

test('rows stay in the order of the ids, also when a group is divided twice and another one stands between', () => {
  // '-b' is less than '-p', and '1' less than '2'.
  const between = furnaceGroupId('a-bof');
  const rows = { ...accounts, furnaceGroupId: [a, between], profit: [-60, 7] };
  const once = dividedAccounts(rows, a, part, 0.25);
  expect([once.furnaceGroupId, once.profit]).toEqual([
    [a, between, part],
    [-45, 7, -15],
  ]);
  const second = furnaceGroupId('a-part-2');
  const twice = dividedAccounts(once, a, second, 0.2);
  expect([twice.furnaceGroupId, twice.profit]).toEqual([
    [a, between, part, second],
    [-36, 7, -15, -9],
  ]);
});

test('a group that has no row leaves the accounts as they are', () => {
  expect(dividedAccounts(accounts, part, b, 0.25)).toBe(accounts);
});
