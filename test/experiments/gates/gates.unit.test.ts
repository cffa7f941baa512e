import { describe, expect, it } from 'vitest';
import type { Gate, GatedRun } from '../../../src/experiments/gates/gate.js';
import { judge } from '../../../src/experiments/gates/gate.js';
import type { GateFault, GateScope } from '../../../src/experiments/gates/read-gates.js';
import { readGate, readGates } from '../../../src/experiments/gates/read-gates.js';
import type { Headline } from '../../../src/runs/headline.js';
import { headline } from '../../runs/comparison/headlines.js';
import { FIGURES_OF_TWO_YEARS } from '../kpis/figures.js';

const { technologies, countries } = FIGURES_OF_TWO_YEARS;
const among = (...years: readonly number[]): GateScope => ({
  years,
  names: { technologies, countries },
});
const SCOPE = among(2025, 2026, 2030);
const isGate = (read: Gate | readonly GateFault[]): read is Gate => 'measured' in read;
const gate = (text: string): Gate => {
  const read = readGate(text, SCOPE);
  return isGate(read) ? read : expect.fail(JSON.stringify(read));
};
const faults = (text: string): readonly GateFault[] => {
  const read = readGate(text, SCOPE);
  return isGate(read) ? expect.fail('is a gate') : read;
};

describe('a gate', () => {
  it.each([
    ['emissions.2030 > +2%', { measured: { year: 2030 }, operator: '>', limit: 2, relative: true }],
    ['  price.2026<-10.5 ', { measured: { year: 2026 }, operator: '<', limit: -10.5, relative: false }],
    ['hydrogenIron.2025 > 1e6', { measured: { year: 2025 }, operator: '>', limit: 1_000_000, relative: false }],
    ['production.2030 < -0.5 %', { measured: { year: 2030 }, operator: '<', limit: -0.5, relative: true }],
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
    expect(faults(text).map(({ expected }) => expected)).toEqual([
      expect.stringMatching(/^<metric>\.<year> or a figure/),
    ]);
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
    expect(readGates(['price.2025 > 1', 'price.2026 > 1'], among(2026))).toMatchObject({
      gates: [{ measured: { year: 2026 } }],
      faults: [{ text: 'price.2025 > 1', expected: 'a year of both runs, 2026 to 2026' }],
    });
    expect(readGates(['price.2025 > 1', 'prize.2025 > 1'], undefined)).toMatchObject({
      gates: [{ measured: { year: 2025 } }],
      faults: [{ text: 'prize.2025 > 1' }],
    });
    for (const text of ['price.2025 > 1', 'price(2025) > 1'])
      expect(readGates([text], among()).faults).toEqual([{ text, expected: 'two runs with a year in common' }]);
  });
});

describe('what a gate sees', () => {
  const run = (...years: readonly Headline[]): GatedRun => ({ headline: years, figures: undefined });
  const seen = (text: string, a: Partial<Headline>, b: Partial<Headline>): boolean =>
    judge(gate(text), run(headline(2025), headline(2030, a)), run(headline(2030, b))).tripped;

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
    const [a, b] = [-50, -60].map((steelPrice) => run(headline(2030, { steelPrice })));
    if (a === undefined || b === undefined) return expect.fail('two runs');
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
      (metric) => judge(gate(`${metric}.2030 > 0`), run(headline(2030)), run(headline(2030, b))).difference,
    );
    expect(differences).toEqual([1, 2, 3, 4]);
  });
});

describe('a gate with an expression', () => {
  it.each([
    ['scope1(2030, country = "DEU") > +2%', { operator: '>', limit: 2, relative: true }],
    ['(scope1(2030) + scope2(2030)) / production(2030) < -0.1', { operator: '<', limit: -0.1, relative: false }],
    ['production(2030, route = "scrap EAF") > 0', { operator: '>', limit: 0, relative: false }],
  ])('is read from %s', (text, expected) => {
    expect(gate(text)).toMatchObject({ text, ...expected, measured: { kind: 'kpi' } });
  });

  it('tells of everything unknown in it with what was meant, and at which character', () => {
    expect(faults('scope1(2030, country = "DUE", technology = "EAV") > 2')).toEqual([
      {
        text: 'scope1(2030, country = "DUE", technology = "EAV") > 2',
        value: 'DUE',
        expected: 'the ISO 3166-1 alpha-3 code of a country of the runs, at character 24',
        hint: 'DEU',
      },
      {
        text: 'scope1(2030, country = "DUE", technology = "EAV") > 2',
        value: 'EAV',
        expected: 'a technology of the dataset, at character 44',
        hint: 'EAF',
      },
    ]);
    expect(faults('scop1(2030) > 2')).toMatchObject([{ value: 'scop1', hint: 'scope1' }]);
    expect(faults('scope1(2031) > 2')).toMatchObject([
      { value: '2031', expected: expect.stringMatching(/2025 to 2030/) as string },
    ]);
    expect(faults('production(2030, route = "EAF") > 2')).toMatchObject([
      { value: 'EAF', expected: expect.stringMatching(/^a route: "BF-BOF", "DRI-EAF", "scrap EAF"/) as string },
    ]);
    expect(faults('scope1(2030, route = "BF-BOF") > 2')).toMatchObject([{ value: 'route' }]);
  });

  it('has no country beside a route, for routes are those of the world', () => {
    const expected = expect.stringMatching(/^nothing beside a route/) as string;
    expect(faults('production(2030, route = "BF-BOF", country = "DEU") > 2')).toMatchObject([
      { value: 'DEU', expected },
    ]);
    expect(faults('production(2030, route = "BF-BOF", product = "iron") > 2')).toMatchObject([
      { value: 'iron', expected },
    ]);
    expect(gate('production(2030, route = "BF-BOF", product = "steel") > 2').limit).toBe(2);
  });

  it('asks for some figure: numbers alone never trip', () => {
    expect(faults('(3) > 2').map(({ expected }) => expected)).toEqual([expect.stringMatching(/^a figure of the runs/)]);
  });

  it('sees the difference of the expression between two runs', () => {
    // 100 t of EAF steel in DEU in 2030 and none in 2031: the other run has the same years the other way round.
    const [first, second] = FIGURES_OF_TWO_YEARS.years;
    if (first === undefined || second === undefined) return expect.fail('two years');
    const routes = { 'BF-BOF': 1, 'DRI-EAF': 0, 'scrap EAF': 10, other: 0 };
    const [a, b]: readonly [GatedRun, GatedRun] = [
      { headline: [], figures: { ...FIGURES_OF_TWO_YEARS, years: [{ ...first, routes }] } },
      {
        headline: [],
        figures: {
          ...FIGURES_OF_TWO_YEARS,
          years: [{ ...second, year: 2030, routes: { ...routes, 'scrap EAF': 13 } }],
        },
      },
    ];
    expect(judge(gate('production(2030, country = "DEU") < -99%'), a, b)).toMatchObject({
      ...{ unit: 't', a: 100, b: 0, difference: -100, percent: -100, tripped: true },
    });
    expect(judge(gate('production(2030, route = "scrap EAF") > 3'), a, b)).toMatchObject({
      ...{ unit: 't', a: 10, b: 13, difference: 3, tripped: false },
    });
    // 500 to 510 USD/t.
    expect(judge(gate('price(2030) > 1.9%'), a, b)).toMatchObject({ unit: 'USD/t', percent: 2, tripped: true });
    // 175 tCO2 on 150 t before, 114 on 40 after.
    const intensity = judge(gate('scope1(2030) / production(2030) > 1'), a, b);
    expect([intensity.unit, intensity.tripped]).toEqual(['tCO2/t', true]);
    expect(intensity.difference).toBeCloseTo(114 / 40 - 175 / 150, 12);
    // Nothing was made in DEU in the second run: its cost has no value.
    expect(judge(gate('cost(2030, country = "DEU") > 1'), a, b).b).toBeNaN();
  });
});
