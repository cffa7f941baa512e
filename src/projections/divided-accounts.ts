import type { AccountColumns } from '../domain/events.js';
import type { FurnaceGroupId } from '../domain/names.js';

/**
 * Divides the row of a group in two: its part takes `share` of all tonnes and money and stands where its id belongs, for
 * accounts are in the order of the ids. What is charged per tonne is the same for both. Accounts without the group stay
 * as they are.
 */
export const dividedAccounts = (
  columns: AccountColumns,
  group: FurnaceGroupId,
  part: FurnaceGroupId,
  share: number,
): AccountColumns => {
  const row = columns.furnaceGroupId.indexOf(group);
  if (row < 0) return columns;
  const later = columns.furnaceGroupId.findIndex((id) => id > part);
  const at = later < 0 ? columns.furnaceGroupId.length : later;
  const beside = <T>(values: readonly T[], rest: T, taken: T): readonly T[] =>
    values.with(row, rest).toSpliced(at, 0, taken);
  const shared = (values: readonly number[]): readonly number[] => {
    const value = values[row] ?? 0;
    return beside(values, (1 - share) * value, share * value);
  };
  const same = (values: readonly number[]): readonly number[] => beside(values, values[row] ?? 0, values[row] ?? 0);
  const { charge } = columns;
  return {
    furnaceGroupId: beside(columns.furnaceGroupId, group, part),
    production: shared(columns.production),
    variableCost: shared(columns.variableCost),
    hotMetalCost: shared(columns.hotMetalCost),
    carbonCost: shared(columns.carbonCost),
    fixedCost: shared(columns.fixedCost),
    debtService: shared(columns.debtService),
    scope1: shared(columns.scope1),
    scope2: shared(columns.scope2),
    captured: shared(columns.captured),
    profit: shared(columns.profit),
    charge: {
      hot_metal: same(charge.hot_metal),
      pig_iron: same(charge.pig_iron),
      dri: same(charge.dri),
      scrap: same(charge.scrap),
    },
  };
};
