import { describe, expect, test } from 'vitest';
import type { AnalysisRequest, Index, KpiAnalysis } from '../../../src/experiments/index.js';
import { analyseSweep } from '../../../src/experiments/index.js';
import { FACTORS, ishigami, sweepOf } from './sweeps.js';

const answerOf = (request: AnalysisRequest): KpiAnalysis => {
  const [kpi] = analyseSweep(request).kpis;
  if (kpi === undefined) throw new Error('no KPI was analysed');
  return kpi;
};

const valueOf = ({ indices }: KpiAnalysis, measure: Index['measure'], factor: string, other?: string): number =>
  indices.find((index) => index.measure === measure && index.factor === factor && index.with === other)?.value ?? NaN;

const SALTELLI = { kind: 'saltelli', samples: 1024, seed: 1, secondOrder: true } as const;

// Indices of Ishigami in closed form: S1 0.3139, 0.4424, 0; ST 0.5576, 0.4424, 0.2437; S2 of x and z 0.2437.
describe('a Saltelli design', () => {
  const kpi = answerOf(sweepOf(SALTELLI, ishigami));

  test('gives first-order, total and second-order indices within their error', () => {
    expect(Math.abs(valueOf(kpi, 'S1', 'x') - 0.3139)).toBeLessThan(0.046);
    expect(Math.abs(valueOf(kpi, 'ST', 'z') - 0.2437)).toBeLessThan(0.046);
    expect(Math.abs(valueOf(kpi, 'S2', 'x', 'z') - 0.2437)).toBeLessThan(0.1);
    expect(kpi.indices).toHaveLength(9);
  });

  test('ranks by what would remain', () => {
    expect(kpi.rankedBy).toBe('ST');
    expect(kpi.ranking).toEqual(['x', 'y', 'z']);
  });

  test('has intervals around its estimates', () => {
    for (const { value, interval, measure, factor } of kpi.indices) {
      expect(interval?.low, `${measure} ${factor}`).toBeLessThan(value);
      expect(interval?.high, `${measure} ${factor}`).toBeGreaterThan(value);
    }
  });

  test('tells when first-order and total indices settled, and of pairs nothing', () => {
    expect(kpi.convergence.map(({ measure, factor }) => `${measure} ${factor}`)).toEqual(
      ['S1', 'ST'].flatMap((measure) => ['x', 'y', 'z'].map((factor) => `${measure} ${factor}`)),
    );
    expect(kpi.convergence.every(({ samples }) => samples === 1024)).toBe(true);
    expect(kpi.convergence.some(({ since }) => since !== undefined && since < 1024)).toBe(true);
  });

  test('is the same for the same sweep', () => {
    const small = { ...SALTELLI, samples: 32 };
    expect(analyseSweep(sweepOf(small, ishigami))).toEqual(analyseSweep(sweepOf(small, ishigami)));
  });
});

test('a Morris design gives mean effects, ranks by their size and tells directions', () => {
  // On the unit cube x has slope 2π·4, y −2π and z none.
  const request = sweepOf(
    { kind: 'morris', trajectories: 20, levels: 4, seed: 1 },
    ([x, y]) => 4 * Number(x) - Number(y),
  );
  const kpi = answerOf(request);
  expect(valueOf(kpi, 'mu_star', 'x')).toBeCloseTo(8 * Math.PI, 9);
  expect(valueOf(kpi, 'mu', 'y')).toBeCloseTo(-2 * Math.PI, 9);
  expect(valueOf(kpi, 'mu_star', 'z')).toBe(0);
  expect(valueOf(kpi, 'sigma', 'x')).toBeCloseTo(0, 9);
  expect(kpi.ranking).toEqual(['x', 'y', 'z']);
  expect(kpi.direction).toMatchObject({ x: 1, y: -1 });
  expect(kpi.convergence.map(({ measure, since }) => [measure, since])).toEqual([
    ['mu_star', 10],
    ['mu_star', 10],
    ['mu_star', 10],
  ]);
});

describe('another design', () => {
  test('is ranked by the variance between values where runs share them', () => {
    const kpi = answerOf(sweepOf({ kind: 'grid', levels: [5, 3, 2] }, ([x, y]) => 2 * Number(x) + Number(y)));
    expect(kpi.ranking).toEqual(['x', 'y', 'z']);
    // Levels −π … π: variance of five 2·(π²/2), of three 2π²/3; weighted 4 and 1.
    const [x, y] = [4 * (Math.PI ** 2 / 2), (2 * Math.PI ** 2) / 3];
    expect(valueOf(kpi, 'explained_alone', 'x')).toBeCloseTo(x / (x + y), 9);
    expect(valueOf(kpi, 'explained_alone', 'y')).toBeCloseTo(y / (x + y), 9);
    expect(valueOf(kpi, 'explained_alone', 'z')).toBeCloseTo(0, 9);
    expect(valueOf(kpi, 'rank_correlation', 'z')).toBeCloseTo(0, 9);
  });

  test('is ranked by a tree where every run has values of its own', () => {
    const kpi = answerOf(
      sweepOf({ kind: 'lhs', samples: 200, seed: 1 }, ([x, y]) => Math.abs(Number(y)) * 3 + Number(x)),
    );
    expect(kpi.rankedBy).toBe('tree_importance');
    expect(kpi.ranking[0]).toBe('y');
    expect(kpi.indices.some(({ measure }) => measure === 'explained_alone')).toBe(false);
  });

  test('of two factors on a grid is laid out in rows and columns', () => {
    const levels = [2, 3];
    const { grid } = answerOf(
      sweepOf({ kind: 'grid', levels }, ([x, y]) => Number(x) + 10 * Number(y), FACTORS.slice(0, 2)),
    );
    const π = Math.PI;
    expect(grid?.row).toEqual({ factor: 'x', labels: [String(-π), String(π)] });
    expect(grid?.column).toEqual({ factor: 'y', labels: [String(-π), '0', String(π)] });
    expect(grid?.values).toEqual([
      [-11 * π, -π, 9 * π],
      [-9 * π, π, 11 * π],
    ]);
  });

  test('takes categories and truths as what they are', () => {
    const request = sweepOf(
      { kind: 'grid', levels: [3, 2, 3] },
      ([policy, on]) => (policy === 'strict' ? 1 : policy === 'loose' ? 5 : 6) + (on === true ? 1 : 0),
      [
        {
          name: 'policy',
          parameters: [{ path: 'policy', distribution: { kind: 'categorical', values: ['loose', 'none', 'strict'] } }],
        },
        { name: 'on', parameters: [{ path: 'on', distribution: { kind: 'boolean' } }] },
        ...FACTORS.slice(2),
      ],
    );
    const kpi = answerOf(request);
    expect(kpi.ranking).toEqual(['policy', 'on', 'z']);
    expect(kpi.direction).toEqual({ policy: 0, on: 1, z: 0 });
    expect(kpi.indices.filter(({ measure }) => measure === 'rank_correlation').map(({ factor }) => factor)).toEqual([
      'on',
      'z',
    ]);
    const threshold = { kpi: 'answer', operator: '<', limit: 3 } as const;
    const { discovery } = analyseSweep({ ...request, threshold });
    expect(discovery?.share).toBeCloseTo(1 / 3, 12);
    for (const box of [discovery?.prim, discovery?.cart[0]]) {
      expect(box).toMatchObject({ density: 1, coverage: 1 });
      expect(box?.restricts).toEqual([
        {
          factor: 'policy',
          path: 'policy',
          allowed: { kind: 'codes', codes: [2] },
          categories: ['loose', 'none', 'strict'],
        },
      ]);
    }
  });
});

describe('a KPI', () => {
  test('that does not vary is explained by nothing', () => {
    const designs = [
      SALTELLI,
      { kind: 'morris', trajectories: 4, levels: 4, seed: 1 },
      { kind: 'lhs', samples: 9, seed: 1 },
    ] as const;
    for (const design of designs) {
      expect(answerOf(sweepOf(design, () => 7))).toMatchObject({
        indices: [],
        ranking: [],
        spread: { min: 7, mean: 7, max: 7 },
      });
    }
  });

  test('without a value at some points is named and left out', () => {
    const analysis = analyseSweep(sweepOf({ kind: 'lhs', samples: 10, seed: 1 }, ([x]) => (Number(x) > 0 ? 1 : NaN)));
    expect(analysis.kpis).toEqual([]);
    expect(analysis.withoutValue).toEqual({ answer: 5 });
  });
});

test('a threshold that all points meet has no boxes', () => {
  const request = sweepOf({ kind: 'lhs', samples: 10, seed: 1 }, ([x]) => Number(x));
  const { discovery } = analyseSweep({ ...request, threshold: { kpi: 'answer', operator: '<', limit: 100 } });
  expect(discovery).toMatchObject({ share: 1, prim: undefined, cart: [] });
});
