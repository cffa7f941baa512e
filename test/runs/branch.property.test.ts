import { describe, expect, it } from 'vitest';
import { keyedDraws } from '../../src/adapters/random/keyed-draws.js';
import { Tally } from '../../src/kernel/index.js';
import { assemble, type Assembly } from '../../src/runs/assemble.js';
import { simulateYears } from '../../src/runs/simulate-years.js';
import { eventful } from '../testing/eventful.js';
import { continued, folded, logOf } from './branch-of.js';
import { runOf, tinyInputs, type Inputs } from './run-of.js';
import { FORGETFUL } from './tiny-world.js';

const recordsBefore = (run: Assembly, at: number) => run.records.view().filter(({ year }) => year < at);

const yearsOf = ({ scenario: { years } }: Inputs): readonly number[] =>
  Array.from({ length: years.end - years.start }, (_, i) => years.start + 1 + i);

/** Worlds in which much happens: what a year leaves behind in a read model has to follow from the log. */
const worlds: readonly (readonly [string, Inputs])[] = [
  ['the tiny world', tinyInputs()],
  ['a myopic one', tinyInputs('years.end=2033', 'agents.foresight=myopic', 'policies.carbonPrice.flat=90')],
  ['the eventful one', { ...tinyInputs(), scenario: { ...eventful(), years: { start: 2025, end: 2045 } } }],
];

describe.each(worlds)('a branch of %s without a change', async (_name, inputs) => {
  const whole = await runOf(inputs);

  it.each(yearsOf(inputs))('at %i is its parent, and simulates no year before', async (at) => {
    const { scenario } = inputs;
    const tally = new Tally();
    // Another object of the same values: whatever is read anew in the year of the branch has to be what it was.
    const now = { ...inputs, scenario: { ...scenario }, past: [{ before: at, scenario }] };
    const branch = await continued(now, logOf(whole, at), at, { probe: tally });
    expect(branch.kernel.log.digest()).toBe(whole.kernel.log.digest());
    expect(branch.records.view()).toEqual(whole.records.view());
    expect(tally.rows().find(({ handler }) => handler === 'StartYear')?.calls).toBe(scenario.years.end - at + 1);
  });
});

/** A world that grows against its construction limit, so that every change below moves somebody. */
const GROWING = [
  'years.end=2050',
  'policies.carbonPrice.paths=null',
  'policies.carbonPrice.flat=150',
  'agents.openingTreasury.multiplier=8',
  'markets.demand.multiplier=1.3',
  'constraints.buildOut.limits={ iron: { 2025: 3e6 }, steel: { 2025: 5e6 } }',
];

/** A world that has captured much when the storage that it did so for is taken away. */
const CAPTURING = [
  'policies.carbonPrice.paths=null',
  'policies.carbonPrice.flat=250',
  'agents.openingTreasury.multiplier=20',
  'constraints.co2Storage.multiplier=100',
  'technologies.DRI-gas-CCS.capex.multiplier=0.1',
];

const CHANGES: readonly (readonly [string, readonly string[]])[] = [
  ['policies.carbonPrice.flat=250', GROWING],
  ['policies.carbonPrice.multiplier=0', GROWING],
  ['technologies.EAF.capex.multiplier=0.3', GROWING],
  ['agents.learning.multiplier=3', GROWING],
  ['constraints.buildOut.multiplier=0.5', GROWING],
  ['constraints.co2Storage.multiplier=0', CAPTURING],
  ['markets.demand.multiplier=1.1', GROWING],
  ['allocation.homePreference=0', GROWING],
  ['agents.foresight=myopic', GROWING],
  ['monitors=[{ name: any-price, metric: steelPrice, above: 1 }]', GROWING],
];

// Conservation and limits are watched in every run: a year that violates them would fail it.
describe.each(CHANGES)('a branch under %s', async (change, set) => {
  const at = 2031;
  const parent = tinyInputs(...set);
  const whole = await runOf(parent);
  const now = { ...tinyInputs(...set, change), past: [{ before: at, scenario: parent.scenario }] };
  const branch = await continued(now, logOf(whole, at), at);

  it('shares the log and every year before it, and differs after', () => {
    expect(logOf(branch, at)).toEqual(logOf(whole, at));
    expect(recordsBefore(branch, at)).toEqual(recordsBefore(whole, at));
    expect(branch.kernel.log.digest()).not.toBe(whole.kernel.log.digest());
  });

  it('is proved by its log alone, and comes out the same when it is simulated from its first year', async () => {
    const again = () => assemble({ ...now, draws: keyedDraws(now.scenario.seed) });
    expect(folded(again(), logOf(branch)).records.view()).toEqual(branch.records.view());
    const simulated = again();
    await simulateYears(simulated, { keeper: FORGETFUL });
    expect(simulated.kernel.log.digest()).toBe(branch.kernel.log.digest());
  });
});
