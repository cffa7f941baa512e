import { describe, expect, test } from 'vitest';
import type { TechnologyRow } from '../../src/domain/dataset.js';
import { construction, pooledLoan, renovation, technologyChange } from '../../src/domain/economics/investment.js';
import { VIEW_YEARS } from '../../src/domain/market/price-view.js';
import { carrier, countryCode, furnaceGroupId, plantId, technologyCode } from '../../src/domain/names.js';
import type { Subsidy } from '../../src/domain/scenario.js';
import { furnaceGroupIn, plantGroupIn } from '../../src/domain/world.js';
import type { Subject } from '../../src/economy/agent-based/chain.js';
import { YearsAhead, type Valuation } from '../../src/economy/agent-based/margins.js';
import { incumbentOption, planOption } from '../../src/economy/agent-based/options.js';
import { year } from '../../src/kernel/index.js';
import { baseline, founded, tinyWorld } from '../domain/given-worlds.js';
import { oreSteel, smallWorld } from '../domain/small-world.js';
import { assembled } from '../handlers/assembled.js';

/*
 * Steel sells at 600 USD/t for ever. A furnace of 1,000 t/yr makes a tonne at 500, `better` at 300, both with 20 USD/t of
 * fixed opex; capex is 400 USD/t, a renovation a quarter of it. It is 2030, the campaign ends in 2032. Owners want
 * 10 %, banks 5 %, a fifth is equity; fixed opex is spread over a load of 0.85.
 */
const fields: Partial<TechnologyRow> = { capex: 400, renovationShare: 0.25, lifetime: 10, constructionYears: 1 };
const better = technologyCode('better');
const aaa = countryCode('AAA');

const scenarioWith = (...subsidies: readonly Subsidy[]) => {
  const scenario = baseline();
  return { ...scenario, policies: { ...scenario.policies, subsidies } };
};

const subsidised = (...subsidies: readonly Subsidy[]) => {
  const dataset = smallWorld({
    technologies: [
      oreSteel('present', 500, { ...fields, fixedOpex: 17 }),
      oreSteel('better', 300, { ...fields, fixedOpex: 17 }),
    ],
    furnaces: [{ id: 'fg', technology: 'present', capacity: 1000 }],
  });
  const { given, book, world } = founded(dataset, scenarioWith(...subsidies));
  const group = furnaceGroupIn(world, furnaceGroupId('fg'));
  Object.assign(group, { tranches: [], campaignEnd: 2032, utilisation: 0.9 });
  const flat = (value: number): Float64Array => new Float64Array(VIEW_YEARS).fill(value);
  const prices = {
    year: 2030,
    steel: flat(600),
    steelIn: () => flat(600),
    iron: flat(300),
    scrap: flat(200),
    worldSteelPrice: 600,
  };
  const valuation: Valuation = { given, book, prices, ahead: new YearsAhead() };
  const subject: Subject = { group, technology: given.technology(group.technology), chain: null, fed: [] };
  return { given, book, group, valuation, subject };
};

const on = (what: Subsidy['on'], rest: Partial<Subsidy>): Subsidy => ({
  on: what,
  technologies: 'all',
  countries: 'world',
  from: 2025,
  ...rest,
});

const switchTerms = (...subsidies: readonly Subsidy[]) => {
  const { given, valuation, subject } = subsidised(...subsidies);
  const { group } = subject;
  const side = { group, capacity: group.capacity, to: given.technology(better), capexShare: 1 };
  return planOption(valuation, subject, { label: 'better', sides: [side] }).terms;
};

describe('a subsidy on opex', () => {
  test('that starts and ends inside the horizon counts in its own years alone', () => {
    // A switch now runs from 2032 to 2041 (t = 2 … 11) with 880 t a year. 50 USD/t from 2034 to 2036, t = 4, 5, 6:
    // 44,000 × (1/1.4641 + 1/1.61051 + 1/1.771561) = 44,000 × 1.868408708 = 82,209.983.
    const paid = switchTerms(on('opex', { from: 2034, until: 2036, amount: 50 }));
    expect(paid.margin - switchTerms().margin).toBeCloseTo(82_209.983, 2);
    expect(paid.npv - switchTerms().npv).toBeCloseTo(82_209.983, 2);
  });

  test('outside the years of the flow changes nothing', () => {
    const without = switchTerms();
    expect(switchTerms(on('opex', { from: 2042, amount: 50 }))).toEqual(without);
    // A flow is the difference of two sums from today on, so years before it may move the last digits.
    const before = switchTerms(on('opex', { from: 2030, until: 2031, amount: 50 }));
    for (const term of ['equity', 'margin', 'debt', 'cosa', 'npv'] as const)
      expect(before[term] / without[term]).toBeCloseTo(1, 12);
  });

  test('as a share is one of variable and fixed opex together; more than all of them is paid by nobody', () => {
    // 300 + 17/0.85 = 320 USD/t.
    const variable = (subsidy: Subsidy): number | undefined => {
      const { book } = subsidised(subsidy);
      return book.of(better, aaa).variable[book.at(2030)];
    };
    expect(variable(on('opex', { share: 0.25 }))).toBeCloseTo(220, 9);
    expect(variable(on('opex', { amount: -10 }))).toBeCloseTo(310, 9);
    expect(variable(on('opex', { amount: 1000 }))).toBeCloseTo(-20, 9);
  });
});

describe('a subsidy on capex', () => {
  const costs = (...subsidies: readonly Subsidy[]) => {
    const { given, book, group } = subsidised(...subsidies);
    return {
      built: construction(given, book, group, better, 1000, 2032),
      changed: technologyChange(given, book, group, better, 0.5, 2032),
      renovated: renovation(given, book, group, 2031),
    };
  };

  test('lowers cost, equity and debt of what is decided in its years', () => {
    const { built, changed, renovated } = costs(on('capex', { from: 2030, until: 2030, amount: 100 }));
    // (400 − 100) × 1,000, a fifth of it equity; half a furnace 200 − 100; a renovation 0.25 × (400 − 100).
    expect([built.cost, built.equity, built.tranche.principal]).toEqual([300_000, 60_000, 240_000]);
    expect(changed.cost).toBe(100_000);
    expect(renovated.cost).toBe(75_000);
    expect(costs(on('capex', { from: 2031, amount: 100 }))).toEqual(costs());
    expect(costs(on('capex', { until: 2029, amount: 100 }))).toEqual(costs());
  });

  test('may be a share, a tax, and more than the whole', () => {
    expect(costs(on('capex', { share: 0.25 })).built.cost).toBe(300_000);
    expect(costs(on('capex', { share: -0.25 })).renovated.cost).toBe(125_000);
    expect(costs(on('capex', { amount: 1000 })).built).toMatchObject({ cost: 0, equity: 0 });
  });

  test('of the year in which a renovation falls due is foreseen', () => {
    const { valuation, subject } = subsidised(on('capex', { from: 2032, until: 2032, share: 0.5 }));
    // 0.25 × 400 × 1,000 × 0.5, paid two years ahead at 10 %: a fifth of 50,000 over 1.21.
    const { sides, terms } = incumbentOption(valuation, subject);
    expect(sides[0].financing?.cost).toBe(50_000);
    expect(terms.equity).toBeCloseTo(-10_000 / 1.21, 6);
  });

  test('leaves full capex, which losses are measured by, as it is', () => {
    const { book } = subsidised(on('capex', { share: 1 }));
    expect(book.capex(better, aaa)).toBe(400);
  });
});

describe('a subsidy on the cost of debt', () => {
  const rate = (...subsidies: readonly Subsidy[]): number => {
    const { given, book, group } = subsidised(...subsidies);
    return construction(given, book, group, better, 1000, 2032).tranche.rate;
  };

  test('is in percentage points or a share of the rate, holds for the term of the loan, and stops at zero', () => {
    expect(rate(on('debtRate', { from: 2030, until: 2030, amount: 2 }))).toBeCloseTo(0.03, 12);
    expect(rate(on('debtRate', { share: 0.1 }))).toBeCloseTo(0.045, 12);
    expect(rate(on('debtRate', { amount: 8 }))).toBe(0);
    expect(rate(on('debtRate', { from: 2031, amount: 2 }))).toBe(0.05);
  });

  test('of one of two loans counts by its principal in the loan of the pair', () => {
    const loan = (principal: number, interest: number) => ({
      cost: principal,
      equity: 0,
      tranche: { principal, term: 20, rate: interest, firstYear: 2032 },
    });
    // (300 × 5 % + 100 × 1 %) / 400 = 4 %
    expect(pooledLoan([loan(300, 0.05), loan(100, 0.01)], 20)).toEqual({ principal: 400, term: 20, rate: 0.04 });
    expect(pooledLoan([loan(300, 0.07), loan(100, 0.07)], 20).rate).toBe(0.07);
  });
});

describe('a subsidy on a carrier', () => {
  test('lowers what the technologies that it names pay for it', () => {
    const hydrogen = technologyCode('DRI-H2');
    const usa = countryCode('USA');
    const cost = (...subsidies: readonly Subsidy[]): number => {
      const { book } = founded(tinyWorld(), scenarioWith(...subsidies));
      return book.of(hydrogen, usa).variable[book.at(2030)] ?? 0;
    };
    const perTonne =
      tinyWorld().recipes.find((row) => row.technology === hydrogen && row.input === carrier('hydrogen'))?.perT ?? 0;
    const paid = on('carrier', { carrier: carrier('hydrogen'), technologies: [hydrogen], from: 2030, amount: 0.5 });
    expect(cost() - cost(paid)).toBeCloseTo(0.5 * perTonne, 9);
    expect(cost({ ...paid, technologies: [technologyCode('DRI-gas')] })).toBe(cost());
    expect(cost({ ...paid, carrier: carrier('slag') })).toBe(cost());
  });
});

describe('money', () => {
  test('balances in a year of subsidies of every kind: the owner pays the equity of what is left', async () => {
    const subsidies = [
      on('capex', { share: 0.5 }),
      on('opex', { amount: 40 }),
      on('debtRate', { amount: 1 }),
      on('carrier', { carrier: carrier('electricity'), amount: 20 }),
    ];
    const run = assembled({}, tinyWorld(), scenarioWith(...subsidies));
    const kutch = plantId('kutch');
    run.kernel.beginYear(year(2025));
    for (const type of ['StartYear', 'OpenMarket', 'AllocateProduction'] as const) {
      run.kernel.send(type === 'StartYear' ? { type, year: 2025 } : { type });
    }
    const owner = plantGroupIn(run.world, run.world.plants.get(kutch)?.plantGroupId ?? ('' as never));
    owner.treasury += 1e9;
    const before = owner.treasury;
    run.kernel.send({
      type: 'AddFurnaceGroup',
      plantId: kutch,
      technology: technologyCode('EAF'),
      capacity: 1_000_000,
    });
    // 290 USD/t × 0.75 in India × 0.5, a fifth of it.
    expect(before - owner.treasury).toBeCloseTo(21_750_000, 3);
    owner.treasury -= 1e9;
    run.kernel.send({ type: 'CloseYear' });
    await run.kernel.endYear();
    expect(run.conservation.view().years).toBe(1);
  });
});
