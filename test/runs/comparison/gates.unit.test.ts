import { describe, expect, it } from 'vitest';
import type { Gate, GateFault } from '../../../src/runs/comparison/gates.js';
import { judge, readGate, readGates } from '../../../src/runs/comparison/gates.js';
import type { Headline } from '../../../src/runs/headline.js';
import { headline } from './headlines.js';

const YEARS = [2025, 2026, 2030];
const isGate = (read: Gate | readonly GateFault[]): read is Gate => 'figure' in read;
const gate = (text: string): Gate => {
  const read = readGate(text, YEARS);
  return isGate(read) ? read : expect.fail(JSON.stringify(read));
};
const faults = (text: string): readonly GateFault[] => {
  const read = readGate(text, YEARS);
  return isGate(read) ? expect.fail('is a gate') : read;
};

describe('a gate', () => {
  it.each([
    ['emissions.2030 > +2%', { year: 2030, operator: '>', limit: 2, relative: true }],
    ['  price.2026<-10.5 ', { year: 2026, operator: '<', limit: -10.5, relative: false }],
    ['hydrogenIron.2025 > 1e6', { year: 2025, operator: '>', limit: 1_000_000, relative: false }],
    ['production.2030 < -0.5 %', { year: 2030, operator: '<', limit: -0.5, relative: true }],
  ])('is read from %s', (text, expected) => {
    expect(gate(text)).toMatchObject(expected);
  });

  it.each([
    '',
    'emissions > 2%',
    'emissions.2030 >= 2',
    'emissions.2030 > two',
    'emissions.2030 > 2 t',
    'price.2030 > 1e400',
    'x',
  ])('is not read from "%s"', (text) => {
    expect(faults(text).map(({ expected }) => expected)).toEqual([expect.stringMatching(/^<metric>\.<year>, then/)]);
  });

  it('tells of an unknown metric and a year of only one run at once, with what was meant', () => {
    expect(faults('emisions.2040 > 2%')).toEqual([
      {
        text: 'emisions.2040 > 2%',
        expected: 'a metric, one of emissions, production, price, hydrogenIron',
        hint: 'emissions.2040 > 2%',
      },
      { text: 'emisions.2040 > 2%', expected: 'a year of both runs, 2025 to 2030' },
    ]);
  });

  it('needs a year that both runs have, where that is known', () => {
    const [a, b] = [[headline(2025), headline(2026)], [headline(2026)]];
    expect(readGates(['price.2025 > 1', 'price.2026 > 1'], a, b)).toMatchObject({
      gates: [{ year: 2026 }],
      faults: [{ text: 'price.2025 > 1', expected: 'a year of both runs, 2026 to 2026' }],
    });
    expect(readGates(['price.2025 > 1', 'prize.2025 > 1'], a, undefined)).toMatchObject({
      gates: [{ year: 2025 }],
      faults: [{ text: 'prize.2025 > 1' }],
    });
    expect(readGates(['price.2025 > 1'], [headline(2025)], [headline(2026)]).faults).toEqual([
      { text: 'price.2025 > 1', expected: 'two runs with a year in common' },
    ]);
  });
});

describe('what a gate sees', () => {
  const seen = (text: string, a: Partial<Headline>, b: Partial<Headline>): boolean =>
    judge(gate(text), [headline(2025), headline(2030, a)], [headline(2030, b)]).tripped;

  // 200 to 204 is +4 and +2 %; a limit itself is allowed.
  it.each([
    ['emissions.2030 > +2%', false],
    ['emissions.2030 > +1.9%', true],
    ['emissions.2030 > 4', false],
    ['emissions.2030 > 3.9', true],
    ['emissions.2030 < 4.1', true],
    ['emissions.2030 < -2%', false],
  ])('200 to 204: %s', (text, tripped) => {
    expect(seen(text, { scope1: 200 }, { scope1: 204 })).toBe(tripped);
  });

  it('is B minus A, in per cent of the amount of A', () => {
    // From −50 to −60 is −10, and 20 % down of 50.
    const [a, b] = [[headline(2030, { steelPrice: -50 })], [headline(2030, { steelPrice: -60 })]];
    expect(judge(gate('price.2030 < -19%'), a, b)).toEqual({
      gate: 'price.2030 < -19%',
      unit: 'USD/t',
      a: -50,
      b: -60,
      difference: -10,
      percent: -20,
      operator: '<',
      limit: -19,
      relative: true,
      tripped: true,
    });
  });

  it('is beyond any per cent when something comes from nothing, and 0 % when nothing stays nothing', () => {
    const [none, some] = [{ hydrogenIronCapacity: 0 }, { hydrogenIronCapacity: 1 }];
    expect(seen('hydrogenIron.2030 > 1000%', none, some)).toBe(true);
    expect(seen('hydrogenIron.2030 < -1000%', none, some)).toBe(false);
    expect(seen('hydrogenIron.2030 > 0%', none, none)).toBe(false);
    expect(seen('hydrogenIron.2030 < +1%', none, none)).toBe(true);
    expect(seen('hydrogenIron.2030 < -99%', some, none)).toBe(true);
  });

  it('is of the figure that it names', () => {
    const b = { crudeSteel: 1, scope1: 2, steelPrice: 3, hydrogenIronCapacity: 4 };
    const differences = ['production', 'emissions', 'price', 'hydrogenIron'].map(
      (metric) => judge(gate(`${metric}.2030 > 0`), [headline(2030)], [headline(2030, b)]).difference,
    );
    expect(differences).toEqual([1, 2, 3, 4]);
  });
});
