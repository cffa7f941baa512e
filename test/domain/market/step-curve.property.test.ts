import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { costReaching } from '../../../src/domain/market/cost-reaching.js';
import { StepCurve, type Step } from '../../../src/domain/market/step-curve.js';

/** Few costs and many keys, so that ties are common; up to 600 steps, so that blocks split and empty. */
const step = fc.record({
  key: fc.nat(400).map((n) => `fg-${n}`),
  cost: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.double({ min: 0, max: 12, noNaN: true })),
  width: fc.integer({ min: 0, max: 1000 }),
});
const change = fc.oneof({ weight: 4, arbitrary: step }, { weight: 1, arbitrary: fc.nat(400).map((n) => `fg-${n}`) });
const changes = fc.array(change, { maxLength: 600, size: 'max' });
const quantities = fc.array(fc.oneof(fc.nat(300_000), fc.constant(0), fc.double({ min: -5, max: 3e5, noNaN: true })), {
  maxLength: 12,
});

const inOrder = (a: Step, b: Step): number => (a.cost === b.cost ? (a.key < b.key ? -1 : 1) : a.cost - b.cost);

/** The slow curve: a sorted array, scanned from the start. */
const naiveStepAt = (sorted: readonly Step[], quantity: number): Step | undefined => {
  let sum = 0;
  for (const each of sorted) {
    sum += each.width;
    if (sum >= quantity) return each;
  }
  return sorted.at(-1);
};

test.prop([fc.array(step, { maxLength: 200 }), changes, quantities], { seed: 3, numRuns: 200 })(
  'a curve changed step by step equals the curve of the survivors, and a sorted array',
  (first, all, asked) => {
    const alive = new Map(first.filter(({ width }) => width > 0).map((each) => [each.key, each]));
    const curve = StepCurve.of([...alive.values()]);
    for (const each of all) {
      const stood = alive.get(typeof each === 'string' ? each : each.key);
      if (stood !== undefined) curve.remove(stood);
      if (typeof each === 'string') {
        alive.delete(each);
        continue;
      }
      curve.insert(each);
      if (each.width > 0) alive.set(each.key, each);
      else alive.delete(each.key);
    }
    const rebuilt = StepCurve.of([...alive.values()]);
    const sorted = [...alive.values()].sort(inOrder);
    expect([...curve.steps()]).toEqual(sorted);
    expect([...rebuilt.steps()]).toEqual(sorted);
    expect(curve.size).toBe(sorted.length);
    const width = sorted.reduce((sum, each) => sum + each.width, 0);
    expect([curve.totalWidth, rebuilt.totalWidth]).toEqual([width, width]);
    for (const quantity of [...asked, width, width + 1]) {
      const expected = naiveStepAt(sorted, quantity);
      expect([curve.stepAt(quantity), rebuilt.stepAt(quantity)]).toEqual([expected, expected]);
    }
    // What does not stand there cannot be taken out.
    curve.remove({ key: 'nobody', cost: 3, width: 1 });
    expect(curve.totalWidth).toBe(width);
  },
);

test.prop(
  [
    fc.array(fc.record({ cost: fc.integer({ min: 0, max: 8 }), width: fc.integer({ min: 1, max: 50 }) }), {
      minLength: 1,
      maxLength: 80,
    }),
    fc.oneof(fc.nat(2500), fc.double({ min: 0, max: 2500, noNaN: true })),
  ],
  { seed: 4, numRuns: 1000 },
)('the cost that reaches a quantity is the one that sorting and scanning finds, ties included', (steps, quantity) => {
  const costs = Float64Array.from(steps, ({ cost }) => cost);
  const widths = Float64Array.from(steps, ({ width }) => width);
  const sorted = steps.map((each, i) => ({ ...each, key: String(i) })).sort(inOrder);
  expect(costReaching(costs, widths, steps.length, quantity)).toBe(naiveStepAt(sorted, quantity)?.cost);
});

test.prop([fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 20 }), fc.nat(3)], {
  seed: 5,
  numRuns: 200,
})('the cost that reaches a quantity reads the first n entries alone', (costs, n) => {
  const used = costs.slice(0, n);
  const found = costReaching(Float64Array.from(costs), new Float64Array(costs.length).fill(1), n, n);
  expect(found).toBe(Math.max(0, ...used));
});
