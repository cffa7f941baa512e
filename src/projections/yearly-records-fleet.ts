import type { Status } from '../domain/dataset.js';
import { outstandingDebt } from '../domain/economics/debt.js';
import type { AccountColumns } from '../domain/events.js';
import type { FurnaceGroup } from '../domain/furnace-group.js';
import type { FurnaceGroupId, TechnologyCode } from '../domain/names.js';
import type { World } from '../domain/world.js';

/** What a furnace group was at the close, copied, so that a later year does not alter what an earlier one recorded. */
export type FurnaceGroupIdentity = Pick<
  FurnaceGroup,
  'id' | 'plantId' | 'plantGroupId' | 'country' | 'product' | 'capacity'
>;

/** The fleet at a year's close as parallel columns, by id. */
export interface FleetYear {
  readonly groups: readonly FurnaceGroupIdentity[];
  readonly technology: readonly TechnologyCode[];
  readonly status: readonly Status[];
  /** Row of each group in the accounts of the year, −1 for a group that could not run. */
  readonly account: Int32Array;
  /** USD */
  readonly historicBalance: Float64Array;
  /** USD of principal still owed, loans for furnaces that are not ready yet included. */
  readonly debt: Float64Array;
}

const owed = (group: FurnaceGroup, year: number): number =>
  outstandingDebt(group.tranches, year) + (group.pendingSwitch?.tranche.principal ?? 0);

/**
 * Every group that stands, is being built or closed in this very year. Announced groups that nobody has started and
 * groups that closed in an earlier year are left out. `closedIn` is the year in which a group closed.
 */
export const fleetAtClose = (
  world: World,
  accounts: AccountColumns,
  closedIn: (id: FurnaceGroupId) => number | undefined,
): FleetYear => {
  const present = (group: FurnaceGroup): boolean =>
    group.status !== 'announced' && (group.status !== 'closed' || closedIn(group.id) === world.year);
  const groups = [...world.furnaceGroups.values()].filter(present).sort((a, b) => (a.id < b.id ? -1 : 1));
  const historicBalance = new Float64Array(groups.length);
  const debt = new Float64Array(groups.length);
  groups.forEach((group, row) => {
    historicBalance[row] = group.historicBalance;
    debt[row] = owed(group, world.year);
  });
  return {
    groups: groups.map(({ id, plantId, plantGroupId, country, product, capacity }) => ({
      id,
      plantId,
      plantGroupId,
      country,
      product,
      capacity,
    })),
    technology: groups.map((group) => group.technology),
    status: groups.map((group) => group.status),
    account: accountRows(groups, accounts.furnaceGroupId),
    historicBalance,
    debt,
  };
};

/** Row of each group in the accounts, −1 for none. A part that was divided off stands beside its group, not in the order of the ids. */
const accountRows = (groups: readonly FurnaceGroup[], ids: readonly FurnaceGroupId[]): Int32Array => {
  const rowOf = new Map(ids.map((id, row) => [id, row]));
  return Int32Array.from(groups, ({ id }) => rowOf.get(id) ?? -1);
};
