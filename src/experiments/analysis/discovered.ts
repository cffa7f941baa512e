import type { Box, Case } from '../discovery/box.js';
import { describeBox } from '../discovery/box.js';
import type { Allowed } from '../discovery/leaves.js';
import { leavesOf } from '../discovery/leaves.js';
import { loosened } from '../discovery/loosened.js';
import { discover } from '../discovery/prim.js';
import { growTree } from '../discovery/tree.js';
import type { FactorValues } from './factor-values.js';

/** What a scenario discovery looks for: points where a KPI is below or above a limit. */
export interface Threshold {
  readonly kpi: string;
  readonly operator: '<' | '<=' | '>' | '>=';
  readonly limit: number;
}

/** Ranges or categories of factors, and what lies inside. */
export interface FoundBox {
  /** Only factors that it restricts; a range includes its ends, infinite ends restrict nothing. */
  readonly restricts: readonly {
    readonly factor: string;
    readonly path: string;
    readonly allowed: Allowed;
    readonly categories: readonly string[];
  }[];
  /** The share of the points inside that meet the threshold. */
  readonly density: number;
  /** The share of the points that meet the threshold which lies inside; NaN when none does. */
  readonly coverage: number;
  /** The share of all points that lies inside. */
  readonly support: number;
}

export interface FoundBoxes {
  readonly threshold: Threshold;
  /** The share of all points that meet the threshold. */
  readonly share: number;
  /** Undefined where all points or none meet the threshold. */
  readonly prim: FoundBox | undefined;
  /** Leaves of a classification tree in which most points meet the threshold, the densest first. */
  readonly cart: readonly FoundBox[];
}

const COMPARISONS: Readonly<Record<Threshold['operator'], (value: number, limit: number) => boolean>> = {
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
};

/** Codes of categories in the order of the mean outcome, so that neighbours of a range are alike. */
const byOutcome = ({ values, categories }: FactorValues, outcomes: readonly number[]): readonly number[] => {
  const sums = categories.map((_, code) => {
    const inside = outcomes.filter((_outcome, i) => values[i] === code);
    return { code, mean: inside.reduce((sum, outcome) => sum + outcome, 0) / inside.length };
  });
  return sums.sort((a, b) => a.mean - b.mean || a.code - b.code).map(({ code }) => code);
};

const ranges = (
  box: Box,
  factors: readonly FactorValues[],
  orders: readonly (readonly number[])[],
): FoundBox['restricts'] =>
  factors.flatMap(({ name, path, kind, categories }, d) => {
    const side = box[d] ?? { low: -Infinity, high: Infinity };
    if (side.low === -Infinity && side.high === Infinity) return [];
    const codes = (orders[d] ?? []).filter((_, place) => side.low <= place && place <= side.high);
    const allowed: Allowed =
      kind === 'ordered' ? { kind: 'range', side } : { kind: 'codes', codes: [...codes].sort((a, b) => a - b) };
    return [{ factor: name, path, allowed, categories }];
  });

const primBox = (factors: readonly FactorValues[], outcomes: readonly number[]): FoundBox => {
  const orders = factors.map((factor) => (factor.kind === 'ordered' ? [] : byOutcome(factor, outcomes)));
  const cases = outcomes.map((outcome, i): Case => ({
    outcome,
    point: factors.map(({ kind, values }, d) => {
      const value = values[i] ?? NaN;
      return kind === 'ordered' ? value : (orders[d]?.indexOf(value) ?? NaN);
    }),
  }));
  const { box, density, coverage, support } = describeBox(loosened(discover(cases).best.box, cases), cases);
  return { restricts: ranges(box, factors, orders), density, coverage, support };
};

const restricts = (allowed: Allowed, categories: readonly string[]): boolean =>
  allowed.kind === 'range'
    ? allowed.side.low !== -Infinity || allowed.side.high !== Infinity
    : allowed.codes.length < categories.length;

const cartBoxes = (factors: readonly FactorValues[], outcomes: readonly number[]): readonly FoundBox[] => {
  const kinds = factors.map(({ kind }) => kind);
  const cases = outcomes.map((outcome, i): Case => ({ outcome, point: factors.map(({ values }) => values[i] ?? NaN) }));
  const met = outcomes.reduce((sum, outcome) => sum + outcome, 0);
  const leaves = leavesOf(
    growTree(cases, kinds),
    kinds,
    factors.map(({ categories }) => categories.length),
  );
  return leaves
    .filter(({ mean }) => mean > 0.5)
    .map(({ allowed, count, mean }) => ({
      restricts: factors.flatMap(({ name, path, categories }, d) => {
        const of = allowed[d];
        return of !== undefined && restricts(of, categories) ? [{ factor: name, path, allowed: of, categories }] : [];
      }),
      density: mean,
      coverage: (mean * count) / met,
      support: count / outcomes.length,
    }));
};

/** Looks for ranges of the factors in which a KPI meets a threshold. `values` is the KPI point by point. */
export const discovered = (
  factors: readonly FactorValues[],
  values: readonly number[],
  threshold: Threshold,
): FoundBoxes => {
  const meets = COMPARISONS[threshold.operator];
  const outcomes = values.map((value) => (meets(value, threshold.limit) ? 1 : 0));
  const share = outcomes.reduce<number>((sum, outcome) => sum + outcome, 0) / outcomes.length;
  const some = share > 0 && share < 1;
  return {
    threshold,
    share,
    prim: some ? primBox(factors, outcomes) : undefined,
    cart: some ? cartBoxes(factors, outcomes) : [],
  };
};
