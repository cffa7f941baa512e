import type { Names } from '../../../src/kernel/index.js';
import type { CountryCode, FurnaceGroupId } from '../../../src/domain/names.js';

// #region about
/** What every event of a furnace says about it, so that no reader needs the state. Capacity in t/yr. */
export interface AboutFurnace {
  readonly furnaceId: FurnaceGroupId;
  readonly country: CountryCode;
  readonly capacity: number;
}
// #endregion

/** What has happened at the works. */
export interface WorksEvents {
  'year.started': { readonly year: number };
  // #region event
  /** Out of production; `due` is the first year of production after the repair. */
  'furnace.stopped': AboutFurnace & { readonly due: number };
  // #endregion
  'furnace.restarted': AboutFurnace;
}

// #region names
export const EVENT_NAMES: Names<WorksEvents> = {
  'year.started': true,
  'furnace.stopped': true,
  'furnace.restarted': true,
};
// #endregion
