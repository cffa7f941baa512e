import { describe, expect, test } from 'vitest';
import { acceptanceProbability } from '../../../src/domain/economics/acceptance.js';
import { annuityFactor, presentValueFactor } from '../../../src/domain/economics/annuity.js';
import { presentValueOf } from '../../../src/domain/economics/discounting.js';
import {
  discountedFlow,
  netPresentValue,
  NO_FLOW,
  type Flow,
  type NpvTerms,
} from '../../../src/domain/economics/npv.js';

const NO_DEBT = { principal: 0, term: 1, rate: 0 };

/** One investment on a path of margins. */
const valued = (flow: Omit<Flow, 'margin'> & { readonly margin: Float64Array }, k: number, cosa: number): NpvTerms =>
  netPresentValue([discountedFlow({ ...flow, margin: presentValueOf(flow.margin, k) }, k)], cosa);

describe('annuity', () => {
  test('a dollar a year for two years at 10 % is worth 1/1.1 + 1/1.21', () => {
    expect(presentValueFactor(0.1, 2)).toBeCloseTo(0.9090909091 + 0.826446281, 9);
  });

  test('spreads a value over its years: k/(1 − (1 + k)^−n)', () => {
    // 0.1/(1 − 1/1.1²) = 0.1/0.1735537 = 0.5761905
    expect(annuityFactor(0.1, 2)).toBeCloseTo(0.5761904762, 9);
  });

  test('without interest a value spreads evenly', () => {
    expect(annuityFactor(0, 4)).toBe(0.25);
  });
});

describe('net present value', () => {
  test('of a furnace that is built for two years counts its flow from the third year on', () => {
    // k 10 %, equity 100 now, 10 t at margins 20 and 30 in years 3 and 4:
    // 200/1.331 = 150.2629602, 300/1.4641 = 204.9040366; 355.1669968 − 100.
    const terms = valued(
      {
        equity: 100,
        equityAfter: 0,
        startAfter: 2,
        life: 2,
        tonnes: 10,
        margin: Float64Array.of(99, 99, 99, 20, 30, 99),
        debt: NO_DEBT,
      },
      0.1,
      0,
    );
    expect(terms.margin).toBeCloseTo(355.1669968, 6);
    expect(terms.npv).toBeCloseTo(255.1669968, 6);
  });

  test('subtracts the service of the new debt from its first year of production on', () => {
    // P 80 over 2 years at 5 %: 40 + 4 × 0.75 = 43, 40 + 4 × 0.25 = 41. At t = 2 and 3: 43/1.21 + 41/1.331.
    const terms = valued(
      {
        equity: 20,
        equityAfter: 0,
        startAfter: 1,
        life: 2,
        tonnes: 1,
        margin: new Float64Array(6),
        debt: { principal: 80, term: 2, rate: 0.05 },
      },
      0.1,
      0,
    );
    expect(terms.debt).toBeCloseTo(-(35.5371901 + 30.8039068), 6);
    expect(terms.npv).toBeCloseTo(-20 - 66.3410969, 6);
  });

  test('of a renovation pays its equity when the campaign ends and flows from then on', () => {
    // R = 2, equity 121 at t = 2 is 100; one year of 133.1 at t = 3 is 100.
    const terms = valued(
      {
        equity: 121,
        equityAfter: 2,
        startAfter: 2,
        life: 1,
        tonnes: 1,
        margin: Float64Array.of(0, 500, 500, 133.1),
        debt: NO_DEBT,
      },
      0.1,
      0,
    );
    expect(terms.equity).toBeCloseTo(-100, 9);
    expect(terms.npv).toBeCloseTo(0, 9);
  });

  test('is the sum of its parts, the cost of stranded assets among them', () => {
    const terms = valued(
      {
        equity: 7,
        equityAfter: 1,
        startAfter: 1,
        life: 3,
        tonnes: 2,
        margin: Float64Array.of(0, 1, 5, 6, 7),
        debt: { principal: 10, term: 3, rate: 0.08 },
      },
      0.09,
      4.5,
    );
    expect(terms.cosa).toBe(-4.5);
    expect(terms.equity + terms.margin + terms.debt + terms.cosa).toBeCloseTo(terms.npv, 12);
  });

  test('of investments that are decided together is the sum of theirs less one cost of stranded assets', () => {
    const one = { equity: -30, margin: 100, debt: -20 };
    const other = { equity: -5, margin: 40, debt: -10 };
    expect(netPresentValue([one, other, NO_FLOW], 12)).toEqual({
      equity: -35,
      margin: 140,
      debt: -30,
      cosa: -12,
      npv: 63,
    });
  });
});

describe('acceptance', () => {
  test('of 320 of equity for an NPV of 500 is exp(−0.64)', () => {
    expect(acceptanceProbability(320, 500)).toBeCloseTo(0.5273, 4);
  });

  test('is certain without equity and impossible without value', () => {
    expect(acceptanceProbability(0, 500)).toBe(1);
    expect(acceptanceProbability(320, 0)).toBe(0);
    expect(acceptanceProbability(0, -1)).toBe(0);
  });
});
