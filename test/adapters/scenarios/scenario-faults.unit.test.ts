import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { loadScenario } from '../../../src/adapters/scenarios/load-scenario.js';
import { faultsOf, scenarioFolder, SHIPPED } from './scenario-folder.js';

const TECHNOLOGY =
  'a technology: BF, BF-CCS, BF-charcoal, BOF, DRI-H2, DRI-H2-ESF, DRI-coal, DRI-gas, DRI-gas-CCS, DRI-gas-ESF, EAF, EW, IF, MOE, OHF, SR, SR-CCS';

/** Messages for one scenario file, which is called `s.yaml` in them. */
function faultsIn(lines: readonly string[], set: readonly string[] = []): readonly string[] {
  const dir = scenarioFolder({ 's.yaml': lines.join('\n') });
  const messages = faultsOf(() => loadScenario('s', { scenariosDir: dir, set }));
  return messages.map((message) => message.replaceAll(`${basename(dir)}/`, ''));
}

test('all faults of a file are told at once, each with line, position, path, value and expectation', () => {
  const faults = faultsIn([
    'markets:',
    '  clearingShares: 0.9',
    '  shortageBuffer: -5',
    'agents:',
    '  market: liv',
    '  equityShare: 1.4',
    '  graceYears: two',
    'years: { end: 2020 }',
    'policies:',
    '  bans:',
    '    - { technologies: [BF-CSS], countries: wrld, from: 2030, scope: new, util: 2040 }',
    'technologies:',
    '  EFA: { capex: { multiplier: 1 } }',
    '  EAF: { capex: 1 }',
    'seeds: 4',
  ]);
  expect(faults).toEqual([
    's.yaml:2:3, markets.clearingShares: found "clearingShares", expected one of the keys clearingShare, shortageBuffer, demand, electricity, gas, coal, ironOre, hydrogen, scrap; did you mean "clearingShare"?',
    's.yaml:3:19, markets.shortageBuffer: found "-5", expected USD/t from 0 up',
    's.yaml:5:11, agents.market: found "liv", expected one of live, frozen; did you mean "live"?',
    's.yaml:6:16, agents.equityShare: found "1.4", expected a share from 0 to 1',
    's.yaml:7:15, agents.graceYears: found "two", expected a whole number of years from 0 to 100',
    's.yaml:8:15, years.end: found "2020", expected a year from years.start on',
    `s.yaml:11:24, policies.bans.0.technologies.0: found "BF-CSS", expected ${TECHNOLOGY}; did you mean "BF-CCS"?`,
    's.yaml:11:44, policies.bans.0.countries: found "wrld", expected world, or a list of ISO3 codes and blocs; did you mean "world"?',
    's.yaml:11:74, policies.bans.0.util: found "util", expected one of the keys technologies, countries, from, until, scope; did you mean "until"?',
    `s.yaml:13:3, technologies.EFA: found "EFA", expected ${TECHNOLOGY}; did you mean "EAF"?`,
    's.yaml:14:17, technologies.EAF.capex: found "1", expected a mapping with multiplier',
    's.yaml:15:1, seeds: found "seeds", expected one of the keys name, description, years, seed, data, countries, policies, markets, technologies, agents, constraints, monitors, allocation; did you mean "seed"?',
  ]);
});

test('a misspelt path of --set is told with the nearest one', () => {
  expect(
    faultsIn([], ['market.clearingShare=0.9', 'policies.carbonprice.flat=80', 'technologies.EFA.capex.multiplier=1']),
  ).toEqual([
    '--set, market.clearingShare: expected the path of a value that scenarios have; did you mean "markets.clearingShare"?',
    '--set, policies.carbonprice.flat: expected the path of a value that scenarios have; did you mean "policies.carbonPrice.flat"?',
    '--set, technologies.EFA.capex.multiplier: expected the path of a value that scenarios have; did you mean "technologies.EAF.capex.multiplier"?',
  ]);
});

test('a wrong value of --set is told with its path', () => {
  expect(
    faultsIn([], ['markets.clearingShare=high', 'years.end', 'policies.bans.1.from=2030', 'agents.equityShare=[1']),
  ).toEqual([
    '--set: found "years.end", expected path=value',
    expect.stringMatching(/^--set, agents\.equityShare: found "\[1", expected YAML 1\.2 \(/),
    '--set, policies.bans.1.from: expected the path of a value that scenarios have',
    '--set, markets.clearingShare: found "high", expected a share above 0, at most 1',
  ]);
});

test('text that is not YAML is told with its line', () => {
  expect(faultsIn(['name: s', 'years: { start: 2025'])[0]).toMatch(/^s\.yaml:2:\d+: expected YAML 1\.2 \(/);
});

test('a key that stands twice is told with its line', () => {
  expect(faultsIn(['seed: 1', 'seed: 2'])).toEqual(['s.yaml:2:1: expected YAML 1.2 (Map keys must be unique)']);
});

test('a chain of files that comes back to itself is told', () => {
  const dir = scenarioFolder({ 'a.yaml': 'extends: b\n', 'b.yaml': 'extends: a\n' });
  const [fault = '', ...more] = faultsOf(() => loadScenario('a', { scenariosDir: dir }));
  const name = basename(dir);
  expect(fault).toContain(`${name}/b.yaml:1:10, extends: found "${name}/a.yaml → ${name}/b.yaml`);
  expect(more).toEqual([]);
});

test('an unknown scenario is told with the nearest shipped one', () => {
  const [fault] = faultsOf(() => loadScenario('net-zeroo', { scenariosDir: SHIPPED }));
  expect(fault).toMatch(/^net-zeroo: .*baseline, .*did you mean "net-zero"\?$/);
});

test('a parent that is missing is told where it is named', () => {
  const dir = scenarioFolder({ 's.yaml': 'name: s\nextends: ./gone.yaml\n' });
  const [fault] = faultsOf(() => loadScenario(join(dir, 's.yaml'), { scenariosDir: SHIPPED }));
  expect(fault).toContain(`${join(dir, 's.yaml')}:2:10: found "${join(dir, 'gone.yaml')}", expected a scenario file`);
});

test('a file without a key is a scenario, a file that is a list is none', () => {
  expect(faultsIn(['# nothing yet'])).toEqual([]);
  expect(faultsIn(['- baseline'])).toEqual(['s.yaml:1:1: expected a mapping of scenario keys']);
});

test('a window that closes before it opens is told', () => {
  expect(faultsIn(['technologies:', '  MOE: { availableFrom: 2040, availableUntil: 2035 }'])).toEqual([
    's.yaml:2:47, technologies.MOE.availableUntil: found "2035", expected a year from the one in `availableFrom` on',
  ]);
});

test('subsidies say what is wrong with them', () => {
  const lines = [
    'policies:',
    '  subsidies:',
    '    - { on: opec, technologies: all, countries: world, from: 2030, amount: 5 }',
    '    - { on: capex, technologies: [BF], countries: [EU], from: 2030, until: 2029, amount: 5 }',
    '    - { on: opex, technologies: all, countries: world, from: 2030, amount: 5, share: 0.1 }',
    '    - { on: opex, technologies: all, countries: world, from: 2030, carrier: hydrogen, share: 0.1 }',
    '    - { on: carrier, technologies: some, countries: world, from: 2030, share: 1.1 }',
  ];
  expect(faultsIn(lines)).toEqual([
    's.yaml:3:13, policies.subsidies.0.on: found "opec", expected one of capex, opex, debtRate, carrier; did you mean "opex"?',
    's.yaml:4:76, policies.subsidies.1.until: found "2029", expected a year from the one in `from` on',
    expect.stringMatching(/^s\.yaml:5:7, policies\.subsidies\.2: .*expected an amount or a share$/),
    's.yaml:6:77, policies.subsidies.3.carrier: found "hydrogen", expected the carrier of a subsidy on carrier, and of no other',
    's.yaml:7:36, policies.subsidies.4.technologies: found "some", expected all, or a list of technologies',
    's.yaml:7:79, policies.subsidies.4.share: found "1.1", expected a share of the cost up to 1, negative for a tax',
  ]);
});

test('a path without a year is told', () => {
  expect(faultsIn(['policies: { carbonPrice: { paths: { EU: {} } } }'])).toEqual([
    's.yaml:1:41, policies.carbonPrice.paths.EU: found "{}", expected values by year, such as { 2025: 70, 2040: 110 }',
  ]);
});

test('what is missing of a ban is told at the ban', () => {
  expect(faultsIn(['policies:', '  bans:', '    - { technologies: [BF], countries: world, scope: new }'])).toEqual([
    's.yaml:3:7, policies.bans.0.from: expected a year from 1900 to 2200',
  ]);
});
