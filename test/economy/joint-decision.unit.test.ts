import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { TechnologyRow } from '../../src/domain/dataset.js';
import type { FurnaceGroup } from '../../src/domain/furnace-group.js';
import type { Commitments } from '../../src/domain/limits.js';
import { VIEW_YEARS } from '../../src/domain/market/price-view.js';
import { networkUnits } from '../../src/domain/market/network-units.js';
import { furnaceGroupId, plantId, technologyCode } from '../../src/domain/names.js';
import type { Scenario } from '../../src/domain/scenario.js';
import { furnaceGroupIn, networkOf } from '../../src/domain/world.js';
import { candidates } from '../../src/economy/agent-based/candidates.js';
import { chainOf, shopFedBy, type Subject } from '../../src/economy/agent-based/chain.js';
import type { Deliberation } from '../../src/economy/agent-based/deliberation.js';
import { decide, type DecisionContext } from '../../src/economy/agent-based/furnace-group-decision.js';
import { YearsAhead } from '../../src/economy/agent-based/margins.js';
import { OpenWays } from '../../src/economy/agent-based/open-ways.js';
import { incumbentOption, planOption, type ValuedOption } from '../../src/economy/agent-based/options.js';
import { baseline, founded } from '../domain/given-worlds.js';
import { ARC_RECIPE, CONVERTER_RECIPE, iron, oreSteel, smallWorld } from '../domain/small-world.js';

/*
 * Two blast furnaces of 600 and 400 t/yr pour at 200 USD/t for one steel shop of 1,000 t/yr that blows at 80; it takes
 * 1 t of metal a tonne, all of it own hot metal here. Steel sells at 600, tradable iron at 300, scrap at 200. A shaft
 * reduces at 100 and is built in a year, an arc furnace melts at 60 and takes two; capex 400 each, over 10 years.
 * Owners want 10 %, banks 5 %, a fifth is equity.
 */
const fields: Partial<TechnologyRow> = { capex: 400, renovationShare: 0.25, lifetime: 10, constructionYears: 1 };
const rows = (capex: Readonly<Record<string, number>>): TechnologyRow[] =>
  [
    iron('BF', 'hot-metal', 200, fields),
    iron('SR', 'hot-metal', 150, fields),
    iron('DRI', 'tradable-iron', 100, fields),
    oreSteel('BOF', 80, fields),
    oreSteel('EAF', 60, { ...fields, constructionYears: 2 }),
    oreSteel('MOE', 300, { ...fields, availableFrom: 2040 }),
  ].map((row) => ({ ...row, capex: row.capex * (capex[row.technology] ?? 1) }));

const TRANSITIONS = [
  ['BF', 'SR', 1],
  ['BF', 'DRI', 1],
  ['BOF', 'EAF', 1],
  ['BOF', 'MOE', 1],
] as const;

interface Setting {
  readonly capex?: Readonly<Record<string, number>>;
  readonly set?: readonly string[];
  readonly groups?: Readonly<Record<string, Partial<FurnaceGroup>>>;
  readonly commitments?: Partial<Commitments>;
  readonly treasuries?: Readonly<Record<string, number>>;
  readonly draws?: Readonly<Record<string, number>>;
  readonly decider?: string;
  /** The shop in two: b of so many t/yr, with an owner of its own if one is named. */
  readonly second?: { readonly capacity: number; readonly owner?: string };
}

/** Scenarios by what they set: reading one takes longer than a decision. */
const scenarios = new Map<string, Scenario>();
const scenarioWith = (values: readonly string[]): Scenario => {
  const key = values.join();
  const known = scenarios.get(key) ?? baseline('constraints.diffusion.seed=1000000', ...values);
  scenarios.set(key, known);
  return known;
};

const NOTHING: Commitments = {
  started: () => 0,
  startedOf: () => 0,
  startedAtSites: () => 0,
  capacityOf: () => 0,
  capacityAtStart: () => 0,
  capturedIn: () => 0,
  announcedIn: () => 0,
};
const flat = (value: number): Float64Array => new Float64Array(VIEW_YEARS).fill(value);

const set = (setting: Setting = {}): { context: DecisionContext; subject: Subject } => {
  const second = setting.second?.capacity ?? 0;
  const dataset = smallWorld({
    technologies: rows(setting.capex ?? {}),
    recipes: [...CONVERTER_RECIPE, ...ARC_RECIPE],
    furnaces: [
      { id: 'bf-a', technology: 'BF', capacity: 600, plant: 'works' },
      { id: 'bf-b', technology: 'BF', capacity: 400, plant: 'works' },
      { id: 'bof', technology: 'BOF', capacity: 1000 - second, plant: 'works' },
      ...(second > 0 ? [{ id: 'bof-b', technology: 'BOF', capacity: second, plant: 'near', owner: 'neighbour' }] : []),
    ],
    transitions: TRANSITIONS,
  });
  const near = dataset.plants.map((plant) => ({ ...plant, latitude: 0 }));
  const scenario = scenarioWith(setting.set ?? []);
  const { given, book, world } = founded({ ...dataset, plants: near }, scenario);
  world.year = 2030;
  for (const group of world.furnaceGroups.values()) {
    Object.assign(group, { tranches: [], campaignEnd: 2040, utilisation: 0.9 });
    if (group.product === 'iron') group.campaignEnd = 2032;
    Object.assign(group, setting.groups?.[group.id]);
  }
  for (const owner of world.plantGroups.values()) owner.treasury = setting.treasuries?.[owner.id] ?? 1e9;
  const context: DecisionContext = {
    given,
    book,
    world,
    commitments: { ...NOTHING, ...setting.commitments },
    ahead: new YearsAhead(),
    ways: new OpenWays(),
    draws: { uniform: (_agent, _year, purpose) => setting.draws?.[purpose] ?? 0 },
    prices: {
      year: 2030,
      steel: flat(600),
      steelIn: () => flat(600),
      iron: flat(300),
      scrap: flat(200),
      worldSteelPrice: 600,
    },
  };
  const group = furnaceGroupIn(world, furnaceGroupId(setting.decider ?? 'bf-a'));
  const outlook = { given, book, world, year: 2030, carbonYear: 2030 };
  const chain = chainOf(context, networkUnits(outlook, networkOf(world, plantId('works'))));
  const fed = chain !== null && group.product === 'iron' ? shopFedBy(context, chain, group) : [];
  return { context, subject: { group, technology: given.technology(group.technology), chain, fed } };
};

const option = (setting: Setting, label: string): ValuedOption => {
  const { context, subject } = set(setting);
  const plan = candidates(context, subject).plans.find((each) => each.label === label);
  return planOption(context, subject, plan ?? expect.fail(`no ${label}`));
};
const decided = (setting: Setting): Deliberation => {
  const { context, subject } = set(setting);
  return decide(context, subject);
};
/** Σ 1/1.1^t over t = from … to. */
const annuity = (from: number, to: number): number => {
  let sum = 0;
  for (let t = from; t <= to; t += 1) sum += 1.1 ** -t;
  return sum;
};
/** Service of a loan over ten years at 5 % whose first payment falls in year `from`, discounted at 10 %. */
const service = (principal: number, from: number): number => {
  let sum = 0;
  for (let j = 1; j <= 10; j += 1)
    sum += (principal / 10 + 0.05 * principal * (1 - (j - 0.5) / 10)) / 1.1 ** (from + j - 1);
  return sum;
};
const parts = (setting: Setting): readonly (readonly [string, number])[] =>
  set(setting).subject.fed.map(({ group, capacity }) => [group.id, capacity]);

describe('the steel that an iron group feeds', () => {
  test('is its share of the hot metal', () => {
    expect(parts({})).toEqual([['bof', 600]]);
    expect(parts({ decider: 'bf-b' })).toEqual([['bof', 400]]);
  });

  test('is all that is left once the other iron is to go', () => {
    const tranche = { principal: 0, term: 1, rate: 0, firstYear: 2032 };
    const pendingSwitch = { technology: technologyCode('DRI'), due: 2032, tranche };
    const groups = { 'bf-b': { pendingSwitch }, bof: { capacity: 600 } };
    expect(parts({ groups })).toEqual([['bof', 600]]);
  });

  test('is at most what its capacity can feed at the least share of hot metal', () => {
    // 600/0.75 = 800 t of steel, not the whole shop of 1,000.
    expect(parts({ groups: { 'bf-b': { status: 'closed' } } })).toEqual([['bof', 800]]);
  });

  test('is taken from its own plant first, then from the neighbour', () => {
    expect(parts({ second: { capacity: 500 } })).toEqual([
      ['bof', 500],
      ['bof-b', 100],
    ]);
  });

  test('leaves out shops for which another change is paid', () => {
    expect(parts({ second: { capacity: 500 }, groups: { bof: { closesAfter: 2033 } } })).toEqual([['bof-b', 300]]);
  });
});

describe('the options of iron in a chain', () => {
  test('keep its hot metal, or end it with the steel that it feeds: replaced or closed', () => {
    const { context, subject } = set();
    const { plans, excluded } = candidates(context, subject);
    expect(plans.map(({ label }) => label)).toEqual(['SR', 'DRI, its steel closes', 'DRI + EAF']);
    expect(excluded).toEqual([]);
  });

  test('are without the steel when nothing of it is left to decide', () => {
    const { context, subject } = set({ groups: { bof: { closesAfter: 2033 } } });
    expect(candidates(context, subject).plans.map(({ label }) => label)).toEqual(['SR', 'DRI']);
  });

  test('say what closed them', () => {
    const ban = { technologies: [technologyCode('EAF')], countries: 'world', from: 2030, scope: 'new' } as const;
    const { context, subject } = set();
    const { scenario } = context.given;
    const policies = { ...scenario.policies, bans: [ban] };
    const given = { ...context.given, scenario: { ...scenario, policies } };
    expect(candidates({ ...context, given }, subject).excluded).toEqual([{ label: 'DRI + EAF', reason: 'banned' }]);
  });
});

describe('a joint option', () => {
  test('that keeps the hot metal is worth the chain’s cash flow', () => {
    // 0.88 × 600 t at 600 − 80 − 150 from t = 2 to 11; I = 240,000; COSA: year 2 of the old at 600 − 80 − 200, 540 t.
    const { terms, equity } = option({}, 'SR');
    expect(terms.margin).toBeCloseTo(528 * 370 * annuity(2, 11), 4);
    expect(terms.cosa).toBeCloseTo((-540 * 320) / 1.21, 6);
    expect(terms.npv).toBeCloseTo(528 * 370 * annuity(2, 11) - service(192_000, 2) - 48_000 - (540 * 320) / 1.21, 4);
    expect(equity).toBe(48_000);
  });

  test('that ends it is the sum of both sides, due when the slower one is ready', () => {
    // Iron 528 t at 300 − 100; steel 528 t at 600 − 60 − 1.1 × 200; two years of construction for both; no year is lost.
    const { terms, equity, startAfter } = option({}, 'DRI + EAF');
    const margin = 528 * (200 + 320) * annuity(3, 12);
    expect(startAfter).toBe(2);
    expect(equity).toBe(96_000);
    expect(terms.margin).toBeCloseTo(margin, 4);
    expect(terms.debt).toBeCloseTo(-2 * service(192_000, 3), 4);
    expect(terms.npv).toBeCloseTo(margin - 2 * service(192_000, 3) - 96_000, 4);
  });

  test('strands what is owed on both sides, of the shop the part that goes', () => {
    // Iron owes 100, the shop 1,000 without interest; 60 % of it goes. Nothing is earned between T = 2 and R = 2.
    const tranches = (principal: number) => [{ principal, term: 5, rate: 0, firstYear: 2031 }];
    const groups = { 'bf-a': { tranches: tranches(100) }, bof: { tranches: tranches(1000) } };
    expect(option({ groups }, 'DRI + EAF').cosa).toBeCloseTo(100 + 600, 9);
  });

  test('that closes the steel pays and earns on the iron alone', () => {
    const { terms, equity } = option({}, 'DRI, its steel closes');
    expect(equity).toBe(48_000);
    expect(terms.margin).toBeCloseTo(528 * 200 * annuity(2, 11), 4);
  });

  test('competes with a reline that is valued on the chain’s cash flow', () => {
    const { context, subject } = set();
    // R = 2: 540 t at 320 from t = 3 to 12; reline 60,000, a fifth of it equity.
    const { terms } = incumbentOption(context, subject);
    expect(terms.npv).toBeCloseTo(540 * 320 * annuity(3, 12) - service(48_000, 3) - 12_000 / 1.21, 4);
  });
});

describe('a joint decision', () => {
  const deterministic = { set: ['agents.choice=deterministic'] } as const;

  test('takes the pair when it is worth most and lists both sides', () => {
    const { outcome } = decided(deterministic);
    expect([outcome.action, outcome.to, outcome.option?.label]).toEqual(['switch', 'DRI', 'DRI + EAF']);
    expect(outcome.option?.sides.map(({ group, capacity, to }) => [group.id, capacity, to?.technology])).toEqual([
      ['bf-a', 600, 'DRI'],
      ['bof', 600, 'EAF'],
    ]);
  });

  test('is refused when the owner cannot pay both sides', () => {
    expect(decided({ ...deterministic, treasuries: { owner: 95_999 } }).outcome.reason).toBe('equity-short');
    expect(decided({ ...deterministic, treasuries: { owner: 96_000 } }).outcome.reason).toBe('accepted');
  });

  test('asks every owner for its own side', () => {
    // Of the 600 t of steel 500 stand at the works and 100 with the neighbour: equity 0.2 × 400 × 100 = 8,000.
    const setting = { ...deterministic, second: { capacity: 500 } };
    const paying = (owner: number, neighbour: number): string =>
      decided({ ...setting, treasuries: { owner, neighbour } }).outcome.reason;
    expect(paying(88_000, 8_000)).toBe('accepted');
    expect(paying(87_999, 1e9)).toBe('equity-short');
    expect(paying(1e9, 7_999)).toBe('equity-short');
  });

  test('is accepted with probability exp(−equity/NPV) of both sides together', () => {
    // A technology draw of 0 takes the option that is worth most.
    const limit = Math.exp(-96_000 / option({}, 'DRI + EAF').terms.npv);
    expect(decided({ draws: { acceptance: limit - 1e-9 } }).outcome.reason).toBe('accepted');
    expect(decided({ draws: { acceptance: limit } }).outcome.reason).toBe('not-accepted');
  });

  test.each(['iron', 'steel'])('counts against the construction limit of %s', (product) => {
    const commitments = { started: (of: string) => (of === product ? 1e9 : 0) };
    expect(decided({ ...deterministic, commitments }).outcome.reason).toBe('build-out-limit');
  });

  test.each(['DRI', 'EAF'])('counts against the diffusion limit of %s', (technology) => {
    const commitments = { startedOf: (of: string) => (of === technology ? 999_500 : 0) };
    expect(decided({ ...deterministic, commitments }).outcome.reason).toBe('diffusion-limit');
  });

  test('leaves a blast furnace whose chain pays to be relined when its campaign has expired', () => {
    const groups = { 'bf-a': { campaignEnd: 2030 } };
    const poor = { owner: 12_000 };
    expect(decided({ ...deterministic, groups, treasuries: poor }).outcome.action).toBe('renovate');
  });
});

describe('the record of a decision', () => {
  test('holds every option, the weights, the draws and the gates in their order', () => {
    const { options, weighed, drawn, gates } = decided({ draws: { technology: 0, acceptance: 0.2 } });
    expect(options.map(({ label }) => label)).toEqual(['keep BF', 'SR', 'DRI, its steel closes', 'DRI + EAF']);
    expect(weighed.map(({ label }) => label)[0]).toBe('DRI + EAF');
    const total = weighed.reduce((sum, { worth }) => sum + worth, 0);
    expect(drawn[0]).toMatchObject({ purpose: 'technology', value: 0 });
    expect(drawn[0]?.thresholds[0]).toBeCloseTo((weighed[0]?.worth ?? 0) / total, 12);
    expect(drawn[0]?.thresholds.at(-1)).toBeCloseTo(1, 12);
    expect(drawn[1]).toMatchObject({ purpose: 'acceptance', value: 0.2 });
    expect(gates.every(({ passed }) => passed)).toBe(true);
    expect(gates.map(({ rule }) => rule)).toEqual(['1', '1', '2', '3', '3', '4', '5', '6', '6', '6', '6']);
    // Both sides stand before the limits together: 600 t of iron and 600 t of steel, one gate.
    expect(gates.at(-1)).toMatchObject({ facts: { capacity: 1200, refused: null } });
  });

  test('says which gate stopped a group before any option was valued', () => {
    const { options, gates, outcome } = decided({ groups: { 'bf-a': { campaignEnd: 2041 } } });
    expect(options).toEqual([]);
    expect(outcome.reason).toBe('outside-window');
    expect(gates.at(-1)).toMatchObject({
      rule: '3',
      passed: false,
      facts: { campaignEnd: 2041, window: 6, opens: 2035 },
    });
  });
});

const codes = fc.constantFrom('SR', 'DRI', 'EAF');
const unit = fc.double({ min: 0, max: 0.999999, noNaN: true });
const scale = fc.double({ min: 0.2, max: 8, noNaN: true });
property.prop([codes, scale, scale, scale, fc.integer({ min: 2029, max: 2036 }), unit], { seed: 11, numRuns: 150 })(
  'doubling the capex of one technology never raises its adoption in one decision on the same state',
  (code, sr, dri, eaf, campaignEnd, acceptance) => {
    const capex = { SR: sr, DRI: dri, EAF: eaf };
    const groups = { 'bf-a': { campaignEnd } };
    // Adoption by chance is the share of draws that take it: its weight over all weights, once it is accepted.
    const share = (factor: number): number => {
      const scaled = { ...capex, [code]: factor * capex[code] };
      const adopts = ({ sides }: ValuedOption): boolean => sides.some(({ to }) => to?.technology === code);
      const { weighed } = decided({ capex: scaled, groups, draws: { acceptance } });
      const accepted = weighed.filter((each) => adopts(each) && acceptance < Math.exp(-each.equity / each.terms.npv));
      const total = weighed.reduce((sum, { worth }) => sum + worth, 0);
      return total > 0 ? accepted.reduce((sum, { worth }) => sum + worth, 0) / total : 0;
    };
    const chosen = (factor: number): boolean => {
      const scaled = { ...capex, [code]: factor * capex[code] };
      const { outcome } = decided({ capex: scaled, groups, set: ['agents.choice=deterministic'] });
      return outcome.option?.incumbent === false && outcome.option.sides.some(({ to }) => to?.technology === code);
    };
    expect(share(2)).toBeLessThanOrEqual(share(1) + 1e-12);
    expect(Number(chosen(2))).toBeLessThanOrEqual(Number(chosen(1)));
  },
);
