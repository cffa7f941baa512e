import type { Names } from '../../../src/kernel/index.js';
import type { FurnaceGroupId } from '../../../src/domain/names.js';

/** What may be asked of the works: plain data, and what the sender is answered. */
export interface WorksCommands {
  StartYear: { data: { readonly year: number }; result: undefined };
  // #region command
  /** Takes a furnace out of production for some years of repair. Answers with the year in which it is due back. */
  StopFurnace: {
    data: { readonly furnaceId: FurnaceGroupId; readonly years: number };
    result: { readonly due: number };
  };
  // #endregion
  RestartFurnace: { data: { readonly furnaceId: FurnaceGroupId }; result: undefined };
}

// #region names
export const COMMAND_NAMES: Names<WorksCommands> = {
  StartYear: true,
  StopFurnace: true,
  RestartFurnace: true,
};
// #endregion
