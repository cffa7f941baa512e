import type { Index, KpiAnalysis, MeasureName, SweepAnalysis } from '../../../../src/experiments/index.js';

export const index = (
  measure: MeasureName,
  factor: string,
  value: number,
  interval?: readonly [number, number],
  other?: string,
): Index => ({
  measure,
  factor,
  with: other,
  value,
  interval: interval && { low: interval[0], high: interval[1] },
});

const settled = { tolerance: 0.03, samples: 256, since: 64, within: 0.02 } as const;

/** Two parameters of a Saltelli design that interact, and an idle one. */
export const SOBOL: KpiAnalysis = {
  kpi: 'emissions2050',
  expression: 'scope1(2050) + scope2(2050)',
  unit: 'tCO2',
  spread: { min: 1.2e9, mean: 2e9, max: 3e9 },
  indices: [
    index('S1', 'markets.hydrogen.multiplier', 0.4, [0.35, 0.45]),
    index('S1', 'policies.carbonPrice.multiplier', 0.3, [0.2, 0.4]),
    index('S1', 'idle', 0.001, [-0.01, 0.01]),
    index('ST', 'markets.hydrogen.multiplier', 0.52, [0.48, 0.56]),
    index('ST', 'policies.carbonPrice.multiplier', 0.41, [0.35, 0.47]),
    index('ST', 'idle', 0.002, [0.001, 0.003]),
    index('S2', 'markets.hydrogen.multiplier', 0.1, [0.04, 0.16], 'policies.carbonPrice.multiplier'),
    index('S2', 'markets.hydrogen.multiplier', 0.01, [-0.03, 0.05], 'idle'),
  ],
  rankedBy: 'ST',
  ranking: ['markets.hydrogen.multiplier', 'policies.carbonPrice.multiplier', 'idle'],
  direction: { 'markets.hydrogen.multiplier': 1, 'policies.carbonPrice.multiplier': -1, idle: 0 },
  convergence: [
    { measure: 'ST', factor: 'markets.hydrogen.multiplier', ...settled },
    { measure: 'ST', factor: 'policies.carbonPrice.multiplier', ...settled, since: undefined, within: 0.08 },
    { measure: 'ST', factor: 'idle', ...settled, since: 8 },
  ],
  grid: undefined,
};

/** One parameter that always lowers a price by 40 USD/t, one that moves it either way. */
export const MORRIS: KpiAnalysis = {
  kpi: 'price',
  expression: 'price(2050)',
  unit: 'USD/t',
  spread: { min: 480, mean: 510, max: 560 },
  indices: [
    index('mu', 'straight', -40, [-44, -36]),
    index('mu', 'bent', 1, [-6, 8]),
    index('mu_star', 'straight', 40, [36, 44]),
    index('mu_star', 'bent', 10, [8, 12]),
    index('sigma', 'straight', 2, [1, 3]),
    index('sigma', 'bent', 11, [9, 13]),
  ],
  rankedBy: 'mu_star',
  ranking: ['straight', 'bent'],
  direction: { straight: -1, bent: 0 },
  convergence: [{ measure: 'mu_star', factor: 'straight', tolerance: 4, samples: 20, since: 10, within: 2 }],
  grid: undefined,
};

export const analysisOf = (kpi: KpiAnalysis, design: string): SweepAnalysis => ({
  sweep: 'made-up',
  description: 'Figures by hand.',
  design,
  factors: kpi.ranking,
  runs: 24,
  points: 24,
  replicates: 1,
  level: 0.95,
  kpis: [kpi],
  withoutValue: {},
  discovery: undefined,
  shown: [],
});
