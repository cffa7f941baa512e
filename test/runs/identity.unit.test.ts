import { describe, expect, it } from 'vitest';
import { describeDifference, differences, scenarioOfRun } from '../../src/runs/identity.js';
import { tinyAssembly } from './tiny-world.js';

const scenario = tinyAssembly().given.scenario;
const run = { model: '1', scenario: scenarioOfRun(scenario), data: {} };

describe('the inputs of a run', () => {
  it('leave out where the data lies', () => {
    const elsewhere = scenarioOfRun({ ...scenario, data: '/elsewhere' });
    expect(differences(run, { ...run, scenario: elsewhere })).toEqual([]);
  });

  it('differ by the path of each value', () => {
    const markets = {
      ...scenario.markets,
      hydrogen: { ...scenario.markets.hydrogen, multiplier: 0.5 },
      demand: { multiplier: 2 },
    };
    const now = { ...run, scenario: { ...run.scenario, markets } };
    expect(differences(run, now)).toEqual([
      { path: 'markets.demand.multiplier', there: '1', now: '2' },
      { path: 'markets.hydrogen.multiplier', there: '1', now: '0.5' },
    ]);
  });

  it('differ by a value that only one of them has', () => {
    const ban = { technologies: [], countries: 'world', from: 2030, scope: 'new' } as const;
    const now = { ...run, scenario: { ...run.scenario, policies: { ...scenario.policies, bans: [ban] } } };
    const words = differences(run, now).map(describeDifference);
    expect(words).toContain('policies.bans.0.from is absent there and 2030 now');
  });
});
