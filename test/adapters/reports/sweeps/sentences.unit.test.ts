import { describe, expect, test } from 'vitest';
import { convergenceSentences, findings } from '../../../../src/adapters/reports/sweeps/sentences.js';
import { analysisOf, MORRIS, SOBOL } from './made-up.js';

describe('what a Saltelli design found', () => {
  const analysis = analysisOf(SOBOL, 'saltelli');

  test('is told in sentences: shares, directions, interaction, what is idle', () => {
    expect(findings(SOBOL, analysis)).toEqual([
      '`markets.hydrogen.multiplier` accounts for 40 % of the variance alone and for 52 % with all that depends on it (ST, interval 48 % to 56 %); more of it comes with more `emissions2050`.',
      '`policies.carbonPrice.multiplier` accounts for 30 % of the variance alone and for 41 % with all that depends on it (ST, interval 35 % to 47 %); more of it comes with less `emissions2050`.',
      'What parameters do alone adds up to 70 % of the variance; the rest is interaction and the error of the estimate.',
      'The strongest interaction is that of `markets.hydrogen.multiplier` and `policies.carbonPrice.multiplier` (S2 10 %, interval 4.0 % to 16 %).',
      'Of no consequence within their ranges (ST surely below 2.0 %): `idle`.',
    ]);
  });

  test('is not believed where shares add up to more than there is', () => {
    const rough = { ...SOBOL, indices: SOBOL.indices.map((each) => ({ ...each, value: each.value * 2 })) };
    expect(findings(rough, analysis)).toContain(
      'What parameters do alone adds up to 140 % of the variance, more than there is: the design is too small for these figures.',
    );
  });

  test('is told with how far it has settled', () => {
    expect(convergenceSentences(SOBOL, analysis)).toEqual([
      'ST of `markets.hydrogen.multiplier` is stable within ±0.03 since 64 base samples.',
      'ST of `policies.carbonPrice.multiplier` has not settled: the last doubling, to 256 base samples, moved it by 0.08.',
      'ST of `idle` is stable within ±0.03 since 8 base samples.',
      'Not settled: 1 of 3 indices. Grow the design before relying on them.',
    ]);
  });
});

describe('what a Morris design found', () => {
  const analysis = analysisOf(MORRIS, 'morris');

  test('is told in the unit of the KPI, with the way it goes', () => {
    expect(findings(MORRIS, analysis)).toEqual([
      '`straight` from one end of its range to the other moves `price` by 40.00 USD/t on average (μ*, interval 36.00 to 44.00), down.',
      '`bent` from one end of its range to the other moves `price` by 10.00 USD/t on average (μ*, interval 8.00 to 12.00), up or down; how much, or which way, depends on the other parameters.',
    ]);
  });

  test('is told with how far it has settled, in that unit', () => {
    expect(convergenceSentences(MORRIS, analysis)).toEqual([
      'μ* of `straight` is stable within ±4.00 USD/t since 10 trajectories.',
      'All others have settled too.',
    ]);
  });
});

test('a KPI that does not vary is moved by nothing', () => {
  const constant = { ...SOBOL, indices: [], ranking: [], convergence: [] };
  expect(findings(constant, analysisOf(constant, 'saltelli'))).toEqual([
    '`emissions2050` is the same at every point: no parameter moves it.',
  ]);
  expect(convergenceSentences(constant, analysisOf(constant, 'saltelli'))).toEqual([]);
});
