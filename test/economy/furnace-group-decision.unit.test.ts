import { describe, expect, test } from 'vitest';
import type { Dataset, TechnologyRow } from '../../src/domain/dataset.js';
import { presentValueOf } from '../../src/domain/economics/discounting.js';
import type { FurnaceGroup } from '../../src/domain/furnace-group.js';
import type { Commitments } from '../../src/domain/limits.js';
import { VIEW_YEARS } from '../../src/domain/market/price-view.js';
import { carrier, countryCode, furnaceGroupId, technologyCode } from '../../src/domain/names.js';
import type { Ban } from '../../src/domain/scenario.js';
import { furnaceGroupIn } from '../../src/domain/world.js';
import { candidates } from '../../src/economy/agent-based/candidates.js';
import type { Chain, Subject } from '../../src/economy/agent-based/chain.js';
import type { Outcome } from '../../src/economy/agent-based/deliberation.js';
import { decide, type DecisionContext } from '../../src/economy/agent-based/furnace-group-decision.js';
import { YearsAhead } from '../../src/economy/agent-based/margins.js';
import { OpenWays } from '../../src/economy/agent-based/open-ways.js';
import { incumbentOption, planOption, type ValuedOption } from '../../src/economy/agent-based/options.js';
import { baseline, founded } from '../domain/given-worlds.js';
import { CONVERTER_RECIPE, iron, oreSteel, smallWorld } from '../domain/small-world.js';

/*
 * Steel sells at 600 USD/t for ever. The present furnace makes a tonne at 500; `better` at 300, `best` at 200, `worse`
 * at 590, `loss` at 700, for a capex of 400 each. 1,000 t/yr; owners want 10 %, banks 5 %, a fifth is equity.
 */
const fields: Partial<TechnologyRow> = { capex: 400, renovationShare: 0.25, lifetime: 10, constructionYears: 1 };
const technologies = [
  oreSteel('present', 500, fields),
  oreSteel('better', 300, fields),
  oreSteel('best', 200, fields),
  oreSteel('worse', 590, fields),
  oreSteel('loss', 700, fields),
  oreSteel('later', 100, { ...fields, availableFrom: 2040 }),
  oreSteel('local', 100, { ...fields, builtIn: ['AAA'] }),
  oreSteel('elsewhere', 100, { ...fields, builtIn: ['BBB'] }),
  oreSteel('capturing', 100, { ...fields, captureRate: 0.5 }),
  oreSteel('dear-capture', 500, { ...fields, captureRate: 0.5 }),
  iron('BF', 'hot-metal', 200, fields),
  iron('SR', 'hot-metal', 150, fields),
  iron('DRI', 'tradable-iron', 100, fields),
  oreSteel('BOF', 80, fields),
];

interface Setting {
  readonly to?: readonly string[];
  readonly group?: Partial<FurnaceGroup>;
  readonly set?: readonly string[];
  readonly bans?: readonly Ban[];
  /** Numbers drawn by purpose; 0 unless given. */
  readonly draws?: Readonly<Record<string, number>>;
  readonly commitments?: Partial<Commitments>;
  readonly treasury?: number;
  readonly year?: number;
  readonly steelPrice?: number;
  readonly chain?: Chain;
  readonly more?: Partial<Dataset>;
  readonly atPlant?: Partial<FurnaceGroup>;
}

const NOTHING_STARTED: Commitments = {
  started: () => 0,
  startedOf: () => 0,
  startedAtSites: () => 0,
  capacityAtStart: () => 0,
  announcedIn: () => 0,
  capacityOf: () => 0,
  capturedIn: () => 0,
};

const set = (setting: Setting): { context: DecisionContext; subject: Subject } => {
  const year = setting.year ?? 2030;
  const from = setting.group?.technology ?? technologyCode('present');
  const scenario = baseline('constraints.diffusion.seed=1000000', ...(setting.set ?? []));
  const dataset = smallWorld({
    technologies,
    recipes: CONVERTER_RECIPE,
    furnaces: [
      { id: 'fg', technology: 'present', capacity: 1000, plant: 'works' },
      { id: 'other', technology: 'present', capacity: 1000, plant: 'works' },
    ],
    transitions: (setting.to ?? []).map((to) => [from, to, 1] as const),
    more: setting.more ?? {},
  });
  const bans = { ...scenario, policies: { ...scenario.policies, bans: setting.bans ?? [] } };
  const { given, book, world } = founded(dataset, bans);
  world.year = year;
  const group = furnaceGroupIn(world, furnaceGroupId('fg'));
  Object.assign(group, { tranches: [], campaignEnd: year + 2, utilisation: 0.9, ...setting.group });
  Object.assign(furnaceGroupIn(world, furnaceGroupId('other')), setting.atPlant);
  for (const owner of world.plantGroups.values()) owner.treasury = setting.treasury ?? 1e9;
  const price = setting.steelPrice ?? 600;
  const flat = (value: number): Float64Array => new Float64Array(VIEW_YEARS).fill(value);
  return {
    context: {
      given,
      book,
      world,
      commitments: { ...NOTHING_STARTED, ...setting.commitments },
      ahead: new YearsAhead(),
      ways: new OpenWays(),
      draws: { uniform: (_agent, _year, purpose) => setting.draws?.[purpose] ?? 0 },
      prices: {
        year,
        steel: flat(price),
        steelIn: () => flat(price),
        iron: flat(300),
        scrap: flat(200),
        worldSteelPrice: price,
      },
    },
    subject: { group, technology: given.technology(group.technology), chain: setting.chain ?? null, fed: [] },
  };
};

const decided = (setting: Setting): Outcome => {
  const { context, subject } = set(setting);
  return decide(context, subject).outcome;
};
/** The option to change to a technology at its full capex. */
const changeTo = (context: DecisionContext, subject: Subject, code: string): ValuedOption => {
  const { group } = subject;
  const to = context.given.technology(technologyCode(code));
  return planOption(context, subject, { label: code, sides: [{ group, capacity: group.capacity, to, capexShare: 1 }] });
};
const acted = (setting: Setting): readonly string[] => {
  const { action, reason, to } = decided(setting);
  return [action, reason, to];
};
/** A chain that leaves so much on a tonne of steel. */
const chain = (perSteel: number): Chain => ({
  perHotMetal: () => 0,
  perSteel: presentValueOf(new Float64Array(VIEW_YEARS).fill(perSteel), 0.1),
  iron: [],
  converters: [],
});
const expired = (group: Partial<FurnaceGroup> = {}): Partial<FurnaceGroup> => ({ campaignEnd: 2030, ...group });

describe('an option', () => {
  test('to change is worth its flow less its equity and debt', () => {
    // q = 0.88 × 1000 t at 600 − 300: 264,000 a year from t = 2 to 11 (one year of construction); I = 400,000, e·I = 80,000.
    // Σ 1/1.1^t = 6.1445671; debt P 320,000: 32,000 + 16,000 (1 − (j − ½)/10) each year.
    const { context, subject } = set({ group: expired() });
    const option = changeTo(context, subject, 'better');
    let debt = 0;
    for (let j = 1; j <= 10; j += 1) debt += (32_000 + 16_000 * (1 - (j - 0.5) / 10)) / 1.1 ** j;
    expect(option.terms.npv).toBeCloseTo((264_000 * 6.1445671 - debt) / 1.1 - 80_000, 0);
    expect(option.cosa).toBe(0);
    // Σ 1/1.1^t over 11 years is 6.4950610.
    expect(option.worth).toBeCloseTo(option.terms.npv / 6.495061, 1);
  });

  test('to keep renovates when the campaign ends and counts what follows', () => {
    // R = 2: equity 0.2 × 0.25 × 400,000 = 20,000 at t = 2; 0.9 × 1000 t at 100 from t = 3 to 12.
    const { context, subject } = set({});
    const { terms } = incumbentOption(context, subject);
    expect(terms.equity).toBeCloseTo(-20_000 / 1.21, 6);
    expect(terms.margin).toBeCloseTo((90_000 * 6.1445671) / 1.21, 0);
  });

  test('values an idle furnace at a load of 0.3 and an overloaded one at its technical maximum', () => {
    const margin = (utilisation: number): number => {
      const { context, subject } = set({ group: { utilisation } });
      return incumbentOption(context, subject).terms.margin;
    };
    expect(margin(0) / margin(0.9)).toBeCloseTo(1 / 3, 12);
    expect(margin(1.2) / margin(0.9)).toBeCloseTo(1 / 0.9, 12);
  });
});

describe('before options are valued', () => {
  test('a group that has paid for another technology waits for it', () => {
    const tranche = { principal: 0, term: 1, rate: 0, firstYear: 2032 };
    const pendingSwitch = { technology: technologyCode('better'), due: 2032, tranche };
    expect(acted({ to: ['better'], group: { pendingSwitch } })).toEqual(['keep', 'switch-pending', 'present']);
  });

  test('a group that has lost more than a new furnace costs closes', () => {
    // 400 USD/t × 1,000 t.
    expect(acted({ group: { historicBalance: -400_001 } })).toEqual(['close', 'losses-exceed-capex', 'present']);
    expect(decided({ group: { historicBalance: -400_000 } }).action).toBe('keep');
  });

  test('a group more than six years from the end of its campaign does nothing', () => {
    expect(decided({ to: ['best'], group: { campaignEnd: 2037 } }).reason).toBe('outside-window');
    expect(decided({ to: ['best'], group: { campaignEnd: 2036 } }).reason).toBe('accepted');
  });
});

describe('a group marked for retirement', () => {
  const retiring = (group: Partial<FurnaceGroup> = {}): Partial<FurnaceGroup> => ({
    status: 'operating-pre-retirement',
    campaignEnd: 2032,
    ...group,
  });
  const replacement = { status: 'operating', commissionedYear: 2027 } as const;

  test('waits within three years of the start, even when its campaign has ended', () => {
    const ended = retiring({ campaignEnd: 2025 });
    expect(acted({ year: 2027, group: ended }).slice(0, 2)).toEqual(['keep', 'retirement-awaited']);
    expect(acted({ year: 2028, group: ended }).slice(0, 2)).toEqual(['close', 'retirement-due']);
  });

  test('closes when its replacement has been commissioned', () => {
    expect(acted({ year: 2027, group: retiring(), atPlant: replacement }).slice(0, 2)).toEqual(['close', 'replaced']);
  });

  test('does not take a replacement that is being built, or that stood from the start', () => {
    const building = { status: 'construction', commissionedYear: 2029 } as const;
    expect(decided({ year: 2028, group: retiring(), atPlant: building }).reason).toBe('retirement-awaited');
    expect(decided({ year: 2028, group: retiring(), atPlant: { commissionedYear: 2025 } }).reason).toBe(
      'retirement-awaited',
    );
  });

  test('closes at the end of its campaign, and in 2035 at the latest', () => {
    expect(decided({ year: 2031, group: retiring() }).reason).toBe('retirement-awaited');
    expect(acted({ year: 2032, group: retiring() }).slice(0, 2)).toEqual(['close', 'retirement-due']);
    expect(decided({ year: 2034, group: retiring({ campaignEnd: 2045 }) }).reason).toBe('retirement-awaited');
    expect(decided({ year: 2035, group: retiring({ campaignEnd: 2045 }) }).reason).toBe('retirement-due');
  });
});

describe('candidates', () => {
  const found = (setting: Setting): readonly string[] => {
    const { context, subject } = set(setting);
    return candidates(context, subject).plans.map(({ label }) => label);
  };

  test('are transitions that are available, here and now', () => {
    expect(found({ to: ['better', 'later', 'elsewhere'] })).toEqual(['better']);
    expect(found({ to: ['later'], year: 2040 })).toEqual(['later']);
  });

  test('leave out what is banned', () => {
    const ban: Ban = { technologies: [technologyCode('best')], countries: 'world', from: 2030, scope: 'new' };
    expect(found({ to: ['better', 'best'], bans: [ban] })).toEqual(['better']);
  });

  test('leave out capture without room for its CO2', () => {
    // A tonne takes 1 t of coal with 2 tCO2; half is captured: 1,000 tCO2 a year.
    const recipe = { input: carrier('coal'), perT: 1, minShare: null, maxShare: null, extraElectricity: 0 };
    const more = (limit: number): Partial<Dataset> => ({
      carriers: [{ carrier: carrier('coal'), name: 'coal', unit: 't', carbonContent: 2 }],
      recipes: [{ technology: technologyCode('capturing'), ...recipe }],
      prices: ['coal', 'electricity'].map((name) => ({
        region: 'world',
        year: 2025,
        value: 50,
        carrier: carrier(name),
      })),
      co2Storage: [{ region: countryCode('AAA'), year: 2025, value: limit }],
    });
    expect(found({ to: ['capturing'], more: more(1000) })).toEqual(['capturing']);
    expect(found({ to: ['capturing'], more: more(999) })).toEqual([]);
    expect(found({ to: ['capturing'], more: more(1000), commitments: { capturedIn: () => 1 } })).toEqual([]);
    expect(found({ to: ['capturing'], more: { ...more(0), co2Storage: [] } })).toEqual([]);
  });

  test('leave out a converter without hot metal within reach', () => {
    expect(found({ to: ['BOF', 'better'] })).toEqual(['better']);
  });

  test('of a steel shop in a chain are none: its iron decides', () => {
    expect(found({ to: ['better'], group: { technology: technologyCode('BOF') }, chain: chain(50) })).toEqual([]);
  });
});

describe('before its campaign ends', () => {
  test('a group keeps its furnace when that is worth most', () => {
    expect(acted({ to: ['worse'] })).toEqual(['keep', 'incumbent-best', 'present']);
  });

  test('a group keeps its furnace when nothing pays', () => {
    expect(acted({ to: ['loss'], steelPrice: 400 })).toEqual(['keep', 'no-option-pays', 'present']);
  });
});

describe('a ban on relining in the year in which the campaign ends', () => {
  const ban: Ban = { technologies: [technologyCode('present')], countries: 'world', from: 2032, scope: 'renovation' };
  // At 700 USD/t the present furnace leaves 200 a tonne and `worse` 110, which pays for its capex of 400 in ten years.
  const setting: Setting = { to: ['worse'], steelPrice: 700, set: ['agents.choice=deterministic'] };

  test('lets a change win that is worth less than the furnace with a reline', () => {
    expect(acted(setting)).toEqual(['keep', 'incumbent-best', 'present']);
    expect(acted({ ...setting, bans: [ban] })).toEqual(['switch', 'accepted', 'worse']);
  });

  test('counts from its first year on: a campaign that ends the year before is followed by another', () => {
    expect(acted({ ...setting, bans: [{ ...ban, from: 2033 }] })).toEqual(['keep', 'incumbent-best', 'present']);
  });

  test('is not foreseen by the myopic', () => {
    const myopic = [...(setting.set ?? []), 'agents.foresight=myopic'];
    expect(acted({ ...setting, set: myopic, bans: [ban] })).toEqual(['keep', 'incumbent-best', 'present']);
  });

  test('leaves a furnace that nothing can follow where it is until then', () => {
    expect(acted({ bans: [ban] })).toEqual(['keep', 'no-option-pays', 'present']);
  });
});

describe('the choice', () => {
  test('without chance is the best option', () => {
    const outcome = decided({ to: ['better', 'best'], set: ['agents.choice=deterministic'] });
    expect([outcome.action, outcome.reason, outcome.to]).toEqual(['switch', 'accepted', 'best']);
  });

  test('by chance takes options in proportion to their worth', () => {
    // Worths of `best` and `better` are a and b; a draw below a/(a + b) takes `best`.
    const { context, subject } = set({ to: ['better', 'best'] });
    const worth = (code: string): number => changeTo(context, subject, code).worth;
    const share = worth('best') / (worth('best') + worth('better'));
    const to = (technology: number): string => decided({ to: ['better', 'best'], draws: { technology } }).to;
    expect([to(0), to(share - 1e-6), to(share + 1e-6), to(0.999999)]).toEqual(['best', 'best', 'better', 'better']);
  });

  test('is accepted with probability exp(−equity/NPV)', () => {
    const { context, subject } = set({ to: ['better'] });
    const { npv } = changeTo(context, subject, 'better').terms;
    const limit = Math.exp(-80_000 / npv);
    expect(decided({ to: ['better'], draws: { acceptance: limit - 1e-9 } }).reason).toBe('accepted');
    expect(decided({ to: ['better'], draws: { acceptance: limit } }).reason).toBe('not-accepted');
  });

  test('without chance is always accepted', () => {
    const setting = { to: ['better'], draws: { acceptance: 0.999999 }, set: ['agents.choice=deterministic'] };
    expect(decided(setting).reason).toBe('accepted');
  });
});

describe('an option that was chosen is refused', () => {
  test('when the treasury does not hold its equity', () => {
    // 0.2 × 400 × 1,000 = 80,000.
    expect(acted({ to: ['better'], treasury: 79_999 })).toEqual(['keep', 'equity-short', 'present']);
    expect(decided({ to: ['better'], treasury: 80_000 }).reason).toBe('accepted');
  });

  test('when the furnace captures its CO2', () => {
    expect(acted({ to: ['better'], group: { technology: technologyCode('dear-capture') } })).toEqual([
      'keep',
      'capture-stays',
      'dear-capture',
    ]);
  });

  test('when the year has no room for more construction of the product', () => {
    // Steel of 2030: 80 + 50 × 5/15 Mt.
    const limit = 80e6 + (50e6 * 5) / 15;
    const started = (tonnes: number): Partial<Commitments> => ({ started: () => tonnes });
    expect(decided({ to: ['better'], commitments: started(limit - 999) }).reason).toBe('build-out-limit');
    expect(decided({ to: ['better'], commitments: started(limit - 1001) }).reason).toBe('accepted');
  });

  test('when the technology has grown enough for the year', () => {
    const grown = (startedOf: number, atStart: number): string =>
      decided({ to: ['better'], commitments: { startedOf: () => startedOf, capacityAtStart: () => atStart } }).reason;
    // The seed is 1 Mt a year; 30 % of 10 Mt is more than it.
    expect(grown(999_001, 0)).toBe('diffusion-limit');
    expect(grown(999_000, 0)).toBe('accepted');
    expect(grown(2_999_000, 10_000_000)).toBe('accepted');
    expect(grown(2_999_001, 10_000_000)).toBe('diffusion-limit');
  });

  test('when a technology of some places only has grown by its 3 % for the year, however large it is', () => {
    const grown = (startedOf: number): string =>
      decided({ to: ['local'], commitments: { startedOf: () => startedOf, capacityAtStart: () => 100_000_000 } })
        .reason;
    expect(grown(2_999_000)).toBe('accepted');
    expect(grown(2_999_001)).toBe('diffusion-limit');
  });
});

describe('when the campaign has expired (rule E)', () => {
  test('a furnace that pays is relined', () => {
    expect(acted({ group: expired() })).toEqual(['renovate', 'campaign-renewed', 'present']);
  });

  test('a change that was refused leaves the furnace to be relined', () => {
    // Relining takes 20,000 of equity, the change 80,000.
    expect(acted({ to: ['better'], group: expired(), treasury: 20_000 })).toEqual([
      'renovate',
      'campaign-renewed',
      'present',
    ]);
  });

  test('a furnace that does not pay is closed', () => {
    expect(acted({ group: expired(), steelPrice: 480 })).toEqual(['close', 'campaign-expired', 'present']);
  });

  test('a furnace that may not be relined is closed', () => {
    const ban: Ban = { technologies: [technologyCode('present')], countries: 'world', from: 2030, scope: 'renovation' };
    expect(acted({ group: expired(), bans: [ban] })).toEqual(['close', 'campaign-expired', 'present']);
  });

  test('a furnace that pays runs on for three years when the owner is short of money, then shareholders pay', () => {
    const short = (graceYears: number): readonly string[] =>
      acted({ group: expired({ graceYears }), treasury: 19_999 }).slice(0, 2);
    expect([0, 1, 2].map(short)).toEqual(new Array(3).fill(['keep', 'grace-year']));
    expect(short(3)).toEqual(['renovate', 'campaign-renewed']);
  });
});

describe('a steel shop in a chain', () => {
  const shop = { technology: technologyCode('BOF') };

  test('leaves the decision to its iron', () => {
    expect(acted({ to: ['best'], group: shop, chain: chain(100) })).toEqual(['keep', 'steel-shop-of-chain', 'BOF']);
  });

  test('is relined or closed on the margin of the whole chain', () => {
    expect(acted({ group: expired(shop), chain: chain(100) })[0]).toBe('renovate');
    expect(acted({ group: expired(shop), chain: chain(-1) })[0]).toBe('close');
  });
});
