import type { Change } from './change.js';

/** How large a difference between two runs may be. */
export interface GateBound {
  readonly operator: '>' | '<';
  /** In per cent of A when `relative`, else in the unit of what is measured. */
  readonly limit: number;
  readonly relative: boolean;
}

/** What a gate saw. */
export interface GateResult extends Change, GateBound {
  readonly gate: string;
  /** Empty for a pure number, and for an expression whose terms have no unit in common. */
  readonly unit: string;
  readonly tripped: boolean;
}
