/** What a monitor can watch, once a year. */
export const MONITOR_METRICS = {
  scope1: 'direct emissions of the world, tCO2',
  steelPrice: 'world price of steel, USD/t',
  bankruptcies: 'furnace groups closed in the year because their losses exceeded a new furnace',
  costCurveJump: 'change of the world price of steel from the year before, as a share of it',
} as const;
export type MonitorMetric = keyof typeof MONITOR_METRICS;

/** A threshold of a scenario. At least one of `above` and `below` is set. */
export interface Monitor {
  readonly name: string;
  readonly metric: MonitorMetric;
  readonly above?: number;
  readonly below?: number;
}

/** A threshold that a year has crossed. */
export interface Crossing {
  readonly direction: 'above' | 'below';
  readonly threshold: number;
}

/** Which thresholds lie between last year's value and this one; a first value beyond one counts as crossing it. */
export const crossings = (monitor: Monitor, before: number | null, now: number): readonly Crossing[] => {
  const found: Crossing[] = [];
  const { above, below } = monitor;
  if (above !== undefined && now > above && (before === null || before <= above))
    found.push({ direction: 'above', threshold: above });
  if (below !== undefined && now < below && (before === null || before >= below))
    found.push({ direction: 'below', threshold: below });
  return found;
};
