import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadScenario } from '../../../src/adapters/scenarios/load-scenario.js';
import { settingsOf } from '../../../src/adapters/scenarios/settings.js';
import { scenarioFolder, SHIPPED } from './scenario-folder.js';

const FILES = {
  'base.yaml': [
    'countries: [DEU, FRA]', // line 1
    'policies:',
    '  carbonPrice:',
    '    paths:',
    '      EU: { 2025: 75, 2030: 130 }', // line 5
    '  bans:',
    '    - { technologies: [BF], countries: world, from: 2030, scope: new }', // line 7
    '    - { technologies: [SR], countries: [EU], from: 2035, scope: new }',
  ].join('\n'),
  'child.yaml': 'extends: base\nagents: { graceYears: 2 }\n',
};

const settingsWith = (...set: readonly string[]) => {
  const dir = scenarioFolder(FILES);
  const { tree } = loadScenario(join(dir, 'child.yaml'), { scenariosDir: SHIPPED, set });
  const settings = settingsOf(tree).map(({ path, value, origin }) => [path, value, origin.replace(`${dir}/`, '')]);
  return new Map(settings.map(([path, ...rest]) => [String(path), rest]));
};

test('a value tells its path and the file and line of the chain, or that it is a default', () => {
  const settings = settingsWith();
  expect(settings.get('agents.graceYears')).toEqual([2, 'child.yaml:2']);
  expect(settings.get('agents.equityShare')).toEqual([0.2, 'default']);
});

test('values by year and a list of words are one setting', () => {
  const settings = settingsWith();
  expect(settings.get('policies.carbonPrice.paths.EU')).toEqual([{ '2025': 75, '2030': 130 }, 'base.yaml:5']);
  expect(settings.get('countries')).toEqual([['DEU', 'FRA'], 'base.yaml:1']);
});

test('an empty list or mapping is one setting', () => {
  expect(settingsWith().get('technologies')).toEqual([{}, 'default']);
  expect(settingsWith().get('monitors')).toEqual([[], 'default']);
});

test('each entry of a list of mappings is one setting', () => {
  const settings = settingsWith();
  const ban = { technologies: ['BF'], countries: 'world', from: 2030, scope: 'new' };
  expect(settings.get('policies.bans.0')).toEqual([ban, 'base.yaml:7']);
  expect(settings.get('policies.bans.1')?.[1]).toBe('base.yaml:8');
});

test('what --set has changed in part is told part by part', () => {
  const settings = settingsWith('policies.carbonPrice.paths.EU.2030=99', 'policies.bans.1.from=2040');
  expect(settings.get('policies.carbonPrice.paths.EU.2025')).toEqual([75, 'base.yaml:5']);
  expect(settings.get('policies.carbonPrice.paths.EU.2030')).toEqual([99, '--set']);
  expect(settings.get('policies.bans.1.from')).toEqual([2040, '--set']);
  expect(settings.get('policies.bans.1.technologies')).toEqual([['SR'], 'base.yaml:8']);
  expect(settings.get('policies.bans.0')?.[1]).toBe('base.yaml:7');
});

test('the settings, set one by one on a scenario that says nothing, give the scenario', () => {
  const dir = scenarioFolder({ ...FILES, 'plain.yaml': 'name: plain\n' });
  const { scenario, tree } = loadScenario(join(dir, 'child.yaml'), { scenariosDir: SHIPPED });
  const set = settingsOf(tree).map(({ path, value }) => `${path}=${JSON.stringify(value)}`);
  expect(loadScenario(join(dir, 'plain.yaml'), { scenariosDir: SHIPPED, set }).scenario).toEqual(scenario);
});
