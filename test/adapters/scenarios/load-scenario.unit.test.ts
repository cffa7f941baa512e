import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULTS } from '../../../src/adapters/scenarios/defaults.js';
import { loadScenario } from '../../../src/adapters/scenarios/load-scenario.js';
import { listScenarios } from '../../../src/adapters/scenarios/list-scenarios.js';
import { faultsOf, scenarioFolder, SHIPPED } from './scenario-folder.js';

describe('resolving', () => {
  test('a scenario that says nothing is the defaults under its file name', () => {
    const dir = scenarioFolder({ 'plain.yaml': 'description: nothing else\n' });
    expect(loadScenario('plain', { scenariosDir: dir }).scenario).toEqual({
      ...DEFAULTS,
      name: 'plain',
      description: 'nothing else',
    });
  });

  test('a file counts before what it extends, a list and a path of years as a whole', () => {
    const dir = scenarioFolder({
      'base.yaml': [
        'name: base',
        'countries: [DEU, FRA]',
        'agents: { equityShare: 0.3, graceYears: 1 }',
        'policies: { carbonPrice: { paths: { EU: { 2025: 1, 2030: 2 }, world: { 2025: 3 } } } }',
      ].join('\n'),
      'child.yaml': [
        'extends: base',
        'countries: [IND]',
        'agents: { graceYears: 2 }',
        'policies: { carbonPrice: { paths: { EU: { 2040: 9 } } } }',
      ].join('\n'),
    });
    const { scenario, files } = loadScenario('child', { scenariosDir: dir });
    expect(scenario).toMatchObject({ name: 'child', description: '', countries: ['IND'] });
    expect(scenario.agents).toMatchObject({ equityShare: 0.3, graceYears: 2 });
    expect(scenario.policies.carbonPrice.paths).toEqual({ EU: { '2040': 9 }, world: { '2025': 3 } });
    expect(files.map(({ path }) => path)).toEqual([join(dir, 'child.yaml'), join(dir, 'base.yaml')]);
  });

  test('options of the command line count before the files, the last one first', () => {
    const { scenario } = loadScenario('net-zero', {
      scenariosDir: SHIPPED,
      set: [
        'technologies.DRI-H2.capex.multiplier=0.8',
        'policies.carbonPrice.paths.EU.2030=99',
        'policies.bans.0.technologies=[BF, SR]',
        'agents.market=live',
        'agents.market=frozen',
        'countries=null',
      ],
      seed: 12,
      until: 2040,
    });
    expect(scenario.technologies).toEqual({ 'DRI-H2': { capex: { multiplier: 0.8 } } });
    expect(scenario.policies.carbonPrice.paths?.['EU']).toEqual({ '2025': 75, '2030': 99, '2040': 205, '2050': 250 });
    expect(scenario.policies.bans[0]).toEqual({
      technologies: ['BF', 'SR'],
      countries: 'world',
      from: 2030,
      scope: 'new',
    });
    expect(scenario).toMatchObject({ seed: 12, countries: null, years: { start: 2025, end: 2040 } });
    expect(scenario.agents.market).toBe('frozen');
  });

  test('loading twice gives the same', () => {
    const load = () => JSON.stringify(loadScenario('net-zero', { scenariosDir: SHIPPED }));
    expect(load()).toBe(load());
  });

  test('the folder of a dataset is meant relative to the file that names it', () => {
    const dir = scenarioFolder({ 'own.yaml': 'data: ../tables\n' });
    expect(loadScenario(join(dir, 'own.yaml'), { scenariosDir: SHIPPED }).scenario.data).toBe(join(dir, '../tables'));
  });

  test('a file may extend a shipped scenario of its own name', () => {
    const dir = scenarioFolder({ 'baseline.yaml': 'extends: baseline\nseed: 3\n' });
    const { files } = loadScenario(join(dir, 'baseline.yaml'), { scenariosDir: SHIPPED });
    expect(files).toEqual([
      { label: join(dir, 'baseline.yaml'), path: join(dir, 'baseline.yaml') },
      { label: 'scenarios/baseline.yaml', path: resolve(SHIPPED, 'baseline.yaml') },
    ]);
  });
});

describe('origins', () => {
  test('every value names the default, the line of its file, or the option that it comes from', () => {
    const options = { scenariosDir: SHIPPED, set: ['markets.gas.multiplier=2'], seed: 3, until: 2030 };
    const { origins } = loadScenario('quickstart', options);
    expect(origins).toMatchObject({
      name: 'scenarios/quickstart.yaml:2',
      'countries.0': 'scenarios/quickstart.yaml:6',
      'markets.gas.multiplier': '--set',
      seed: '--seed',
      'years.start': 'default',
      'years.end': '--until',
      'agents.equityShare': 'default',
      'constraints.buildOut.limits.iron.2040': 'default',
    });
  });

  test('a value of an extended file names that file', () => {
    const dir = scenarioFolder({ 'a.yaml': 'extends: b\n', 'b.yaml': '\nseed: 5\n' });
    const { origins } = loadScenario(join(dir, 'a.yaml'), { scenariosDir: SHIPPED });
    expect(origins['seed']).toBe(`${join(dir, 'b.yaml')}:2`);
  });
});

describe('shipped scenarios', () => {
  test('are listed by name with a description', () => {
    const listed = listScenarios(SHIPPED);
    expect(listed.map(({ name }) => name)).toEqual(expect.arrayContaining(['baseline', 'net-zero', 'quickstart']));
    expect(listed.filter(({ description }) => description === '')).toEqual([]);
  });

  test.each(listScenarios(SHIPPED).map(({ name }) => name))('%s has no fault and is called as its file', (name) => {
    expect(faultsOf(() => loadScenario(name, { scenariosDir: SHIPPED }))).toEqual([]);
    expect(loadScenario(name, { scenariosDir: SHIPPED }).scenario.name).toBe(name);
  });
});
